package dev.citusrender.docs;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON schema, with what it refers to. Only references inside the same file are followed: documentation needs nothing of the network.
 *
 * @param root     the whole schema
 * @param parts    the schemas that hold here: the place itself, then what it refers to and what {@code allOf} adds
 * @param required whether the object that it is in has to have it
 */
record SchemaNode(GoMap root, List<GoMap> parts, boolean required) {
    private static final int DEEPEST = 20;

    /** The top of a schema; that of a chart without one says nothing. */
    static SchemaNode of(GoMap schema) {
        return at(schema, schema, false);
    }

    static SchemaNode at(GoMap root, Object place, boolean required) {
        List<GoMap> parts = new ArrayList<>();
        collect(root, place, parts, 0);
        return new SchemaNode(root, parts, required);
    }

    private static void collect(GoMap root, Object place, List<GoMap> parts, int depth) {
        if (!(place instanceof GoMap map) || depth > DEEPEST) {
            return;
        }
        parts.add(map);
        if (map.get("$ref") instanceof String reference && reference.startsWith("#")) {
            collect(root, resolve(root, reference.substring(1)), parts, depth + 1);
        }
        if (map.get("allOf") instanceof GoList all) {
            all.forEach(one -> collect(root, one, parts, depth + 1));
        }
    }

    private static Object resolve(GoMap root, String pointer) {
        Object place = root;
        for (String step : pointer.split("/")) {
            if (!step.isEmpty()) {
                place = place instanceof GoMap map ? map.get(step.replace("~1", "/").replace("~0", "~")) : null;
            }
        }
        return place;
    }

    /** What holds for a property. */
    SchemaNode child(String key) {
        for (GoMap part : parts) {
            if (part.get("properties") instanceof GoMap properties && properties.containsKey(key)) {
                boolean needed = part.get("required") instanceof GoList names && names.stream().anyMatch(key::equals);
                return at(root, properties.get(key), needed);
            }
        }
        return at(root, keyword("additionalProperties"), false);
    }

    SchemaNode child(GoMap place) {
        return at(root, place, false);
    }

    /** The value of a keyword, the nearest one; null when none has it. */
    Object keyword(String name) {
        for (GoMap part : parts) {
            if (part.containsKey(name)) {
                return part.get(name);
            }
        }
        return null;
    }

    /** The nearest description, or null. */
    String description() {
        return keyword("description") instanceof String text ? text : null;
    }

    /** What the schema that a keyword stands in says of itself, if that is another one than the place itself: words for a pattern. */
    String wordsFor(String keyword) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).containsKey(keyword) && parts.get(i).get("description") instanceof String text) {
                return text;
            }
        }
        return null;
    }
}
