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
        return readInto(text, GoType.MAP) instanceof GoMap map ? map : GoMap.nil(GoType.MAP);
    }

    /** {@code json.Unmarshal} into a {@code []interface {}}; {@code null} gives the nil slice. */
    public static GoList readList(String text) {
        return readInto(text, GoType.LIST) instanceof GoList list ? list : GoList.nil(GoType.LIST);
    }

    /** A value of the wrong kind is told before what is wrong inside it. */
    private static Object readInto(String text, GoType target) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.read();
        boolean hugeNumber = value == null && reader.misfit() != null;
        if (hugeNumber || value != null && Go.kindOf(value) != target.kind()) {
            throw new GoError("json: cannot unmarshal " + (hugeNumber ? "number" : kind(value)) + " into Go value of type " + target.name());
        }
        if (reader.misfit() != null) {
            throw reader.misfit();
        }
        return value;
    }

    private static String kind(Object value) {
        return switch (value) {
            case String s -> "string";
            case Boolean b -> "bool";
            case Double d -> "number";
            case GoMap m -> "object";
            default -> "array";
        };
    }
}
