package dev.citusrender.syntax;

import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.util.Locale;
import java.util.Map;

/** Splits the inside of an action into tokens. */
final class ActionLexer {
    private static final Map<String, Token.Kind> KEYWORDS = Map.ofEntries(
            Map.entry("block", Token.Kind.BLOCK), Map.entry("break", Token.Kind.BREAK), Map.entry("continue", Token.Kind.CONTINUE),
            Map.entry("define", Token.Kind.DEFINE), Map.entry("else", Token.Kind.ELSE), Map.entry("end", Token.Kind.END),
            Map.entry("if", Token.Kind.IF), Map.entry("nil", Token.Kind.NIL), Map.entry("range", Token.Kind.RANGE),
            Map.entry("template", Token.Kind.TEMPLATE), Map.entry("with", Token.Kind.WITH),
            Map.entry("true", Token.Kind.BOOL), Map.entry("false", Token.Kind.BOOL));

    private final Cursor cursor;
    private final boolean breakIsFunction;
    private final boolean continueIsFunction;
    private int openParens;

    ActionLexer(Cursor cursor, boolean breakIsFunction, boolean continueIsFunction) {
        this.cursor = cursor;
        this.breakIsFunction = breakIsFunction;
        this.continueIsFunction = continueIsFunction;
    }

    /** Gets ready for a new action. */
    void begin() {
        openParens = 0;
    }

    boolean atTrimmingRightDelimiter() {
        return Cursor.isSpace(cursor.charAt(0)) && cursor.charAt(1) == '-' && cursor.startsWith(Lexer.RIGHT, Lexer.MARKER);
    }

    /** The next token, or null when the action's right delimiter is next. */
    Token next() {
        if (cursor.startsWith(Lexer.RIGHT, 0) || atTrimmingRightDelimiter()) {
            return openParens == 0 ? null : error("unclosed left paren");
        }
        int c = cursor.peek();
        if (c == Cursor.EOF) {
            return error("unclosed action");
        }
        if (Cursor.isSpace(c)) {
            return space();
        }
        if (c == '.') {
            char after = cursor.charAt(1);
            return cursor.remaining() > 1 && (after < '0' || after > '9') ? name(Token.Kind.FIELD) : number();
        }
        if (c == '+' || c == '-' || c >= '0' && c <= '9') {
            return number();
        }
        if (isAlphanumeric(c)) {
            return identifier();
        }
        return sign(c);
    }

