package dev.citusrender.values;

import dev.citusrender.go.GoString;
import java.util.ArrayList;
import java.util.List;

/** A flag that takes several values at once, separated by commas, as {@code -f} does: one line of Go's {@code encoding/csv}, quotes included. */
public final class StringSlice {
    private final String text;
    private final List<String> fields = new ArrayList<>();
    private int position;

    private StringSlice(String text) {
        this.text = text;
    }

    /**
     * The values of one flag.
     *
     * @throws ValuesException with the reason only ({@code parse error on line 1, column 2: …}): whoever knows the flag's name says the rest
     */
    public static List<String> split(String flag) {
        if (flag.isEmpty()) {
            return List.of();
        }
        StringSlice slice = new StringSlice(flag);
        slice.readFields();
        return List.copyOf(slice.fields);
    }

    private void readFields() {
        while (true) {
            fields.add(text.startsWith("\"", position) ? quoted() : plain());
            if (position == text.length()) {
                return;
            }
            position++; // the comma
        }
    }

    private String plain() {
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        int quote = text.indexOf('"', position);
        if (quote >= 0 && quote < end) {
            throw problem(quote, "bare \" in non-quoted-field");
        }
        String field = text.substring(position, end);
        position = end;
        return field;
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        position++;
        while (true) {
            int quote = text.indexOf('"', position);
            if (quote < 0) {
                throw problem(text.length(), "extraneous or missing \" in quoted-field");
            }
            field.append(text, position, quote);
            position = quote + 1;
            if (position == text.length() || text.charAt(position) == ',') {
                return field.toString();
            }
            if (text.charAt(position) != '"') {
                throw problem(quote, "extraneous or missing \" in quoted-field");
            }
            field.append('"');
            position++;
        }
    }

    /** Go counts columns in bytes, from 1. */
    private ValuesException problem(int at, String what) {
        int column = GoString.byteLength(text.substring(0, at)) + 1;
        return new ValuesException("parse error on line 1, column " + column + ": " + what);
    }
}
