package dev.citusrender.template;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoIndex;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.Node;
import java.util.Arrays;
import java.util.List;

/** A receiver and the names that follow it: {@code .a.b}, {@code $x.a.b}, {@code (…).a.b}. */
final class Fields extends GoExpression {
    private final Node syntax;
    private final GoExpression receiver;
    private final String[] names;

    Fields(Node syntax, GoExpression receiver, String... names) {
        this.syntax = syntax;
        this.receiver = receiver;
        this.names = names;
    }

    @Override
    Object value(Scope scope) {
        Object value = receiver.value(scope);
        Object container = null;
        for (int i = 0; i < names.length; i++) {
            Object next = value instanceof GoMap map && map.type().methods() == null ? element(map, names[i]) : field(scope, value, container, i);
            container = value;
            value = next;
        }
        return value;
    }

    /** A map's element; a missing one is the zero value of its type, as with the option missingkey=zero. */
    static Object element(GoMap map, String key) {
        Object value = map.get(key);
        if (value != null) {
            return value;
        }
        GoType type = map.type().element();
        return type.isAny() ? GoNil.INTERFACE : GoIndex.zero(type);
    }

    /** What Go's evalField does where the value is not simply a map: methods come first, then fields, then keys. */
    private Object field(Scope scope, Object value, Object container, int index) {
        String name = names[index];
        if (value == null) {
            return null;
        }
        if (value == GoNil.INTERFACE) {
            throw nilPointer(scope, container, index);
        }
        GoMethod method = Go.method(value, name);
        if (method != null) {
            return MethodCall.call(scope, method, syntax);
        }
        if (value instanceof GoMap map) {
            return element(map, name);
        }
        Object field = value instanceof GoObject object ? object.field(name) : GoObject.NO_FIELD;
        if (field == GoObject.NO_FIELD) {
            String type = typeName(scope, value, container, index);
            if (value instanceof GoObject object && object.hides(name)) {
                throw scope.error(name + " is an unexported field of struct type " + type);
            }
            throw scope.error("can't evaluate field " + name + " in type " + type).about(subject(container, index));
        }
        return field == null ? GoNil.INTERFACE : field;
    }

    private TemplateException nilPointer(Scope scope, Object container, int index) {
        TemplateException error = scope.error("nil pointer evaluating " + GoType.ANY.name() + "." + names[index]);
        return error.about(subject(container, index));
    }

    @Override
    List<TemplateException.Subject> subject(Scope scope) {
        if (!(receiver instanceof Dot || receiver instanceof VariableValue)) {
            return List.of();
        }
        Object container = receiver.value(scope);
        for (int i = 0; i < names.length - 1; i++) {
            container = container instanceof GoMap map ? map.get(names[i]) : null;
        }
        return subject(container, names.length);
    }

    private List<TemplateException.Subject> subject(Object container, int count) {
        return container instanceof GoMap map ? List.of(new TemplateException.Subject(path(count), map, names[count - 1])) : List.of();
    }

    /** The expression up to a name, as it was written. */
    private String path(int count) {
        StringBuilder path = new StringBuilder(switch (receiver) {
            case Dot dot -> "";
            case VariableValue variable -> variable.syntax().name();
            default -> "(" + receiver.syntax().canonicalText() + ")";
        });
        for (int i = 0; i < count; i++) {
            path.append('.').append(names[i]);
        }
        return path.toString();
    }

    private String typeName(Scope scope, Object value, Object container, int index) {
        boolean isInterface = index == 0 ? receiver.isInterface(scope) : givesInterface(container, names[index - 1]);
        return isInterface ? GoType.ANY.name() : Go.typeOf(value).name();
    }

    private static boolean givesInterface(Object container, String name) {
        GoMethod method = Go.method(container, name);
        return method != null ? method.result().isAny() : container instanceof GoMap map && map.type().element().isAny();
    }

    /** Asked when an error needs it, so the way to the last container is gone once more. */
    @Override
    boolean isInterface(Scope scope) {
        Object container = new Fields(syntax, receiver, Arrays.copyOf(names, names.length - 1)).value(scope);
        return givesInterface(container, names[names.length - 1]);
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
