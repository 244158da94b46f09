package dev.citusrender.values;

import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The schemas inside of schemas, and the expressions in them, that were needed before. The validator makes a part anew each time it is asked for one,
 * which is most of the time that a check takes. Shared by threads.
 */
final class SchemaParts {
    /** A node of a schema is that very object: to compare contents would take as long as the check. */
    private record Place(JsonNode node) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    private final Map<Place, Schema> parts = new ConcurrentHashMap<>();
    private final Map<String, Pattern> expressions = new ConcurrentHashMap<>();

    /** The schema at some steps (names and indexes) inside another. */
    Schema of(Schema schema, Object... steps) {
        JsonNode node = schema.getSchemaNode();
        for (Object step : steps) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        Place place = new Place(node);
        Schema known = parts.get(place);
        if (known == null) {
            known = schema.getSchemaContext().newSchema(location(schema, steps), node, schema);
            parts.put(place, known);
        }
        return known;
    }

    private static SchemaLocation location(Schema schema, Object... steps) {
        SchemaLocation location = schema.getSchemaLocation();
        for (Object step : steps) {
            location = step instanceof Integer index ? location.append(index) : location.append((String) step);
        }
        return location;
    }

    /**
     * Whether an expression is found in a text.
     *
     * @throws com.google.re2j.PatternSyntaxException when it is none
     */
    boolean finds(String expression, String text) {
        return expressions.computeIfAbsent(expression, Pattern::compile).matcher(text).find();
    }
}
