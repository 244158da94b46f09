package dev.citusrender.syntax;

import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;

/**
 * A piece that the lexer found.
 *
 * @param start its offset
 * @param text  what was written; of an error its message
 */
record Token(Kind kind, int start, String text) {

    /** What a token can be; the keywords come last. */
    enum Kind {
        ERROR, BOOL, CHAR, CHARACTER, COMPLEX, ASSIGN, DECLARE, EOF, FIELD, IDENTIFIER, LEFT_DELIMITER, LEFT_PAREN, NUMBER, PIPE, RAW_STRING,
        RIGHT_DELIMITER, RIGHT_PAREN, SPACE, STRING, TEXT, VARIABLE,
        BLOCK, BREAK, CONTINUE, DOT, DEFINE, ELSE, END, IF, NIL, RANGE, TEMPLATE, WITH;

        boolean isKeyword() {
            return compareTo(BLOCK) >= 0;
        }
    }

    private static final int SHOWN = 10;

    int end() {
        return kind == Kind.ERROR ? start : start + text.length();
    }

    /** The token as messages name it: keywords in angle brackets, others quoted and cut after ten characters. */
    String shown() {
        if (kind == Kind.EOF) {
            return "EOF";
        }
        if (kind == Kind.ERROR) {
            return text;
        }
        if (kind.isKeyword()) {
            return "<" + text + ">";
        }
        if (GoString.byteLength(text) <= SHOWN) {
            return GoQuote.quote(text);
        }
        int runes = Math.min(SHOWN, text.codePointCount(0, text.length()));
        return GoQuote.quote(text.substring(0, text.offsetByCodePoints(0, runes))) + "...";
    }
}
