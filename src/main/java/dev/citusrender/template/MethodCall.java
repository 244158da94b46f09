package dev.citusrender.template;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.Node;
import java.util.List;

/** A name with arguments behind a receiver: {@code .Files.Get "x"}. Only a method can take them. */
final class MethodCall extends GoExpression {
    private final Node syntax;
    private final GoExpression receiver;
    private final String name;
    private final List<Argument> arguments;
    private final GoExpression piped;

    /** @param piped the last argument, which is worked out first; null when nothing is piped */
    MethodCall(Node syntax, GoExpression receiver, String name, List<Argument> arguments, GoExpression piped) {
        this.syntax = syntax;
        this.receiver = receiver;
        this.name = name;
        this.arguments = arguments;
        this.piped = piped;
    }

    @Override
    Object value(Scope scope) {
        Object last = piped == null ? null : GoNil.toNull(piped.value(scope));
        Object value = receiver.value(scope);
        if (value == null) {
            return null;
        }
        if (value == GoNil.INTERFACE) {
            throw scope.error("nil pointer evaluating " + GoType.ANY.name() + "." + name);
        }
        GoMethod method = Go.method(value, name);
        if (method != null) {
            return call(scope, method, syntax, arguments, piped != null, last);
        }
        throw scope.error(notAMethod(scope, value));
    }

    private String notAMethod(Scope scope, Object value) {
        if (value instanceof GoMap || value instanceof GoObject object && object.goType().key() != null) {
            return name + " is not a method but has arguments";
        }
        if (value instanceof GoObject object && object.field(name) != GoObject.NO_FIELD) {
            return name + " has arguments but cannot be invoked as function";
        }
        String type = receiver.isInterface(scope) ? GoType.ANY.name() : Go.typeOf(value).name();
        if (value instanceof GoObject object && object.hides(name)) {
            return name + " is an unexported field of struct type " + type;
        }
        return "can't evaluate field " + name + " in type " + type;
    }

    /** Calls a method without arguments. */
    static Object call(Scope scope, GoMethod method, Node syntax) {
        return call(scope, method, syntax, List.of(), false, null);
    }

    private static Object call(Scope scope, GoMethod method, Node syntax, List<Argument> arguments, boolean piped, Object last) {
        List<GoType> types = method.parameters();
        String mistake = Arity.mistake(method.name(), types.size(), method.variadic(), arguments.size(), piped);
        if (mistake != null) {
            throw scope.error(mistake);
        }
        Object[] values = new Object[arguments.size() + (piped ? 1 : 0)];
        for (int i = 0; i < arguments.size(); i++) {
            values[i] = arguments.get(i).value(scope, type(types, i));
        }
        if (piped) {
            values[values.length - 1] = Conversions.convert(scope, last, type(types, values.length - 1));
        }
        return invoke(scope, method, syntax, values);
    }

    private static GoType type(List<GoType> types, int index) {
        return types.get(Math.min(index, types.size() - 1));
    }

    private static Object invoke(Scope scope, GoMethod method, Node syntax, Object[] values) {
        try {
            Object result = method.code().call(values);
            return result == null && method.result().isAny() ? GoNil.INTERFACE : result;
        } catch (GoError e) {
            scope.at = syntax;
            throw CallErrors.of(scope, method.name(), e);
        }
    }

    @Override
    boolean isInterface(Scope scope) {
        return Go.method(receiver.value(scope), name) instanceof GoMethod method && method.result().isAny();
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
