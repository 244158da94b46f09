package dev.citusrender.toml;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoDuration;
import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a value as TOML: in each table first its plain keys, then its tables, both sorted unless it is a struct; a level of nesting is an indent of two spaces.
 */
public final class TomlWriter {
    private static final String INDENT = "  ";
    private static final String NIL_ELEMENT = "toml: cannot encode array with nil element";

    private final StringBuilder out = new StringBuilder();

    private TomlWriter() {
    }

    /**
     * The TOML of a value. A value that is not a table gives just its own notation, as the original does.
     *
     * @throws TomlException for what TOML cannot hold, such as nil in an array
     * @throws GoError       for what the original panics at, which is nil
     */
    public static String write(Object value) {
        if (value == null || value == GoNil.INTERFACE) {
            throw new GoError("reflect: call of reflect.Value.Type on zero Value");
        }
        TomlWriter writer = new TomlWriter();
        Object root = plain(value);
        if (root instanceof GoComplex) {
            throw new TomlException("unsupported type for key '': complex128");
        }
        if (root instanceof GoList list && list.isNil()) {
            writer.array(list); // nil is left out of tables only
        } else {
            writer.entry(List.of(), root);
        }
        return writer.out.toString();
    }

    private void entry(List<String> key, Object value) {
        switch (Shape.of(value)) {
            case NONE -> { }
            case TABLE -> table(key, value);
            case TABLES -> tables(key, (GoList) value);
            case VALUE -> {
                if (!key.isEmpty()) {
                    indent(key);
                    TomlKey.append(out, key.getLast());
                    out.append(" = ");
                }
                element(value);
                if (!key.isEmpty()) {
                    out.append('\n');
                }
            }
        }
    }

    private void table(List<String> key, Object table) {
        if (key.size() == 1) {
            separate();
        }
        if (!key.isEmpty()) {
            indent(key);
            out.append('[').append(TomlKey.join(key)).append("]\n");
        }
        entries(key, table);
    }

    private void tables(List<String> key, GoList list) {
        if (key.isEmpty()) {
            throw new TomlException("toml: top-level values must be Go maps or structs");
        }
        for (Object table : list) {
            separate();
            indent(key);
            out.append("[[").append(TomlKey.join(key)).append("]]\n");
            entries(key, plain(table));
        }
    }

    private void entries(List<String> key, Object table) {
        Map<String, Object> values = valuesOf(table);
        for (String name : Split.of(values).all()) {
            Object value = plain(values.get(name));
            List<String> path = new ArrayList<>(key);
            path.add(name);
            entry(path, value);
        }
    }

    /**
     * The original ends a field with a comma unless its place among all fields of the struct, unexported ones and not those of an embedded struct, is
     * the number of exported ones: {@code {Version = "v1", Major = "1"Minor = "36", }}.
     */
    private void inlineStruct(GoStruct struct) {
        Map<String, Object> values = valuesOf(struct);
        Map<String, Integer> places = struct.places();
        out.append('{');
        for (String name : Split.of(values).all()) {
            Object value = plain(values.get(name));
            if (!isNil(value)) {
                TomlKey.append(out, name);
                out.append(" = ");
                element(value);
                out.append(places.get(name) == values.size() - 1 ? "" : ", ");
            }
        }
        out.append('}');
    }

    /** The original leaves the comma in place when the last entries are nil: {@code {a = 1, }}. */
    private void inlineTable(GoMap table) {
        Map<String, Object> values = valuesOf(table);
        Split split = Split.of(values);
        out.append('{');
        inlineEntries(values, split.plain, !split.tables.isEmpty());
        inlineEntries(values, split.tables, false);
        out.append('}');
    }

    private void inlineEntries(Map<String, Object> values, List<String> names, boolean moreFollow) {
        for (int i = 0; i < names.size(); i++) {
            Object value = plain(values.get(names.get(i)));
            if (!isNil(value)) {
                TomlKey.append(out, names.get(i));
                out.append(" = ");
                element(value);
                if (moreFollow || i < names.size() - 1) {
                    out.append(", ");
                }
            }
        }
    }

