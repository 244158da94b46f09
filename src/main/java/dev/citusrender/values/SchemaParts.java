package dev.citusrender.values;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas inside of schemas, and the expressions in them, that were needed before. Shared by threads.
 */
final class SchemaParts {
    /** A node of a schema is that very object: to compare contents would take as long as the check. */
    private record Place(Json node) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    private final Map<Place, SchemaPart> parts = new ConcurrentHashMap<>();
    private final Map<String, Pattern> expressions = new ConcurrentHashMap<>();

    /** The schema at some steps (names and indexes) inside another. */
    SchemaPart of(SchemaPart schema, Object... steps) {
        Place place = new Place(schema.nodeAt(steps));
        SchemaPart known = parts.get(place);
        if (known == null) {
            known = schema.at(steps);
            parts.put(place, known);
        }
        return known;
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
