package dev.citusrender.schema;

import dev.citusrender.go.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Checks a value against a schema and says what is wrong in the order and the nesting that helm shows, keyword by keyword as {@code validator.go} of
 * santhosh-tekuri/jsonschema does.
 */
final class SchemaWalk {
    private final SchemaParts parts;
    private final SchemaAssertions assertions;
    private final List<String> path = new ArrayList<>();
    /** The schemas on the way here, for dynamic references and to end circles. */
    private final List<Step> trail = new ArrayList<>();
    /** The reference that leads to the schema which is checked next. */
    private String reference = "";
    /** What of the value nobody has looked at. */
    private SchemaRest rest = SchemaRest.NONE;

    /**
     * A schema and the value that it is for.
     *
     * @param keyword the reference that led to it; empty when it stands in the one before
     */
    private record Step(SchemaPart schema, int depth, String keyword) {
        /** The same schema for the same value: a reference that leads back to itself. */
        boolean meets(Step other) {
            return depth == other.depth && schema.node() == other.schema.node();
        }
    }

    /**
     * Prepares a walk.
     *
     * @param metaschema whether the value is a schema itself, whose regular expressions are always checked
     * @param parts      what was made of the schemas before
     */
    SchemaWalk(boolean metaschema, SchemaParts parts) {
        this.parts = parts;
        this.assertions = new SchemaAssertions(metaschema, parts);
    }

    /** What is wrong with a value; null when nothing is. */
    SchemaError check(SchemaPart schema, Json value) {
        Json node = schema.node();
        if (node.isBoolean()) {
            return node.booleanValue() ? null : error("false schema");
        }
        if (!node.isObject()) {
            return null;
        }
        Step step = new Step(schema, path.size(), reference);
        reference = "";
        for (int i = trail.size() - 1; i >= 0; i--) {
            if (trail.get(i).meets(step)) {
                return circle(step, i);
            }
        }
        SchemaRest around = rest;
        boolean isSameValue = around.depth() == path.size();
        rest = SchemaRest.of(schema, value, isSameValue && !around.names().isEmpty(), path.size());
        trail.add(step);
        try {
            String failed = assertions.first(schema, value);
            SchemaError error = failed != null ? error(failed) : checkKeywords(schema, schema.words(), value);
            if (error == null && isSameValue) {
                around.names().retainAll(rest.names());
            }
            return error;
        } finally {
            trail.removeLast();
            rest = around;
        }
    }

    private SchemaError circle(Step step, int first) {
        trail.add(step);
        String message = "both " + way(trail.size() - 1) + " and " + way(first) + " resolve to " + GoQuote.quote(step.schema.location())
                + " causing reference cycle";
        trail.removeLast();
        return error(message);
    }

    /** The keywords that led to a step. */
    private String way(int last) {
        StringBuilder way = new StringBuilder();
        for (int i = 1; i <= last; i++) {
            Step step = trail.get(i);
            way.append(step.keyword.isEmpty() ? step.schema.location().substring(trail.get(i - 1).schema.location().length()) : "/" + step.keyword);
        }
        return way.toString();
    }

    private SchemaError checkKeywords(SchemaPart schema, Json node, Json value) {
        List<SchemaError> errors = new ArrayList<>();
        int draft = schema.draft();
        if (node.has("$ref")) {
            add(errors, reference(schema, "$ref", value));
            if (schema.standsForAnother()) {
                return SchemaError.of(path, errors);
            }
        }
        if (value.isObject()) {
            new SchemaObjects(this, schema).check(value, errors);
        } else if (value.isArray()) {
            new SchemaArrays(this, schema).check(value, errors);
        } else {
            assertions.ofScalar(node, value).forEach(message -> errors.add(error(message)));
        }
        if (draft >= 2019) {
            add(errors, reference(schema, "$recursiveRef", value));
            add(errors, reference(schema, "$dynamicRef", value));
        }
        new SchemaBranches(this, schema).check(value, errors);
        if (draft >= 2019) {
            unevaluated(schema, value, errors);
        }
        return SchemaError.of(path, errors);
    }

    private SchemaError reference(SchemaPart schema, String keyword, Json value) {
        SchemaPart target = target(schema, keyword);
        if (target == null) {
            return null;
        }
        reference = keyword;
        SchemaError error = check(target, value);
        reference = "";
        return error == null ? null : error.referred(path);
    }

    private SchemaPart target(SchemaPart schema, String keyword) {
        SchemaPart target = schema.target(keyword);
        if (target == null || keyword.equals("$ref")) {
            return target;
        }
        if (keyword.equals("$recursiveRef")) {
            boolean isRecursive = target.node().path("$recursiveAnchor").asBoolean(false);
            return isRecursive ? outermost(step -> step.resource().isRecursive() ? step : null, target) : target;
        }
        String anchor = SchemaUrl.of(schema.node().get(keyword).stringValue()).fragment();
        boolean isDynamic = !anchor.isEmpty() && target.node().path("$dynamicAnchor").asString("").equals(anchor);
        return isDynamic ? outermost(step -> step.resource().dynamic(anchor), target) : target;
    }

    /** The first thing found for the schemas on the way here, beginning with the outermost. */
    private SchemaPart outermost(UnaryOperator<SchemaPart> find, SchemaPart otherwise) {
        return trail.stream().map(step -> find.apply(step.schema)).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }

    private void unevaluated(SchemaPart schema, Json value, List<SchemaError> errors) {
        String keyword = value.isObject() ? "unevaluatedProperties" : value.isArray() ? "unevaluatedItems" : "";
        if (schema.words().has(keyword)) {
            SchemaPart forRest = part(schema, keyword);
            for (String name : rest.names()) {
                Json inside = value.isArray() ? value.get(Integer.parseInt(name)) : value.get(name);
                add(errors, at(name, () -> check(forRest, inside)));
            }
            rest.names().clear();
        }
    }

    /** Notes that a property or an item has been looked at. */
    void evaluated(String name) {
        rest.names().remove(name);
    }

    /** A check one level deeper in the value. */
    SchemaError at(String step, Supplier<SchemaError> check) {
        path.add(step);
        try {
            return check.get();
        } finally {
            path.removeLast();
        }
    }

    /** The schema at some steps inside another. */
    SchemaPart part(SchemaPart schema, Object... steps) {
        return parts.of(schema, steps);
    }

    /** A walk of the same kind that begins anew. */
    SchemaWalk fresh() {
        return new SchemaWalk(assertions.metaschema(), parts);
    }

    SchemaParts parts() {
        return parts;
    }

    SchemaError error(String message) {
        return error(message, List.of());
    }

    SchemaError error(String message, List<SchemaError> causes) {
        return SchemaError.keyword(path, message, causes);
    }

    static void add(List<SchemaError> errors, SchemaError error) {
        if (error != null) {
            errors.add(error);
        }
    }
}
