package dev.citusrender.yaml;

/**
 * Where the scanner stands in a text. Lines and columns count from 0, columns in code points as libyaml counts them.
 *
 * <p>The text ends in NULs, so that a look ahead needs no check of bounds; a NUL inside it is a forbidden character and never reached.
 */
final class Cursor {
    static final char END = 0;

    private final YamlInput input;
    final char[] text;
    int pos;
    int line;
    /** Where column 0 of this line is; moved on by each surrogate pair, so that {@code pos - lineStart} is the column. */
    int lineStart;
    /** The index from which characters must be fetched first. */
    private int fetched;
    private boolean eatsLineStarts;

    Cursor(YamlInput input) {
        this.input = input;
        this.text = input.text();
        this.eatsLineStarts = text[0] == YamlInput.BYTE_ORDER_MARK;
        this.fetched = eatsLineStarts ? input.endOfFirstBlock() : input.wall();
    }

    /** Says that so many characters from here on are about to be looked at, which is when a bad one among them is noticed. */
    void need(int characters) {
        if (pos + characters > fetched) {
            fetch(characters);
        }
    }

    private void fetch(int characters) {
        if (pos + characters > input.wall()) {
            throw input.problem();
        }
        eatsLineStarts = text[pos] == YamlInput.BYTE_ORDER_MARK;
        fetched = input.wall();
    }

    /**
     * Steps over a byte order mark at the start of a line. go-yaml looks for it at the start of its buffer instead of where it is: after a second mark
     * it eats the first character of each line up to the end of the first 512 bytes.
     */
    void skipByteOrderMark() {
        if (eatsLineStarts && column() == 0 && text[pos] != END) {
            skip();
        }
    }

    int column() {
        return pos - lineStart;
    }

    char peek() {
        return text[pos];
    }

    char peek(int ahead) {
        return text[pos + ahead];
    }

    /** Steps over one character of a line. */
    void skip() {
        if (Character.isHighSurrogate(text[pos])) {
            pos++;
            lineStart++;
        }
        pos++;
    }

    /** Steps over ASCII characters of a line. */
    void skip(int characters) {
        pos += characters;
    }

    /** Steps over a line break, of one character or CR LF; stays where it is when there is none. */
    void skipLine() {
        char c = text[pos];
        if (isBreak(c)) {
            pos += c == '\r' && text[pos + 1] == '\n' ? 2 : 1;
            line++;
            lineStart = pos;
        }
    }

    /** Steps over a line break and appends what it stands for: LF, but LS and PS for themselves. */
    void readLine(StringBuilder out) {
        char c = text[pos];
        out.append(c == '\u2028' || c == '\u2029' ? c : '\n');
        skipLine();
    }

    /** Steps over characters up to the end of the line. */
    void skipToBreak() {
        need(1);
        while (!isBreakOrEnd(text[pos])) {
            skip();
            need(1);
        }
    }

    /** Steps over spaces and tabs. */
    void skipBlanks() {
        need(1);
        while (isBlank(text[pos])) {
            pos++;
            need(1);
        }
    }

    /** Whether a document marker, {@code ---} or {@code ...}, stands here at the start of a line. */
    boolean atDocumentMarker() {
        char c = text[pos];
        return (c == '-' || c == '.') && pos == lineStart && text[pos + 1] == c && text[pos + 2] == c && isBlankOrEnd(text[pos + 3]);
    }

    YamlProblem problem(String problem, int contextLine) {
        return YamlProblem.ofScanner(problem, contextLine, line, column());
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBreakOrEnd(char c) {
        return c <= '\r' ? c == '\n' || c == '\r' || c == END : c >= '\u0085' && isBreak(c);
    }

    static boolean isBlankOrEnd(char c) {
        return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == END : c >= '\u0085' && isBreak(c);
    }

    /** A character of names: anchors, tag handles, directives. */
    static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-';
    }

    /** The value of a hexadecimal digit, -1 when it is none. */
    static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
