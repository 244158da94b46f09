package dev.citusrender.docs;

import java.util.List;

/**
 * The comment above a value, in the notation of helm-docs (github.com/norwoodj/helm-docs): {@code # -- text}, lines that go on,
 * {@code # @default -- text}, {@code # @section -- text}, {@code # @ignored}. A type may stand before the text, in parentheses.
 *
 * @param text     the description; null when the comment is none
 * @param type     the type that it gives, or null
 * @param value    the default that it gives in place of the real one, or null
 * @param section  the section that it gives, or null
 * @param ignored  whether the value is not to be documented
 */
record ValueComment(String text, String type, String value, String section, boolean ignored) {
    static final ValueComment NONE = new ValueComment(null, null, null, null, false);

    private static final String MARK = "-- ";

    /**
     * Reads a comment.
     *
     * @param lines the lines of comment directly above the value, with their {@code #}
     * @param path  the value's path, which an older notation has before the dashes
     */
    static ValueComment of(List<String> lines, String path) {
        int start = start(lines, path);
        StringBuilder text = new StringBuilder(start < 0 ? "" : afterMark(lines.get(start)));
        String value = null;
        String section = null;
        boolean ignored = false;
        for (int i = Math.max(start + 1, 0); i < lines.size(); i++) {
            String line = content(lines.get(i));
            if (line.startsWith("@default " + MARK)) {
                value = afterMark(lines.get(i));
            } else if (line.startsWith("@section " + MARK)) {
                section = afterMark(lines.get(i));
            } else if (line.equals("@ignored") || line.equals("@ignore")) {
                ignored = true;
            } else if (start >= 0 && !line.startsWith("@") && !lines.get(i).startsWith("##")) {
                text.append('\n').append(line);
            }
        }
        return start < 0 ? new ValueComment(null, null, value, section, ignored) : typed(text.toString().strip(), value, section, ignored);
    }

    /** The last line that begins a description: what stands above it belongs to something else. */
    private static int start(List<String> lines, String path) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = content(lines.get(i)) + " ";
            if (line.startsWith(MARK) || line.startsWith(path + " " + MARK)) {
                return i;
            }
        }
        return -1;
    }

    /** A comment that follows no notation: its first lines, as far as they are prose and no values switched off. */
    static ValueComment plain(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String raw : lines) {
            String line = content(raw);
            boolean prose = !line.isEmpty() && Character.isLetter(line.charAt(0)) && !line.matches("[\\w./-]+:(\\s.*)?");
            if (!prose && !text.isEmpty()) {
                break;
            }
            if (prose) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.isEmpty() ? NONE : new ValueComment(text.toString(), null, null, null, false);
    }

    private static ValueComment typed(String text, String value, String section, boolean ignored) {
        int end = text.indexOf(") ");
        boolean typed = text.startsWith("(") && end > 0 && text.indexOf(' ') > end;
        return new ValueComment(typed ? text.substring(end + 2) : text, typed ? text.substring(1, end) : null, value, section, ignored);
    }

    private static String afterMark(String line) {
        String padded = line + " ";
        return padded.substring(padded.indexOf(MARK) + MARK.length()).strip();
    }

    /** A line without its {@code #}s. */
    static String content(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '#') {
            start++;
        }
        return line.substring(start).strip();
    }
}
