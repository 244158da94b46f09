package dev.citusrender.syntax;

/** A place in a text that moves on character by character, and the place where the current token began. */
final class Cursor {
    static final int EOF = -1;

    private String text;
    private int at;
    private int start;

    Cursor(String text) {
        this.text = text;
    }

    /** What separates words in an action, and what trim markers remove. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    int start() {
        return start;
    }

    int at() {
        return at;
    }

    /** Looks at the next character; {@link #EOF} at the end. */
    int peek() {
        return at < text.length() ? text.codePointAt(at) : EOF;
    }

    /** Takes the next character. */
    int next() {
        int c = peek();
        if (c != EOF) {
            at += Character.charCount(c);
        }
        return c;
    }

    void skip(int chars) {
        at += chars;
    }

    /** Takes the next character when it is one of these. */
    boolean accept(String valid) {
        int c = peek();
        if (c == EOF || valid.indexOf(c) < 0) {
            return false;
        }
        next();
        return true;
    }

    void acceptAll(String valid) {
        while (accept(valid)) {
            // taken
        }
    }

    void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    boolean startsWith(String prefix, int ahead) {
        return text.startsWith(prefix, at + ahead);
    }

    /** The char so far ahead, or 0 past the end. */
    char charAt(int ahead) {
        int i = at + ahead;
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** The distance to a text, or -1 when it does not come any more. */
    int distanceTo(String wanted) {
        int found = text.indexOf(wanted, at);
        return found < 0 ? -1 : found - at;
    }

    int remaining() {
        return text.length() - at;
    }

    /** What was taken since the token began. */
    String taken() {
        return text.substring(start, at);
    }

    /** Begins a token here. */
    void begin() {
        start = at;
    }

    /** Ends all reading: what comes after an error is of no interest. */
    void stop() {
        text = "";
        at = 0;
        start = 0;
    }
}
