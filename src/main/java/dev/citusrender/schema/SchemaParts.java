package dev.citusrender.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas inside of schemas, and the expressions in them, that were needed before. Shared by threads.
 */
final class SchemaParts {
    private final Map<Json, SchemaPart> parts = new ConcurrentHashMap<>();
    private final Map<String, Pattern> expressions = new ConcurrentHashMap<>();

    /** The schema at some steps (names and indexes) inside another. */
    SchemaPart of(SchemaPart schema, Object... steps) {
        Json place = schema.nodeAt(steps);
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
        return compiled(expression).matcher(text).find();
    }

    /** Whether a text is an expression; if so it is kept, since what is allowed in a schema will be asked for. */
    boolean isExpression(String text) {
        try {
            compiled(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private Pattern compiled(String expression) {
        Pattern known = expressions.get(expression);
        if (known == null) {
            known = Pattern.compile(expression);
            expressions.put(expression, known);
        }
        return known;
    }
}
