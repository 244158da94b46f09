package dev.citusrender.go;

/** The comparison functions of text/template, and {@code reflect.DeepEqual}. An int and a float64 are never comparable. */
public final class GoCompare {
    /** The groups of kinds within which values compare. */
    private enum Basic { NONE, BOOL, COMPLEX, INT, FLOAT, STRING, UINT }

    private GoCompare() {
    }

    /**
     * Whether the first value equals any of the others.
     *
     * @throws GoError when there are no others, or one that cannot be compared stands before one that is equal
     */
    public static boolean eq(Object first, Object... others) {
        if (others.length == 0) {
            throw new GoError("missing argument for comparison");
        }
        Object a = GoNil.toNull(first);
        for (Object other : others) {
            if (equalPair(a, GoNil.toNull(other))) {
                return true;
            }
        }
        return false;
    }

    public static boolean ne(Object a, Object b) {
        return !eq(a, b);
    }

    /**
     * Whether a number or string is less than another.
     *
     * @throws GoError for other kinds and for two different kinds
     */
    public static boolean lt(Object first, Object second) {
        Object a = GoNil.toNull(first);
        Object b = GoNil.toNull(second);
        Basic kind = basic(a);
        Basic other = basic(b);
        if (kind == Basic.NONE || other == Basic.NONE) {
            throw new GoError("invalid type for comparison");
        }
        if (kind != other) {
            if (kind == Basic.INT && other == Basic.UINT) {
                return integer(a) < 0 || Long.compareUnsigned(integer(a), integer(b)) < 0;
            }
            if (kind == Basic.UINT && other == Basic.INT) {
                return integer(b) >= 0 && Long.compareUnsigned(integer(a), integer(b)) < 0;
            }
            throw incompatible(a, b);
        }
        return switch (kind) {
            case FLOAT -> (Double) a < (Double) b;
            case INT -> integer(a) < integer(b);
            case UINT -> Long.compareUnsigned(integer(a), integer(b)) < 0;
            case STRING -> GoString.compare(string(a), string(b)) < 0;
            default -> throw new GoError("invalid type for comparison");
        };
    }

    /** Less than or equal: two questions, as in Go, so that {@code NaN} is neither. */
    public static boolean le(Object a, Object b) {
        return lt(a, b) || eq(a, b);
    }

    /** Not less than or equal: so {@code gt} of a {@code NaN} is true, as in Go. */
    public static boolean gt(Object a, Object b) {
        return !le(a, b);
    }

    public static boolean ge(Object a, Object b) {
        return !lt(a, b);
    }

    private static boolean equalPair(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return s.equals(t);
        }
        Basic kind = basic(a);
        Basic other = basic(b);
        if (kind != other) {
            if (kind == Basic.INT && other == Basic.UINT) {
                return integer(a) >= 0 && integer(a) == integer(b);
            }
            if (kind == Basic.UINT && other == Basic.INT) {
                return integer(b) >= 0 && integer(a) == integer(b);
            }
            if (a != null && b != null) {
                throw incompatible(a, b);
            }
            return false;
        }
        return switch (kind) {
            case BOOL -> a.equals(b);
            case FLOAT -> ((Double) a).doubleValue() == (Double) b;
            case INT, UINT -> integer(a) == integer(b);
            case STRING -> string(a).equals(string(b));
            case COMPLEX -> equalComplex((GoComplex) a, (GoComplex) b);
            case NONE -> equalOthers(a, b);
        };
    }

    private static boolean equalOthers(Object a, Object b) {
        GoKind kindA = Go.kindOf(a);
        GoKind kindB = Go.kindOf(b);
        if (kindA != kindB && a != null && b != null) {
            throw new GoError(GoFormat.sprintf("non-comparable types %s: %v, %s: %v", a, Go.typeOf(a).name(), Go.typeOf(b).name(), b));
        }
        if (isNil(a) || isNil(b)) {
            return isNil(a) == isNil(b);
        }
        if (kindB == GoKind.MAP || kindB == GoKind.SLICE || kindB == GoKind.FUNC) {
            throw new GoError(GoFormat.sprintf("non-comparable type %s: %v", b, Go.typeOf(b).name()));
        }
        return a.equals(b);
    }

    private static boolean isNil(Object value) {
        return value == null || value instanceof GoMap m && m.isNil() || value instanceof GoList l && l.isNil();
    }

    private static GoError incompatible(Object a, Object b) {
        return new GoError("incompatible types for comparison: " + Go.typeOf(a).name() + " and " + Go.typeOf(b).name());
    }

    private static Basic basic(Object value) {
        return switch (Go.kindOf(value)) {
            case BOOL -> Basic.BOOL;
            case INT, INT8, INT16, INT32, INT64 -> Basic.INT;
            case UINT, UINT8, UINT16, UINT32, UINT64 -> Basic.UINT;
            case FLOAT32, FLOAT64 -> Basic.FLOAT;
            case COMPLEX128 -> Basic.COMPLEX;
            case STRING -> Basic.STRING;
            default -> Basic.NONE;
        };
    }

    private static long integer(Object value) {
        return switch (value) {
            case GoInt i -> i.value();
            case Long l -> l;
            case GoNamedInteger n -> n.intValue();
            default -> throw new IllegalArgumentException("not an integer: " + value.getClass());
        };
    }

    private static String string(Object value) {
        return value instanceof GoObject o ? o.goString() : (String) value;
    }

    private static boolean equalComplex(GoComplex a, GoComplex b) {
        return a.real() == b.real() && a.imaginary() == b.imaginary();
    }

    /** {@code reflect.DeepEqual}: the same types all the way down; a nil list or map is not an empty one, and one that contains itself may be equal. */
    public static boolean deepEqual(Object first, Object second) {
        return new DeepEqual().equal(first, second, 0);
    }
}
