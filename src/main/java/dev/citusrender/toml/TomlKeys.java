package dev.citusrender.toml;

import static dev.citusrender.toml.Cursor.END;

import java.util.ArrayList;
import java.util.List;

/** Reads keys: of a pair, of a header. Blanks may stand around every dot. */
final class TomlKeys {
    private final Cursor cursor;
    private final TomlTables tables;
    private final TomlStrings strings;

    TomlKeys(Cursor cursor, TomlTables tables, TomlStrings strings) {
        this.cursor = cursor;
        this.tables = tables;
        this.strings = strings;
    }

    /** The key of a pair, up to and with its equals sign. */
    List<String> ofPair() {
        cursor.skipWhile(Cursor::isBlank);
        int c = cursor.peek();
        if (c == '=' || c == END) {
            throw cursor.failure("unexpected '=': key name appears blank");
        }
        if (c == '.') {
            throw cursor.failure("unexpected '.': keys cannot start with a '.'");
        }
        List<String> key = new ArrayList<>();
        do {
            cursor.skipWhile(Cursor::isBlank);
            refuseEmptyPart(cursor.peek());
            key.add(part(key.isEmpty()));
        } while (separatorOrEquals() == '.');
        return key;
    }

    private void refuseEmptyPart(int c) {
        if (c == '=' || c == END) {
            throw cursor.failure("unexpected '='");
        }
        if (c == '.') {
            throw cursor.failure("unexpected '.'");
        }
    }

    private int separatorOrEquals() {
        int c = cursor.nextAfterBlanks();
        if (c == END) {
            throw cursor.failure("unexpected EOF; expected key separator '='");
        }
        if (c != '.' && c != '=') {
            String message = "expected '.' or '=', but got " + Cursor.quoted(c) + " instead";
            throw c == '\n' ? cursor.failureBefore(message) : cursor.failure(message);
        }
        return c;
    }

    /** The key between the brackets of a header, up to and with the first closing one. */
    List<String> ofHeader() {
        List<String> key = new ArrayList<>();
        do {
            cursor.skipWhile(Cursor::isBlank);
            int c = cursor.peek();
            if (c == ']' || c == END) {
                throw cursor.failure("unexpected end of table name (table names cannot be empty)");
            }
            if (c == '.') {
                throw cursor.failure("unexpected table separator (table names cannot be empty)");
            }
            key.add(part(key.isEmpty()));
        } while (separatorOrBracket() == '.');
        return key;
    }

    private int separatorOrBracket() {
        int c = cursor.nextAfterBlanks();
        if (c != '.' && c != ']') {
            throw cursor.failure("expected '.' or ']' to end table name, but got " + Cursor.quoted(c) + " instead");
        }
        return c;
    }

    /** One part of a key; the line of the first is that of the key. */
    private String part(boolean first) {
        int quote = cursor.peek();
        String part;
        if (quote == '"' || quote == '\'') {
            cursor.next();
            part = strings.ofOneLine(quote);
        } else {
            cursor.mark();
            cursor.skipWhile(TomlKey::isBare);
            part = cursor.marked();
        }
        if (first) {
            tables.atLine(cursor.line());
        }
        return part;
    }
}
