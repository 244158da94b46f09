package dev.citusrender.go;

/**
 * How a template's Go values look in Java:
 *
 * <pre>
 * nil            null (and {@link GoNil#INTERFACE} inside the evaluator)
 * bool           Boolean
 * int64          Long
 * other integers {@link GoInt}          int above all
 * float64        Double                 every number out of YAML and JSON
 * complex128     {@link GoComplex}
 * string         String                 see {@link GoString}
 * []byte         {@link GoBytes}
 * slices         {@link GoList}
 * maps           {@link GoMap}
 * the rest       {@link GoObject}
 * </pre>
 */
public final class Go {
    private Go() {
    }

    /** The type of a value; null for nil. */
    public static GoType typeOf(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> GoType.STRING;
            case GoMap m -> m.type();
            case GoList l -> l.type();
            case Double d -> GoType.FLOAT64;
            case Boolean b -> GoType.BOOL;
            case Long l -> GoType.INT64;
            case GoInt i -> integerType(i.kind());
            case GoBytes b -> GoType.BYTES;
            case GoObject o -> o.goType();
            case GoComplex c -> GoType.COMPLEX128;
            case GoNil n -> GoType.ANY;
            default -> throw new IllegalArgumentException("not a Go value: " + value.getClass());
        };
    }

    /** The kind of a value; {@link GoKind#INVALID} for nil. */
    public static GoKind kindOf(Object value) {
        return value == null || value == GoNil.INTERFACE ? GoKind.INVALID : typeOf(value).kind();
    }

    /** The method that a template reaches by a name on this value, or null. Nil has none. */
    public static GoMethod method(Object value, String name) {
        return switch (value) {
            case GoObject o -> o.method(name);
            case GoMap m -> m.type().methods() == null ? null : m.type().methods().find(m, name);
            case GoList l -> l.type().methods() == null ? null : l.type().methods().find(l, name);
            case null, default -> null;
        };
    }

    private static GoType integerType(GoKind kind) {
        return switch (kind) {
            case INT -> GoType.INT;
            case INT32 -> GoType.INT32;
            case UINT8 -> GoType.UINT8;
            case UINT32 -> GoType.UINT32;
            case UINT64 -> GoType.UINT64;
            default -> GoType.named(kind.goName(), GoType.INT);
        };
    }
}