    private Token sign(int c) {
        if (c == '$') {
            return name(Token.Kind.VARIABLE);
        }
        cursor.next();
        return switch (c) {
            case '=' -> emit(Token.Kind.ASSIGN);
            case ':' -> cursor.next() == '=' ? emit(Token.Kind.DECLARE) : error("expected :=");
            case '|' -> emit(Token.Kind.PIPE);
            case '"' -> quoted('"', Token.Kind.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', Token.Kind.CHARACTER, "unterminated character constant");
            case '`' -> rawString();
            case '(' -> {
                openParens++;
                yield emit(Token.Kind.LEFT_PAREN);
            }
            case ')' -> --openParens < 0 ? error("unexpected right paren") : emit(Token.Kind.RIGHT_PAREN);
            default -> c > ' ' && c < 0x7f ? emit(Token.Kind.CHAR) : error("unrecognized character in action: " + unicode(c));
        };
    }

    /** A run of spaces, without the last one when that belongs to a trim marker. */
    private Token space() {
        do {
            cursor.next();
        } while (Cursor.isSpace(cursor.peek()));
        if (cursor.charAt(0) == '-' && cursor.startsWith(Lexer.RIGHT, 1)) {
            cursor.skip(-1);
        }
        return emit(Token.Kind.SPACE);
    }

    private Token identifier() {
        skipAlphanumerics();
        if (!atTerminator()) {
            return badCharacter();
        }
        String word = cursor.taken();
        Token.Kind kind = KEYWORDS.getOrDefault(word, Token.Kind.IDENTIFIER);
        boolean isFunction = kind == Token.Kind.BREAK && breakIsFunction || kind == Token.Kind.CONTINUE && continueIsFunction;
        return emit(isFunction ? Token.Kind.IDENTIFIER : kind);
    }

    /** A field or a variable; its first character is still to come. */
    private Token name(Token.Kind kind) {
        cursor.next();
        if (atTerminator()) {
            return emit(kind == Token.Kind.FIELD ? Token.Kind.DOT : kind);
        }
        skipAlphanumerics();
        return atTerminator() ? emit(kind) : badCharacter();
    }

    private void skipAlphanumerics() {
        while (isAlphanumeric(cursor.peek())) {
            cursor.next();
        }
    }

    /** Whether a name may end here: {@code $x+2} needs a space. */
    private boolean atTerminator() {
        int c = cursor.peek();
        return switch (c) {
            case Cursor.EOF, '.', ',', '|', ':', ')', '(' -> true;
            default -> Cursor.isSpace(c) || cursor.startsWith(Lexer.RIGHT, 0);
        };
    }

    private Token quoted(char quote, Token.Kind kind, String unterminated) {
        while (true) {
            int c = cursor.next();
            if (c == quote) {
                return emit(kind);
            }
            if (c == '\\') {
                c = cursor.next();
            }
            if (c == Cursor.EOF || c == '\n') {
                return error(unterminated);
            }
        }
    }

    private Token rawString() {
        int length = cursor.distanceTo("`");
        if (length < 0) {
            return error("unterminated raw quoted string");
        }
        cursor.skip(length + 1);
        return emit(Token.Kind.RAW_STRING);
    }

    private Token number() {
        if (!scanNumber()) {
            return badNumber();
        }
        int c = cursor.peek();
        if (c != '+' && c != '-') {
            return emit(Token.Kind.NUMBER);
        }
        return scanNumber() && cursor.charAt(-1) == 'i' ? emit(Token.Kind.COMPLEX) : badNumber();
    }

    /** Takes what looks like a number, which may still not be one ({@code 089}): that is for the parser to find out. */
    private boolean scanNumber() {
        cursor.accept("+-");
        String digits = "0123456789_";
        String exponent = "eE";
        if (cursor.accept("0")) {
            if (cursor.accept("xX")) {
                digits = "0123456789abcdefABCDEF_";
                exponent = "pP";
            } else if (cursor.accept("oO")) {
                digits = "01234567_";
                exponent = "";
            } else if (cursor.accept("bB")) {
                digits = "01_";
                exponent = "";
            }
        }
        cursor.acceptAll(digits);
        if (cursor.accept(".")) {
            cursor.acceptAll(digits);
        }
        if (cursor.accept(exponent)) {
            cursor.accept("+-");
            cursor.acceptAll("0123456789_");
        }
        cursor.accept("i");
        if (isAlphanumeric(cursor.peek())) {
            cursor.next();
            return false;
        }
        return true;
    }

    private Token badNumber() {
        return error("bad number syntax: " + GoQuote.quote(cursor.taken()));
    }

    private Token badCharacter() {
        return error("bad character " + unicode(cursor.peek()));
    }

    private static boolean isAlphanumeric(int c) {
        return c == '_' || c != Cursor.EOF && (Character.isLetter(c) || Character.isDigit(c));
    }

    /** A character as {@code %#U} writes it. */
    private static String unicode(int c) {
        int rune = GoString.isEscape(c) ? 0xFFFD : c;
        String text = Character.toString(rune);
        boolean printable = rune == '"' || rune == '\\' || GoQuote.quote(text).equals('"' + text + '"');
        return String.format(Locale.ROOT, "U+%04X", rune) + (printable ? " '" + text + "'" : "");
    }

    Token error(String message) {
        Token token = new Token(Token.Kind.ERROR, cursor.start(), message);
        cursor.stop();
        return token;
    }

    private Token emit(Token.Kind kind) {
        Token token = new Token(kind, cursor.start(), cursor.taken());
        cursor.begin();
        return token;
    }
}
