package dev.citusrender.toml;

import static dev.citusrender.toml.Cursor.END;
import static dev.citusrender.toml.Cursor.isBlank;
import static dev.citusrender.toml.Cursor.isLineEnd;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Reads pairs and their values, of which arrays and inline tables hold others. */
final class TomlValues {
    private final Cursor cursor;
    private final TomlTables tables;
    private final TomlKeys keys;
    private final TomlStrings strings;
    private final TomlNumbers numbers;

    TomlValues(Cursor cursor, TomlTables tables, TomlKeys keys, TomlStrings strings, TomlNumbers numbers) {
        this.cursor = cursor;
        this.tables = tables;
        this.keys = keys;
        this.strings = strings;
        this.numbers = numbers;
    }

    /** A key with its value, defined in the open table. */
    void pair() {
        defined(keys.ofPair());
    }

    private Object defined(List<String> key) {
        tables.begin(key);
        Object value = value(false);
        tables.define(value, value instanceof GoList);
        return value;
    }

    private Object value(boolean inArray) {
        int c = cursor.nextAfterBlanks();
        if (Cursor.isDigit(c)) {
            return numbers.afterDigit(c);
        }
        return switch (c) {
            case '[' -> array();
            case '{' -> inlineTable(inArray);
            case '"', '\'' -> strings.afterQuote(c);
            case '-', '+' -> numbers.afterSign();
            case '.' -> throw cursor.failure("floats must start with a digit, not '.'");
            default -> word(c);
        };
    }

    /** {@code true}, {@code false}, {@code inf}, {@code nan}; misspelt ones fail where the original notices it. */
    private Object word(int first) {
        cursor.markLast();
        if ((first == 'i' || first == 'n')
                && (cursor.accept('n') && cursor.accept('f') || cursor.accept('a') && cursor.accept('n'))) {
            return numbers.number(cursor.marked());
        }
        if (Character.isLetter(first)) {
            return bool();
        }
        if (first == END) {
            throw cursor.failure("unexpected EOF; expected value");
        }
        String message = "expected value but found " + Cursor.quoted(first) + " instead";
        throw first == '\n' ? cursor.failureBefore(message) : cursor.failure(message);
    }

    private Object bool() {
        cursor.back();
        StringBuilder word = new StringBuilder();
        int c = cursor.next();
        while (Character.isLetter(c)) {
            word.appendCodePoint(c);
            c = cursor.next();
        }
        cursor.back();
        return switch (word.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw cursor.failure("expected value but found " + GoQuote.quote(word.toString()) + " instead");
        };
    }

    private GoList array() {
        tables.markArray(tables.currentKey(), true);
        List<Object> elements = new ArrayList<>();
        int c = nextAfterSpace();
        while (c != ']') {
            if (c == ',') {
                throw cursor.failure("unexpected comma");
            }
            cursor.back();
            elements.add(value(true));
            c = nextAfterSpace();
            if (c != ',' && c != ']') {
                throw cursor.failure("expected a comma (',') or array terminator (']'), but got " + shown(c));
            }
            if (c == ',') {
                c = nextAfterSpace();
            }
        }
        return GoList.copyOf(elements);
    }

    private GoMap inlineTable(boolean inArray) {
        List<String> outer = tables.context();
        String outerKey = tables.currentKey();
        tables.openInline(inArray);
        List<String> own = tables.context();
        GoMap table = new GoMap();
        int c = nextAfterSpace();
        while (c != '}') {
            if (c == ',') {
                throw cursor.failure("unexpected comma");
            }
            cursor.back();
            inlinePair(table);
            tables.returnTo(own, tables.currentKey());
            c = nextAfterSpace();
            if (c != ',' && c != '}') {
                throw cursor.failure("expected a comma or an inline table terminator '}', but got " + shown(c) + " instead");
            }
            if (c == ',') {
                c = nextAfterSpace();
            }
        }
        tables.returnTo(outer, outerKey);
        return table;
    }

    private void inlinePair(GoMap table) {
        List<String> key = keys.ofPair();
        Object value = defined(key);
        GoMap inner = table;
        for (String part : key.subList(0, key.size() - 1)) {
            if (!inner.containsKey(part)) {
                inner.put(part, new GoMap());
            }
            if (!(inner.get(part) instanceof GoMap next)) {
                throw cursor.failure(GoQuote.quote(TomlKey.join(tables.context())) + " is not a table");
            }
            inner = next;
        }
        inner.put(key.getLast(), value);
    }

    /** The next character after blanks, line ends and comments, which may stand anywhere in an array or an inline table. */
    private int nextAfterSpace() {
        int c = cursor.next();
        while (isBlank(c) || isLineEnd(c) || c == '#') {
            if (c == '#') {
                cursor.skipComment();
            }
            c = cursor.next();
        }
        return c;
    }

    private static String shown(int c) {
        return c == END ? "end of file" : "'" + Character.toString(c) + "'";
    }
}
