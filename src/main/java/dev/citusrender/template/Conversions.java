package dev.citusrender.template;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoType;

/** Values as arguments: whether a parameter's type takes them, and what it makes of nil. The rules are those of text/template's validateType. */
final class Conversions {
    private Conversions() {
    }

    /** The value as an argument of this type; a mistake is reported at the piece of the template looked at last. */
    static Object convert(Scope scope, Object value, GoType type) {
        if (type == GoType.ANY) {
            return value instanceof GoObject object ? object.boxed() : GoNil.toNull(value);
        }
        if (type == GoType.STRING && value instanceof String || type == GoType.REFLECT_VALUE) {
            return value;
        }
        if (type == GoType.INT && value instanceof GoInt i && i.kind() == GoKind.INT) {
            return value;
        }
        try {
            return checked(value, type);
        } catch (GoError e) {
            throw scope.error(e.getMessage());
        }
    }

    /** The value of an expression as an argument of this type; an error tells which element of the values it is. */
    static Object convert(Scope scope, GoExpression expression, Object value, GoType type) {
        try {
            return convert(scope, value, type);
        } catch (TemplateException e) {
            throw e.about(expression.subject(scope));
        }
    }

    /**
     * The value as an argument of this type.
     *
     * @throws GoError in text/template's words
     */
    static Object checked(Object value, GoType type) {
        if (value == null) {
            if (type.canBeNil()) {
                return Literals.nilOf(type);
            }
            throw new GoError("invalid value; expected " + type.name());
        }
        if (type == GoType.REFLECT_VALUE) {
            return value;
        }
        GoType given = Go.typeOf(value);
        if (value == GoNil.INTERFACE && !type.isAny() || !given.assignableTo(type)) {
            throw new GoError("wrong type for value; expected " + type.name() + "; got " + given.name());
        }
        return value instanceof GoMap map && !type.isAny() ? map.as(type) : GoNil.toNull(value);
    }
}
