package dev.citusrender.yaml;

/** In which styles a text can be written, by libyaml's rules. One object analyses one text after the other. */
final class ScalarAnalysis {
    private final boolean keepsTabs;

    private boolean multiline;
    private boolean plainAllowed;
    private boolean singleQuotesAllowed;
    private boolean blockAllowed;

    private boolean indicators;
    private boolean special;
    private boolean tabs;
    private boolean spaceAtEnd;
    private boolean spaceAfterBreak;
    private boolean spaceBeforeBreak;

    ScalarAnalysis(Dialect dialect) {
        keepsTabs = dialect.keepsTabs();
    }

    boolean multiline() {
        return multiline;
    }

    boolean plainAllowed() {
        return plainAllowed;
    }

    boolean singleQuotesAllowed() {
        return singleQuotesAllowed;
    }

    boolean blockAllowed() {
        return blockAllowed;
    }

    void analyze(String text) {
        multiline = false;
        special = false;
        tabs = false;
        spaceAfterBreak = false;
        spaceBeforeBreak = false;
        int n = text.length();
        if (n == 0) {
            plainAllowed = true;
            singleQuotesAllowed = true;
            blockAllowed = false;
            return;
        }
        indicators = text.startsWith("---") || text.startsWith("...") || startsWithIndicator(text);
        char before = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                look(text, i, c, before);
            }
            before = c;
        }
        char first = text.charAt(0);
        spaceAtEnd = before == ' ';
        boolean edges = spaceAtEnd || first == ' ' || Cursor.isBreak(first) || Cursor.isBreak(before);
        boolean odd = special || spaceBeforeBreak;
        plainAllowed = !edges && !multiline && !indicators && !spaceAfterBreak && !odd && !tabs;
        singleQuotesAllowed = !spaceAfterBreak && !odd && !tabs;
        blockAllowed = !spaceAtEnd && !odd;
    }

    private void look(String text, int i, char c, char before) {
        if (c == ' ') {
            spaceAfterBreak |= i > 0 && Cursor.isBreak(before);
        } else if (c == ':') {
            indicators |= i > 0 && blankOrEndAt(text, i + 1);
        } else if (c == '#') {
            indicators |= i > 0 && (Cursor.isBlankOrEnd(before));
        } else if (c < ' ' || c > '~') {
            lookAtSpecial(c, before);
        }
    }

    private void lookAtSpecial(char c, char before) {
        if (Cursor.isBreak(c)) {
            multiline = true;
            spaceBeforeBreak |= before == ' ';
        }
        if (c == '\t' && keepsTabs) {
            tabs = true;
        } else if (!isPrintable(c)) {
            special = true;
        }
    }

    /** A character that libyaml writes as it is; those beyond the BMP are not among them, nor is the byte order mark. */
    static boolean isPrintable(char c) {
        return c <= '~' ? c >= ' ' || c == '\n' : c >= '\u00a0' && c < '\ud800' || c >= '\ue000' && c <= '\ufffd' && c != '\ufeff';
    }

    private static boolean startsWithIndicator(String text) {
        return switch (text.charAt(0)) {
            case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> true;
            case '?', ':', '-' -> blankOrEndAt(text, 1);
            default -> false;
        };
    }

    private static boolean blankOrEndAt(String text, int i) {
        return i >= text.length() || Cursor.isBlank(text.charAt(i));
    }
}
