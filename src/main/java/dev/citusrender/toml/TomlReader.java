package dev.citusrender.toml;

import static dev.citusrender.toml.Cursor.END;
import static dev.citusrender.toml.Cursor.isBlank;
import static dev.citusrender.toml.Cursor.isLineEnd;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads a TOML document into a {@code map[string]interface {}}: whole numbers are int64, times are {@code time.Time}. */
public final class TomlReader {
    private static final int SNIFFED = 6;

    private final Cursor cursor;
    private final TomlTables tables = new TomlTables();
    private final TomlKeys keys;
    private final TomlValues values;

    private TomlReader(String text, TomlTimes times) {
        cursor = new Cursor(text);
        TomlStrings strings = new TomlStrings(cursor);
        keys = new TomlKeys(cursor, tables, strings);
        values = new TomlValues(cursor, tables, keys, strings, new TomlNumbers(cursor, times));
    }

    /**
     * Reads a document.
     *
     * @param zone the local zone, whose offset at {@code now} is that of times which name none
     * @throws TomlException with the line, the key and the reason, when it is not TOML
     */
    public static GoMap read(String text, ZoneId zone, Instant now) {
        int nul = text.indexOf('\0');
        if (nul >= 0 && GoString.byteLength(text.substring(0, nul)) < SNIFFED) {
            throw new TomlException("toml: line 1: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8");
        }
        TomlReader reader = new TomlReader(withoutByteOrderMark(text), new TomlTimes(zone, now));
        try {
            reader.document();
        } catch (Cursor.Failure failure) {
            String key = reader.tables.lastKey();
            String where = "toml: line " + failure.line() + (key.isEmpty() ? "" : " (last key " + GoQuote.quote(key) + ")");
            throw new TomlException(where + ": " + failure.getMessage());
        }
        return reader.tables.finish();
    }

    private static String withoutByteOrderMark(String text) {
        if (text.startsWith("\uDCFF\uDCFE") || text.startsWith("\uDCFE\uDCFF")) {
            return text.substring(2);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void document() {
        for (int c = cursor.next(); c != END; c = cursor.next()) {
            if (c == '#') {
                cursor.skipComment();
            } else if (c == '[') {
                header();
                endOfLine();
            } else if (!isBlank(c) && !isLineEnd(c)) {
                cursor.back();
                pair();
                endOfLine();
            }
        }
    }

    private void endOfLine() {
        int c = cursor.nextAfterBlanks();
        if (c == '#') {
            cursor.skipComment();
        } else if (c == END) {
            cursor.back(); // for the loop over the lines to see
        } else if (!isLineEnd(c)) {
            throw cursor.failure("expected a top-level item to end with a newline, comment, or EOF, but got " + Cursor.quoted(c) + " instead");
        }
    }

    private void header() {
        boolean array = cursor.accept('[');
        List<String> key = keys.ofHeader();
        if (array) {
            int c = cursor.next();
            if (c != ']') {
                throw cursor.failure("expected end of table array name delimiter ']', but got " + Cursor.quoted(c) + " instead");
            }
        }
        tables.openHeader(key, array);
    }

    private void pair() {
        List<String> outer = tables.context();
        values.pair();
        tables.returnTo(outer, "");
    }
}
