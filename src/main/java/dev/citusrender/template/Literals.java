package dev.citusrender.template;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.NumberConstant;
import dev.citusrender.syntax.Operand;

/** Literals as values of the types that are asked for. A literal that does not fit is a {@link GoError} in text/template's words. */
final class Literals {
    private Literals() {
    }

    /** The value where nothing says which type it should have. */
    static Object untyped(Operand.Literal literal) {
        return switch (literal) {
            case Operand.Bool bool -> bool.value();
            case Operand.Text text -> text.value();
            case Operand.Number number -> ideal(number.constant());
            case Operand.Nil nil -> throw new GoError("nil is not a command");
        };
    }

    private static Object ideal(NumberConstant number) {
        if (number.complex() != null) {
            return number.complex();
        }
        if (number.isFloatByDefault()) {
            return number.real();
        }
        if (number.isInt()) {
            return GoInt.of(number.integer());
        }
        throw new GoError(number.text() + " overflows int");
    }

    /** The value as a parameter of this type. */
    static Object as(Operand.Literal literal, GoType type) {
        if (literal instanceof Operand.Nil) {
            if (!type.canBeNil()) {
                throw new GoError("cannot assign nil to " + type.name());
            }
            return nilOf(type);
        }
        if (type.isAny() || type == GoType.REFLECT_VALUE) {
            return untyped(literal);
        }
        return switch (type.kind()) {
            case BOOL -> literal instanceof Operand.Bool bool ? bool.value() : mismatch("bool", literal);
            case STRING -> literal instanceof Operand.Text text ? text.value() : mismatch("string", literal);
            case INT, INT8, INT16, INT32, INT64 -> integer(literal, type);
            case UINT, UINT8, UINT16, UINT32, UINT64 -> unsigned(literal, type);
            case FLOAT32, FLOAT64 -> literal instanceof Operand.Number n && n.constant().isFloat() ? n.constant().real() : mismatch("float", literal);
            case COMPLEX128 -> literal instanceof Operand.Number n && n.constant().complex() != null ? complex(n) : mismatch("complex", literal);
            default -> throw new GoError("can't handle " + literal.canonicalText() + " for arg of type " + type.name());
        };
    }

    private static GoComplex complex(Operand.Number number) {
        return number.constant().complex();
    }

    private static Object integer(Operand.Literal literal, GoType type) {
        if (!(literal instanceof Operand.Number number) || !number.constant().isInt()) {
            return mismatch("integer", literal);
        }
        long value = number.constant().integer();
        return switch (type.kind()) {
            case INT64 -> (Object) value;
            case INT -> GoInt.of(value);
            case INT32 -> new GoInt((int) value, type.kind());
            case INT16 -> new GoInt((short) value, type.kind());
            default -> new GoInt((byte) value, type.kind());
        };
    }

    private static Object unsigned(Operand.Literal literal, GoType type) {
        if (!(literal instanceof Operand.Number number) || !number.constant().isUint()) {
            return mismatch("unsigned integer", literal);
        }
        long value = number.constant().unsigned();
        return switch (type.kind()) {
            case UINT8 -> GoInt.uint8((int) value);
            case UINT16 -> new GoInt(value & 0xffff, type.kind());
            case UINT32 -> new GoInt(value & 0xffff_ffffL, type.kind());
            default -> new GoInt(value, type.kind());
        };
    }

    private static Object mismatch(String expected, Operand.Literal literal) {
        throw new GoError("expected " + expected + "; found " + literal.canonicalText());
    }

    /** The nil of a type, as functions expect it. */
    static Object nilOf(GoType type) {
        return switch (type.kind()) {
            case MAP -> GoMap.nil(type);
            case SLICE -> type.equals(GoType.BYTES) ? new GoBytes(new byte[0]) : GoList.nil(type);
            default -> null;
        };
    }
}
