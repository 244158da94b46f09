package dev.citusrender.syntax;

/**
 * Splits a template into tokens, one at a time. Trim markers and comments are dealt with here: the parser never sees them. Inside an action it is
 * {@link ActionLexer} that reads.
 */
final class Lexer {
    private static final String LEFT = TemplateParser.LEFT_DELIMITER;
    static final String RIGHT = "}}";
    /** A trim marker and the space that must be beside it. */
    static final int MARKER = 2;

    private final Cursor cursor;
    private final ActionLexer action;
    private boolean insideAction;

    /** @param text what to read; {@code breakIsFunction} and {@code continueIsFunction} take the words back from the language, as in Go */
    Lexer(String text, boolean breakIsFunction, boolean continueIsFunction) {
        this.cursor = new Cursor(text);
        this.action = new ActionLexer(cursor, breakIsFunction, continueIsFunction);
    }

    Token next() {
        if (!insideAction) {
            return text();
        }
        Token token = action.next();
        if (token == null) {
            return rightDelimiter();
        }
        return token;
    }

    private Token text() {
        while (true) {
            int length = cursor.distanceTo(LEFT);
            if (length < 0) {
                cursor.skip(cursor.remaining());
                return cursor.at() > cursor.start() ? emit(Token.Kind.TEXT) : new Token(Token.Kind.EOF, cursor.at(), "");
            }
            cursor.skip(length);
            Token text = textBeforeDelimiter();
            if (text != null) {
                return text;
            }
            cursor.begin();
            Token token = leftDelimiter();
            if (token != null) {
                return token;
            }
        }
    }

    /** The text up to a delimiter, without the spaces that a trim marker takes away; null when nothing is left of it. */
    private Token textBeforeDelimiter() {
        int start = cursor.start();
        String text = cursor.taken();
        if (hasTrimMarker(LEFT.length())) {
            text = trimRight(text);
        }
        if (text.isEmpty()) {
            return null;
        }
        cursor.begin();
        return new Token(Token.Kind.TEXT, start, text);
    }

    private boolean hasTrimMarker(int ahead) {
        return cursor.charAt(ahead) == '-' && Cursor.isSpace(cursor.charAt(ahead + 1));
    }

    private static String trimRight(String text) {
        int end = text.length();
        while (end > 0 && Cursor.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The delimiter, or the error of a comment; null after a good comment, which leaves nothing behind. */
    private Token leftDelimiter() {
        cursor.skip(LEFT.length());
        int marker = hasTrimMarker(0) ? MARKER : 0;
        if (cursor.startsWith("/*", marker)) {
            cursor.skip(marker);
            cursor.begin();
            return comment();
        }
        Token token = emit(Token.Kind.LEFT_DELIMITER);
        cursor.skip(marker);
        cursor.begin();
        insideAction = true;
        action.begin();
        return token;
    }

    private Token comment() {
        cursor.skip(2);
        int length = cursor.distanceTo("*/");
        if (length < 0) {
            return action.error("unclosed comment");
        }
        cursor.skip(length + 2);
        boolean trims = action.atTrimmingRightDelimiter();
        if (!trims && !cursor.startsWith(RIGHT, 0)) {
            return action.error("comment ends before closing delimiter");
        }
        cursor.skip(RIGHT.length() + (trims ? MARKER : 0));
        if (trims) {
            cursor.skipSpaces();
        }
        cursor.begin();
        return null;
    }

    private Token rightDelimiter() {
        boolean trims = action.atTrimmingRightDelimiter();
        if (trims) {
            cursor.skip(MARKER);
            cursor.begin();
        }
        cursor.skip(RIGHT.length());
        Token token = emit(Token.Kind.RIGHT_DELIMITER);
        if (trims) {
            cursor.skipSpaces();
            cursor.begin();
        }
        insideAction = false;
        return token;
    }

    private Token emit(Token.Kind kind) {
        Token token = new Token(kind, cursor.start(), cursor.taken());
        cursor.begin();
        return token;
    }
}
