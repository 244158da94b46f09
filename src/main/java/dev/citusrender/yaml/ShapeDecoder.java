package dev.citusrender.yaml;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoTimeFormat;
import dev.citusrender.go.Origin;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a value into a {@link Shape} as sigs.k8s.io/yaml and encoding/json together do. A value of the wrong type is left out, and the first of them
 * is the error.
 */
final class ShapeDecoder {
    private static final String RFC_3339 = "2006-01-02T15:04:05Z07:00";

    private final List<String> path = new ArrayList<>();
    private String structName;
    private Origin origin;
    private String error;
    private Origin errorOrigin;
    private boolean hasStopped;

    /** What was wrong first, in encoding/json's words; null when nothing was. */
    String error() {
        return error;
    }

    /** Where that is, or null when nobody knows. */
    Origin errorOrigin() {
        return errorOrigin;
    }

    Object decode(Object value, Shape shape) {
        if (value == null || hasStopped) {
            return null;
        }
        return switch (shape) {
            case Shape.Simple s when s == Shape.TIME -> time(value);
            case Shape.Simple s when s == Shape.TEXT -> value instanceof GoMap || value instanceof GoList ? wrong(value, s) : text(value);
            case Shape.Simple s when s == Shape.BOOL -> value instanceof Boolean ? value : wrong(value, s);
            case Shape.Simple s -> asJson(value);
            case Shape.Pointer p -> value instanceof GoMap m ? struct(m, p.target()) : wrong(value, p.target());
            case Shape.Struct s -> value instanceof GoMap m ? struct(m, s) : wrong(value, s);
            case Shape.MapOf m -> value instanceof GoMap map ? map(map, m) : wrong(value, m);
            case Shape.ListOf l -> value instanceof GoList list ? list(list, l) : wrong(value, l);
        };
    }

    private Object wrong(Object value, Shape shape) {
        if (error == null) {
            String into = structName == null ? "value" : "struct field " + structName + "." + String.join(".", path);
            error = "json: cannot unmarshal " + jsonKind(value) + " into Go " + into + " of type " + shape.goType();
            errorOrigin = origin;
        }
        return null;
    }

    /** A time, read from its JSON. What is no time ends the decoding, and is the error even when something was wrong before. */
    private Object time(Object value) {
        try {
            if (!(value instanceof String text)) {
                throw new GoError("Time.UnmarshalJSON: input is not a JSON string");
            }
            String json = GoJson.write(text, true);
            return GoTimeFormat.parse(RFC_3339, json.substring(1, json.length() - 1), ZoneOffset.UTC);
        } catch (GoError e) {
            hasStopped = true;
            error = e.getMessage();
            errorOrigin = origin;
            return null;
        }
    }

    static String jsonKind(Object value) {
        return switch (value) {
            case GoMap m -> "object";
            case GoList l -> "array";
            case String s -> "string";
            case GoBytes b -> "string";
            case Boolean b -> "bool";
            default -> "number";
        };
    }

    /** A scalar as text. */
    private static String text(Object value) {
        return value instanceof Double d ? GoFloat.format(d, 'g', -1, 32) : value.toString();
    }

    private GoList list(GoList list, Shape.ListOf shape) {
        Object[] elements = new Object[list.size()];
        for (int i = 0; i < elements.length; i++) {
            origin = list.origin(i);
            elements[i] = decode(list.get(i), shape.element());
            if (elements[i] == null && shape.element() == Shape.TEXT) {
                elements[i] = "";
            }
        }
        return GoList.of(elements);
    }

    private GoMap map(GoMap map, Shape.MapOf shape) {
        GoMap result = new GoMap();
        map.forEachSorted((key, value) -> {
            origin = map.origin(key);
            Object element = decode(value, shape.element());
            result.put(key, element == null && shape.element() == Shape.TEXT ? "" : element, map.origin(key));
        });
        return result;
    }

    private GoMap struct(GoMap map, Shape.Struct shape) {
        GoMap result = new GoMap();
        String outer = structName;
        for (String key : map.sortedKeys()) {
            Shape.Field field = shape.field(key);
            if (field == null) {
                continue;
            }
            structName = shape.name();
            path.add(field.name());
            origin = map.origin(key);
            Object value = decode(map.get(key), field.shape());
            if (value != null) {
                result.put(field.name(), value, map.origin(key));
            }
            path.removeLast();
        }
        structName = outer;
        return result;
    }

    /** A value with its whole numbers as JSON gives them. */
    static Object asJson(Object value) {
        return switch (value) {
            case Long l -> (double) l;
            case GoInt i -> Double.parseDouble(i.toString());
            case GoMap m -> {
                GoMap result = GoMap.withCapacity(m.size());
                m.forEachSorted((key, entry) -> result.put(key, asJson(entry), m.origin(key)));
                yield result;
            }
            case GoList l -> {
                Object[] elements = new Object[l.size()];
                for (int i = 0; i < elements.length; i++) {
                    elements[i] = asJson(l.get(i));
                }
                yield GoList.of(elements);
            }
            case null, default -> value;
        };
    }
}