    /** A value where only its own notation may stand: after an equals sign, in an array, in an inline table. */
    private void element(Object value) {
        switch (value) {
            case String text -> TomlKey.appendQuoted(out, text);
            case Boolean b -> out.append(b);
            case Long number -> out.append(number);
            case GoInt number -> out.append(number);
            case Double number -> number(number);
            case GoList list -> array(list);
            case GoBytes bytes -> bytes(bytes.bytes());
            case GoMap map -> inlineTable(map);
            case GoStruct struct -> inlineStruct(struct);
            case GoTime time -> out.append(TomlTimes.write(time));
            default -> throw new TomlException("unexpected type: " + value.getClass().getSimpleName());
        }
    }

    private void number(double number) {
        if (Double.isNaN(number)) {
            out.append(Double.doubleToRawLongBits(number) < 0 ? "-nan" : "nan");
        } else if (Double.isInfinite(number)) {
            out.append(number < 0 ? "-inf" : "inf");
        } else {
            String text = GoFloat.format(number, 'g', -1, 64);
            out.append(text);
            if (text.indexOf('.') < 0 && text.indexOf('e') < 0) {
                out.append(".0"); // TOML has digits on both sides of the point
            }
        }
    }

    private void array(GoList list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            element(plain(element));
            separator = ", ";
        }
        out.append(']');
    }

    /** To the original a {@code []byte} is an array of numbers like any other. */
    private void bytes(byte[] bytes) {
        out.append('[');
        for (int i = 0; i < bytes.length; i++) {
            out.append(i == 0 ? "" : ", ").append(bytes[i] & 0xff);
        }
        out.append(']');
    }

    private void separate() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void indent(List<String> key) {
        out.append(INDENT.repeat(key.size() - 1));
    }

    /** What a table holds: a map's entries in the byte order of their keys, a struct's fields in the order of its declaration. */
    private static Map<String, Object> valuesOf(Object table) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (table instanceof GoStruct struct) {
            struct.exportedFields(values::put);
        } else {
            ((GoMap) table).forEachSorted(values::put);
        }
        return values;
    }

    /** The names of a table's entries, those with a value of one line first. */
    private record Split(List<String> plain, List<String> tables) {
        static Split of(Map<String, Object> values) {
            Split split = new Split(new ArrayList<>(), new ArrayList<>());
            values.forEach((name, value) -> {
                Shape shape = Shape.of(TomlWriter.plain(value));
                (shape == Shape.TABLE || shape == Shape.TABLES ? split.tables : split.plain).add(name);
            });
            return split;
        }

        List<String> all() {
            List<String> all = new ArrayList<>(plain);
            all.addAll(tables);
            return all;
        }
    }

    /** How a value stands in a document. */
    private enum Shape {
        NONE, VALUE, TABLE, TABLES;

        static Shape of(Object value) {
            return switch (value) {
                case null -> NONE;
                case GoMap map -> map.isNil() ? NONE : TABLE;
                case GoStruct struct -> TABLE;
                case GoList list -> list.isNil() ? NONE : ofElements(list);
                case GoComplex c -> throw new TomlException("unsupported type: complex128");
                default -> VALUE;
            };
        }

        /** An array of nothing but tables is written as tables. Nil is refused wherever it is in the array. */
        private static Shape ofElements(GoList list) {
            Shape shape = list.isEmpty() ? VALUE : TABLES;
            for (Object element : list) {
                Shape inner = of(TomlWriter.plain(element));
                if (inner == NONE) {
                    throw new TomlException(NIL_ELEMENT);
                }
                if (inner != TABLE) {
                    shape = VALUE;
                }
            }
            return shape;
        }
    }

    private static boolean isNil(Object value) {
        return value == null || value instanceof GoMap map && map.isNil() || value instanceof GoList list && list.isNil();
    }

    /** An object with a text of its own is that text; a time is TOML's own. */
    private static Object plain(Object value) {
        if (value instanceof GoDuration duration) {
            return duration.goString();
        }
        if (!(value instanceof GoObject object) || value instanceof GoTime) {
            return value;
        }
        return object.structure() != null ? object.structure() : plain(object.toJson());
    }
}
