package dev.citusrender.template;

import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoType;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values on their way between Pebble's own templates, which deal in Java's, and functions, which deal in Go's. */
public final class PebbleValues {
    /** Up to here a double holds every whole number, and Pebble prints it without a point once it is a long. */
    private static final double EXACT = 0x1p53;

    private PebbleValues() {
    }

    /** A Java value as Go's; numbers take the type that the parameter asks for, since Pebble has only long and double. */
    static Object toGo(Object value, GoType wanted) {
        return switch (value) {
            case null -> null;
            case SafeString s -> s.toString();
            case Boolean b -> b;
            case CharSequence s -> s.toString();
            case Double d -> d;
            case Float f -> f.doubleValue();
            case Number n -> integer(n.longValue(), wanted.kind());
            case GoList list -> list;
            case Collection<?> list -> GoList.of(list.stream().map(e -> toGo(e, GoType.ANY)).toArray());
            case Map<?, ?> map -> map(map);
            default -> value;
        };
    }

    private static Object integer(long value, GoKind wanted) {
        return switch (wanted) {
            case INT64 -> (Object) value;
            case FLOAT64 -> (double) value;
            case INT8, INT16, INT32, UINT, UINT8, UINT16, UINT32, UINT64 -> new GoInt(value, wanted);
            default -> GoInt.of(value);
        };
    }

    private static GoMap map(Map<?, ?> map) {
        GoMap result = GoMap.withCapacity(map.size());
        map.forEach((key, value) -> result.put(String.valueOf(key), toGo(value, GoType.ANY)));
        return result;
    }

    /** A Go value as Java's, in which Pebble can loop and look up. */
    public static Object toJava(Object value) {
        return switch (value) {
            case null -> null;
            case GoNil nil -> null;
            case GoInt i -> i.value();
            case Double d when d == Math.rint(d) && Math.abs(d) < EXACT -> d.longValue();
            case GoList list -> Arrays.asList(list.stream().map(PebbleValues::toJava).toArray());
            case GoMap map -> javaMap(map);
            default -> value;
        };
    }

    private static Map<String, Object> javaMap(GoMap map) {
        Map<String, Object> result = LinkedHashMap.newLinkedHashMap(map.size());
        for (String key : map.sortedKeys()) {
            result.put(key, toJava(map.get(key)));
        }
        return result;
    }
}
