package dev.citusrender.template;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNamedInteger;
import dev.citusrender.go.GoNil;
import dev.citusrender.syntax.Statement;

/** A {@code range}: its body once for each element, with the element as the dot, or its else when there is none. */
final class RangeStatement extends GoStatement {
    private static final int NONE = -1;

    private final Statement.Range syntax;
    private final GoExpression subject;
    private final GoStatement body;
    private final GoStatement otherwise;
    private final int variables;
    private final int keySlot;
    private final int elementSlot;

    /**
     * @param slots     of the variables: none, the element's, or the key's and the element's
     * @param otherwise the else; null when there is none
     */
    RangeStatement(Statement.Range syntax, GoExpression subject, int[] slots, GoStatement body, GoStatement otherwise) {
        this.syntax = syntax;
        this.subject = subject;
        this.variables = slots.length;
        this.keySlot = slots.length == 2 ? slots[0] : NONE;
        this.elementSlot = slots.length == 0 ? NONE : slots[slots.length - 1];
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    Flow run(Scope scope, Output out) {
        Object value = subject.value(scope);
        Object savedDot = scope.dot;
        boolean savedIsInterface = scope.dotIsInterface;
        boolean ran = iterate(scope, out, value);
        scope.dot = savedDot;
        scope.dotIsInterface = savedIsInterface;
        return ran || otherwise == null ? Flow.NEXT : otherwise.run(scope, out);
    }

    /** Whether there was anything to go through. */
    private boolean iterate(Scope scope, Output out, Object value) {
        return switch (value) {
            case null -> false;
            case GoList list -> overList(scope, out, list);
            case GoMap map -> overMap(scope, out, map);
            case GoInt number -> overInteger(scope, out, number, number.value());
            case Long number -> overInteger(scope, out, number, number);
            case GoNamedInteger number -> overInteger(scope, out, number, number.intValue());
            case GoBytes bytes -> overBytes(scope, out, bytes.bytes());
            default -> throw scope.error("range can't iterate over " + GoFormat.value(value));
        };
    }

    private boolean overList(Scope scope, Output out, GoList list) {
        boolean isInterface = list.type().element().isAny();
        int size = list.size();
        for (int i = 0; i < size && once(scope, out, keySlot == NONE ? null : GoInt.of(i), list.get(i), isInterface); i++) {
            // the body has run
        }
        return size > 0;
    }

    /** In the order of the keys, and as the map was when the loop began. */
    private boolean overMap(Scope scope, Output out, GoMap map) {
        boolean isInterface = map.type().element().isAny();
        String[] keys = map.sortedKeys();
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = map.get(keys[i]);
        }
        for (int i = 0; i < keys.length && once(scope, out, keys[i], values[i], isInterface); i++) {
            // the body has run
        }
        return keys.length > 0;
    }

    private boolean overBytes(Scope scope, Output out, byte[] bytes) {
        for (int i = 0; i < bytes.length && once(scope, out, GoInt.of(i), GoInt.uint8(bytes[i]), false); i++) {
            // the body has run
        }
        return bytes.length > 0;
    }

    /** From zero up to a number, in its own type. There is no key. */
    private boolean overInteger(Scope scope, Output out, Object number, long count) {
        if (variables > 1) {
            throw scope.error("can't use " + GoFormat.value(number) + " to iterate over more than one variable");
        }
        boolean unsigned = number instanceof GoInt g && g.kind().isUnsignedInteger();
        for (long i = 0; unsigned ? Long.compareUnsigned(i, count) < 0 : i < count; i++) {
            if (!once(scope, out, null, ofSameType(number, i), false)) {
                break;
            }
        }
        return unsigned ? count != 0 : count > 0;
    }

    private static Object ofSameType(Object number, long value) {
        return switch (number) {
            case GoInt g -> g.kind() == GoInt.of(0).kind() ? GoInt.of(value) : new GoInt(value, g.kind());
            case GoNamedInteger n -> n.withValue(value);
            default -> value;
        };
    }

    /** Runs the body with one element; false when it broke out of the loop. */
    private boolean once(Scope scope, Output out, Object key, Object element, boolean isInterface) {
        Object dot = element == null && isInterface ? GoNil.INTERFACE : element;
        if (elementSlot != NONE) {
            if (keySlot != NONE) {
                scope.setVariable(keySlot, key);
            }
            scope.setElement(elementSlot, dot, isInterface);
        }
        scope.dot = dot;
        scope.dotIsInterface = isInterface;
        return body.run(scope, out) != Flow.BREAK;
    }

    @Override
    Statement syntax() {
        return syntax;
    }
}
