package dev.citusrender.go;

/** Go's encoding/json: what it writes, what it reads, and how it words what it cannot. */
public final class GoJson {
    private GoJson() {
    }

    /**
     * {@code json.Marshal}: compact, keys in byte order.
     *
     * @param escapeHtml whether {@code < > &} become {@code \\u003c} and so on, as Marshal does
     * @throws GoError for infinities, NaN and cycles
     */
    public static String write(Object value, boolean escapeHtml) {
        return new JsonWriter(escapeHtml, null, "").write(value);
    }

    /** {@code json.MarshalIndent}: each element on a line that begins with the prefix and an indent per level. */
    public static String writeIndented(Object value, String prefix, String indent, boolean escapeHtml) {
        return new JsonWriter(escapeHtml, prefix, indent).write(value);
    }

    /**
     * {@code json.Unmarshal} into an {@code interface {}}: numbers are float64, of a key given twice the last counts.
     *
     * @throws GoError with Go's message
     */
    public static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.read();
        if (reader.misfit() != null) {
            throw reader.misfit();
        }
        return value;
    }

    /** {@code json.Unmarshal} into a {@code map[string]interface {}}; {@code null} gives the nil map. */
    public static GoMap readMap(String text) {
        Object value = read(text);
        if (value instanceof GoMap map) {
            return map;
        }
        if (value == null) {
            return GoMap.nil(GoType.MAP);
        }
        throw mismatch(value, GoType.MAP);
    }

    /** {@code json.Unmarshal} into a {@code []interface {}}; {@code null} gives the nil slice. */
    public static GoList readList(String text) {
        Object value = read(text);
        if (value instanceof GoList list) {
            return list;
        }
        if (value == null) {
            return GoList.nil(GoType.LIST);
        }
        throw mismatch(value, GoType.LIST);
    }

    private static GoError mismatch(Object value, GoType target) {
        String what = switch (value) {
            case String s -> "string";
            case Boolean b -> "bool";
            case Double d -> "number";
            case GoMap m -> "object";
            default -> "array";
        };
        return new GoError("json: cannot unmarshal " + what + " into Go value of type " + target.name());
    }
}
