package dev.citusrender.go;

/**
 * The functions {@code index} and {@code len} of text/template. They tell an invalid value ({@code null}) from a nil that has a type
 * ({@link GoNil#INTERFACE}), as Go does.
 */
public final class GoIndex {
    private GoIndex() {
    }

    /**
     * {@code item[i][j]…}.
     *
     * @return the element; {@link GoNil#INTERFACE} for a nil one or one that a map of any values has not
     */
    public static Object index(Object item, Object... indexes) {
        Object current = item;
        if (GoNil.toNull(current) == null) {
            throw new GoError("index of untyped nil");
        }
        for (Object index : indexes) {
            Object value = GoNil.toNull(index);
            current = switch (current) {
                case GoMap m -> mapElement(m, key(value, m.type()));
                case GoList l -> listElement(l, value);
                case String s -> stringElement(s, value);
                case GoBytes b -> bytesElement(b.bytes(), value, "slice");
                case GoNil n -> throw new GoError("index of nil pointer");
                default -> throw notIndexable(current);
            };
        }
        return current;
    }

    private static Object mapElement(GoMap map, String key) {
        Object value = map.get(key);
        return value != null ? value : zero(map.type().element());
    }

    /** What a map gives for a key that it has not. */
    public static Object zero(GoType type) {
        return switch (type.kind()) {
            case STRING -> "";
            case BOOL -> Boolean.FALSE;
            case INT64 -> 0L;
            case FLOAT64 -> 0.0;
            case INT, INT8, INT16, INT32, UINT, UINT8, UINT16, UINT32, UINT64 -> new GoInt(0, type.kind());
            case SLICE -> type.equals(GoType.BYTES) ? new GoBytes(new byte[0]) : GoList.nil(type);
            case MAP -> GoMap.nil(type);
            default -> GoNil.INTERFACE;
        };
    }

    private static String key(Object index, GoType map) {
        if (index == null) {
            throw new GoError("value is nil; should be of type " + map.key().name());
        }
        GoType type = Go.typeOf(index);
        if (!type.assignableTo(map.key())) {
            throw new GoError("value has type " + type.name() + "; should be " + map.key().name());
        }
        return (String) index;
    }

    private static Object listElement(GoList list, Object index) {
        int at = position(index, list.size());
        if (at == list.size()) {
            throw new GoError("reflect: slice index out of range");
        }
        Object value = list.get(at);
        return value == null ? GoNil.INTERFACE : value;
    }

    private static Object stringElement(String text, Object index) {
        if (GoString.isAscii(text) && index instanceof GoInt i && i.value() >= 0 && i.value() < text.length()) {
            return GoInt.uint8(text.charAt((int) i.value()));
        }
        return bytesElement(GoString.encode(text), index, "string");
    }

    private static Object bytesElement(byte[] bytes, Object index, String what) {
        int at = position(index, bytes.length);
        if (at == bytes.length) {
            throw new GoError("reflect: " + what + " index out of range");
        }
        return GoInt.uint8(bytes[at]);
    }

    /** Go lets an index equal to the length pass here; reflect refuses it afterwards, in other words. */
    private static int position(Object index, int length) {
        long at = switch (index) {
            case GoInt i -> i.value();
            case Long l -> l;
            case GoNamedInteger n -> n.intValue();
            case null -> throw new GoError("cannot index slice/array with nil");
            default -> throw new GoError("cannot index slice/array with type " + Go.typeOf(index).name());
        };
        if (at < 0 || at > length) {
            throw new GoError("index out of range: " + at);
        }
        return (int) at;
    }

    private static GoError notIndexable(Object item) {
        return new GoError("can't index item of type " + pointedTo(Go.typeOf(item)).name());
    }

    private static GoType pointedTo(GoType type) {
        return type.kind() == GoKind.PTR ? type.element() : type;
    }

    /** {@code len}: the bytes of a string, the elements of a list or map. */
    public static int length(Object item) {
        return switch (item) {
            case null -> throw new GoError("reflect: call of reflect.Value.Type on zero Value");
            case String s -> GoString.byteLength(s);
            case GoList l -> l.size();
            case GoMap m -> m.size();
            case GoBytes b -> b.bytes().length;
            case GoNil n -> throw new GoError("len of nil pointer");
            default -> throw new GoError("len of type " + pointedTo(Go.typeOf(item)).name());
        };
    }
}
