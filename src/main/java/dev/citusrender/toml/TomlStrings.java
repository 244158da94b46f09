package dev.citusrender.toml;

import static dev.citusrender.toml.Cursor.END;
import static dev.citusrender.toml.Cursor.isLineEnd;

import dev.citusrender.go.GoQuote;

/** The four kinds of string. Each method begins after the opening quotes and ends after the closing ones. */
final class TomlStrings {
    private final Cursor cursor;

    TomlStrings(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A string whose first quote has been read: one or three of them, double or single. */
    String afterQuote(int quote) {
        if (cursor.accept(quote)) {
            if (cursor.accept(quote)) {
                cursor.mark();
                return multiline(quote);
            }
            cursor.back();
        }
        return ofOneLine(quote);
    }

    /** The rest of a string of one line, which is all that a key may be. */
    String ofOneLine(int quote) {
        cursor.mark();
        boolean escapes = false;
        int c = cursor.next();
        while (c != quote) {
            if (c == END) {
                throw cursor.failure("unexpected EOF; expected " + (quote == '"' ? "'\"'" : "\"'\""));
            }
            if (isLineEnd(c)) {
                throw cursor.failureBefore("strings cannot contain newlines");
            }
            if (c == '\\' && quote == '"') {
                escapes = true;
                escape();
            }
            c = cursor.next();
        }
        cursor.back();
        String raw = cursor.marked();
        int line = cursor.line();
        cursor.next();
        return escapes ? new TomlEscapes(line).replace(raw) : raw;
    }

    private String multiline(int quote) {
        int c = cursor.next();
        while (c != quote || !closes(quote)) {
            if (c == END) {
                throw cursor.failure("unexpected EOF; expected " + (quote == '"' ? "'\"\"\"'" : "\"'''\""));
            }
            if (c == '\\' && quote == '"' && !isLineEnd(cursor.next())) {
                cursor.back();
                escape();
            }
            c = cursor.next();
        }
        for (int i = 0; i < 3; i++) {
            cursor.back();
        }
        String raw = withoutFirstLineEnd(cursor.marked());
        int line = cursor.line();
        for (int i = 0; i < 3; i++) {
            cursor.next();
        }
        return quote == '"' ? new TomlEscapes(line).replace(TomlEscapes.joinLines(raw)) : raw;
    }

    /** Whether the quote that was read is followed by two more that end the string. One or two quotes before those belong to the text. */
    private boolean closes(int quote) {
        if (!cursor.accept(quote)) {
            return false;
        }
        if (!cursor.accept(quote)) {
            cursor.back();
            return false;
        }
        if (cursor.peek() != quote) {
            return true;
        }
        refuseSixQuotes(quote);
        cursor.back();
        cursor.back();
        return false;
    }

    private void refuseSixQuotes(int quote) {
        String five = Character.toString(quote).repeat(5);
        String text = cursor.marked();
        if (text.endsWith(five) && !(quote == '"' && text.endsWith('\\' + five))) {
            throw cursor.failure(quote == '"' ? "unexpected '\"\"\"\"\"\"'" : "unexpected \"''''''\"");
        }
    }

    /** Goes past what follows a backslash. */
    private void escape() {
        int c = cursor.next();
        switch (c) {
            case 'e', 'b', 't', 'n', 'f', 'r', '"', ' ', '\t', '\\' -> { }
            case 'x' -> hexDigits(2, "two hexadecimal digits after '\\x'");
            case 'u' -> hexDigits(4, "four hexadecimal digits after '\\u'");
            case 'U' -> hexDigits(8, "eight hexadecimal digits after '\\U'");
            default -> throw cursor.failureAtCharacter("invalid escape in string '\\" + Character.toString(c) + "'");
        }
    }

    private void hexDigits(int count, String what) {
        for (int i = 0; i < count; i++) {
            if (!Cursor.isHex(cursor.next())) {
                throw cursor.failure("expected " + what + ", but got " + GoQuote.quote(cursor.marked()) + " instead");
            }
        }
    }

    private static String withoutFirstLineEnd(String text) {
        return text.startsWith("\n") ? text.substring(1) : text.startsWith("\r\n") ? text.substring(2) : text;
    }
}
