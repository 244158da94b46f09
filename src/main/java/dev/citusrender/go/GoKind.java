package dev.citusrender.go;

/** Go's {@code reflect.Kind}, as far as a template can meet it; {@link #goName} is what {@code kindOf} prints. */
public enum GoKind {
    INVALID("invalid"), BOOL("bool"),
    INT("int"), INT8("int8"), INT16("int16"), INT32("int32"), INT64("int64"),
    UINT("uint"), UINT8("uint8"), UINT16("uint16"), UINT32("uint32"), UINT64("uint64"),
    FLOAT32("float32"), FLOAT64("float64"), COMPLEX128("complex128"),
    STRING("string"), SLICE("slice"), ARRAY("array"), MAP("map"), STRUCT("struct"),
    PTR("ptr"), INTERFACE("interface"), FUNC("func");

    private final String goName;

    GoKind(String goName) {
        this.goName = goName;
    }

    /** The name that Go's {@code Kind.String()} gives. */
    public String goName() {
        return goName;
    }

    public boolean isUnsignedInteger() {
        return compareTo(UINT) >= 0 && compareTo(UINT64) <= 0;
    }
}
