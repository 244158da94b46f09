package dev.citusrender.yaml;

/**
 * Where {@link CommonReader} stands in a text of printable characters and line feeds. The text ends in a line feed of the cursor's own, so that a
 * look ahead needs no check of bounds.
 */
final class LineCursor {
    /** The text is more than the fast reader knows; made once, as it says nothing but that. */
    static final class Uncommon extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Uncommon INSTANCE = new Uncommon();

        private Uncommon() {
            super(null, null, false, false);
        }
    }

    /** What to take parts of: to cut a string costs less than to make one of characters. */
    final String source;
    /** What to look at. */
    private final char[] text;
    /** Where the text ends: the index of the line feed that is not its own. */
    final int end;
    int pos = -1;
    int lineStart;
    /** The number of the line that it stands in, from 0. */
    int line = -1;
    /** The column of the first character of the line that {@link #nextLine} came to; -1 at the end of the text. */
    int column;

    private LineCursor(String source, char[] text) {
        this.source = source;
        this.text = text;
        this.end = source.length();
    }

    /** A cursor before a text; null when the text has tabs, other line breaks, surrogates or what YAML forbids. */
    static LineCursor of(String source) {
        int length = source.length();
        char[] text = new char[length + 2];
        source.getChars(0, length, text, 0);
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < ' ' && c != '\n' || c > '~' && !isOrdinary(c)) {
                return null;
            }
        }
        text[length] = '\n';
        return new LineCursor(source, text);
    }

    private static boolean isOrdinary(char c) {
        return c >= '\u00A0' && c < '\uD800' && c != '\u2028' && c != '\u2029' || c >= '\uE000' && c <= '\uFFFD' && c != '\uFEFF';
    }

    char peek() {
        return text[pos];
    }

    char peek(int ahead) {
        return text[pos + ahead];
    }

    /** What stands at an index. */
    char at(int index) {
        return text[index];
    }

    static void require(boolean known) {
        if (!known) {
            throw Uncommon.INSTANCE;
        }
    }

    /** Steps over a character that has to be this one. */
    void expect(char c) {
        require(text[pos] == c);
        pos++;
    }

    void skipSpaces() {
        while (text[pos] == ' ') {
            pos++;
        }
    }

    void skipToBreak() {
        int found = source.indexOf('\n', pos);
        pos = found < 0 ? end : found;
    }

    /** Steps over what may follow a value on its line: spaces and a comment. */
    void endLine() {
        int from = pos;
        skipSpaces();
        if (text[pos] == '#' && pos > from) {
            skipToBreak();
        }
        require(text[pos] == '\n');
    }

    /** From the end of a line to the first character of the next one that is neither empty nor a comment. */
    void nextLine() {
        while (pos < end) {
            lineStart = ++pos;
            line++;
            skipSpaces();
            if (text[pos] == '#') {
                skipToBreak();
            } else if (text[pos] != '\n') {
                column = pos - lineStart;
                return;
            }
        }
        column = -1;
    }

    /** Whether an entry of a sequence begins here. */
    boolean isEntry() {
        return text[pos] == '-' && isSpaceOrBreak(text[pos + 1]);
    }

    static boolean isSpaceOrBreak(char c) {
        return c == ' ' || c == '\n';
    }
}
