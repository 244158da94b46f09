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
        return read(text, JsonTarget.Go.VALUES);
    }

    /**
     * The same, into something else.
     *
     * @throws GoError with Go's message
     */
    public static Object read(String text, JsonTarget target) {
        JsonReader reader = new JsonReader(text, target);
        Object value = reader.read();
        if (reader.misfit() != null) {
            throw reader.misfit();
        }
        return value;
    }

    /** {@code json.Unmarshal} into a {@code map[string]interface {}}; {@code null} gives the nil map. */
    public static GoMap readMap(String text) {
        return readMap(text, new GoMap());
    }

    /**
     * As {@link #readMap(String)}, with a map that is given what could be read when a number is too big for a float64: Go complains but reads on
     * behind it, and has nil in its place.
     *
     * @throws GoError with Go's message
     */
    public static GoMap readMap(String text, GoMap readable) {
        JsonReader reader = new JsonReader(text, JsonTarget.Go.VALUES);
        Object value = ofKind(reader, GoType.MAP);
        if (reader.misfit() != null) {
            ((GoMap) value).forEachSorted(readable::put);
            throw reader.misfit();
        }
        return value == null ? GoMap.nil(GoType.MAP) : (GoMap) value;
    }

    /** {@code json.Unmarshal} into a {@code []interface {}}; {@code null} gives the nil slice. */
    public static GoList readList(String text) {
        JsonReader reader = new JsonReader(text, JsonTarget.Go.VALUES);
        Object value = ofKind(reader, GoType.LIST);
        if (reader.misfit() != null) {
            throw reader.misfit();
        }
        return value == null ? GoList.nil(GoType.LIST) : (GoList) value;
    }

    /** A value of the wrong kind is told before what is wrong inside it. */
    private static Object ofKind(JsonReader reader, GoType target) {
        Object value = reader.read();
        boolean hugeNumber = value == null && reader.misfit() != null;
        if (hugeNumber || value != null && Go.kindOf(value) != target.kind()) {
            throw new GoError("json: cannot unmarshal " + (hugeNumber ? "number" : kind(value)) + " into Go value of type " + target.name());
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
