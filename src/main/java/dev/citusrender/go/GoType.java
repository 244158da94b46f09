package dev.citusrender.go;

import java.util.Objects;

/**
 * A Go type as {@code reflect} sees it: its printed name, its kind and, for lists, maps and pointers, what it holds.
 *
 * <p>Two types are the same when kind and name agree. A type may be passed where another is expected when
 * {@link #assignableTo} says so, which is Go's rule cut down to the types that a template can meet.
 */
public final class GoType {
    public static final GoType ANY = new GoType("interface {}", GoKind.INTERFACE, null, null, false);
    public static final GoType BOOL = basic("bool", GoKind.BOOL);
    public static final GoType INT = basic("int", GoKind.INT);
    public static final GoType INT32 = basic("int32", GoKind.INT32);
    public static final GoType INT64 = basic("int64", GoKind.INT64);
    public static final GoType UINT8 = basic("uint8", GoKind.UINT8);
    public static final GoType UINT32 = basic("uint32", GoKind.UINT32);
    public static final GoType UINT64 = basic("uint64", GoKind.UINT64);
    public static final GoType FLOAT64 = basic("float64", GoKind.FLOAT64);
    public static final GoType COMPLEX128 = basic("complex128", GoKind.COMPLEX128);
    public static final GoType STRING = basic("string", GoKind.STRING);
    public static final GoType BYTES = slice(UINT8);
    public static final GoType LIST = slice(ANY);
    public static final GoType LIST_OF_LISTS = slice(LIST);
    public static final GoType STRINGS = slice(STRING);
    public static final GoType INTS = slice(INT);
    public static final GoType MAP = map(ANY);
    public static final GoType STRING_MAP = map(STRING);
    /** {@code reflect.Value}: a parameter that takes any value as it is, even an invalid one. */
    public static final GoType REFLECT_VALUE = new GoType("reflect.Value", GoKind.STRUCT, null, null, true);

    private final String name;
    private final GoKind kind;
    private final GoType element;
    private final GoType key;
    private final boolean named;
    private final GoMethods methods;

    private GoType(String name, GoKind kind, GoType element, GoType key, boolean named) {
        this(name, kind, element, key, named, null);
    }

    private GoType(String name, GoKind kind, GoType element, GoType key, boolean named, GoMethods methods) {
        this.name = name;
        this.kind = kind;
        this.element = element;
        this.key = key;
        this.named = named;
        this.methods = methods;
    }

    private static GoType basic(String name, GoKind kind) {
        return new GoType(name, kind, null, null, true);
    }

    /** The type {@code []element}. */
    public static GoType slice(GoType element) {
        return new GoType("[]" + element.name, GoKind.SLICE, element, null, false);
    }

    /** The type {@code map[string]element}. */
    public static GoType map(GoType element) {
        return new GoType("map[string]" + element.name, GoKind.MAP, element, STRING, false);
    }

    /** A named type with the structure of {@code underlying}. */
    public static GoType named(String name, GoType underlying) {
        return named(name, underlying, null);
    }

    /** A named type with methods, such as {@code chartutil.Values}, with the structure of {@code underlying}. */
    public static GoType named(String name, GoType underlying, GoMethods methods) {
        return new GoType(name, underlying.kind, underlying.element, underlying.key, true, methods);
    }

    /** A struct type, printed as {@code name}. */
    public static GoType struct(String name) {
        return new GoType(name, GoKind.STRUCT, null, null, true);
    }

    /** The type {@code *element}. */
    public static GoType pointer(GoType element) {
        return new GoType("*" + element.name, GoKind.PTR, element, null, false);
    }

    /** The type as {@code reflect.Type.String()} prints it. */
    public String name() {
        return name;
    }

    public GoKind kind() {
        return kind;
    }

    /** What a list, map or pointer holds; null for other kinds. */
    public GoType element() {
        return element;
    }

    /** The key type of a map; null for other kinds. */
    public GoType key() {
        return key;
    }

    /** The methods of a named map or slice type; null when it has none. */
    public GoMethods methods() {
        return methods;
    }

    public boolean isAny() {
        return this == ANY;
    }

    /** Whether nil is a value of this type (Go's {@code canBeNil} in text/template, reflect.Value included). */
    public boolean canBeNil() {
        return switch (kind) {
            case FUNC, INTERFACE, MAP, PTR, SLICE -> true;
            default -> this == REFLECT_VALUE;
        };
    }

    /** Go's assignability: the same type, an interface, or the same structure where one side has no name of its own. */
    public boolean assignableTo(GoType target) {
        if (equals(target) || target.isAny()) {
            return true;
        }
        return kind == target.kind && !(named && target.named)
                && Objects.equals(element, target.element) && Objects.equals(key, target.key)
                && kind != GoKind.STRUCT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoType t && t.kind == kind && t.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
