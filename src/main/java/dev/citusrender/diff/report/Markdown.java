package dev.citusrender.diff.report;

import java.util.List;

/** Texts of a manifest as GitHub's and GitLab's Markdown show them: as they are, never as markup, a mention or a reference. */
final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>|~$";
    /** Behind a sign that starts a mention or reference, what makes it none; a backslash doesn't, for these are looked for in the finished page. */
    private static final String APART = "&#8203;";

    private Markdown() {
    }

    /** A text in a sentence. */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        Texts.line(text).codePoints().forEach(c -> {
            if (c == '@' || c == '#') {
                out.appendCodePoint(c).append(APART);
            } else if (c == '&') {
                out.append("&amp;");
            } else if (c < 128 && MARKUP.indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** A text in the shape of code; nothing in it is markup, and what it is made of can't end it. */
    static String code(String text) {
        String line = Texts.line(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + space + line + space + fence;
    }

    /** A text inside an HTML tag. */
    static String html(String text) {
        return Texts.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("#", "#" + APART).replace("@", "@" + APART);
    }

    /** A block of lines with diff colours, in a fence that none of them can end. */
    static String diffBlock(List<String> lines) {
        List<String> visible = lines.stream().map(Texts::visible).toList();
        String fence = "`".repeat(Math.max(3, visible.stream().mapToInt(Markdown::longestRun).max().orElse(0) + 1));
        return fence + "diff\n" + String.join("\n", visible) + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
