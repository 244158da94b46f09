package dev.citusrender.values;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.DynamicRefValidator;
import com.networknt.schema.keyword.RefValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a value against a schema and says what is wrong in the order and the nesting that helm shows. The schema is networknt's: its drafts, its
 * references, its formats and its idea of what is unevaluated; the walk through the applicators is done here, because a flat list of errors has no
 * nesting.
 */
final class SchemaWalk {
    private final SchemaParts parts;
    private final SchemaAssertions assertions;
    private final List<String> path = new ArrayList<>();
    /** The schemas on the way here, for dynamic references and to end circles. */
    private final List<Step> trail = new ArrayList<>();

    /** @param reference the keyword that led here, if it stands elsewhere; null otherwise */
    private record Step(SchemaPart schema, int depth, String reference) {
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
    SchemaError check(SchemaPart schema, JsonNode value) {
        return check(schema, value, null);
    }

    private SchemaError check(SchemaPart schema, JsonNode value, String reference) {
        JsonNode node = schema.node();
        if (node.isBoolean()) {
            return node.booleanValue() ? null : error("false schema");
        }
        if (!node.isObject()) {
            return null;
        }
        Step step = new Step(schema, path.size(), reference);
        trail.add(step);
        try {
            for (int i = trail.size() - 2; i >= 0 && trail.get(i).depth == step.depth; i--) {
                if (trail.get(i).meets(step)) {
                    return error("both " + way(trail.size()) + " and " + way(i + 1) + " resolve to \"" + SchemaSource.URL + "#" + schema.location()
                            + "\" causing reference cycle");
                }
            }
            String failed = standsAlone(schema) ? assertions.constant(schema, value) : assertions.first(schema, value);
            return failed != null ? error(failed) : checkKeywords(schema, node, value);
        } finally {
            trail.removeLast();
        }
    }

    /** The keywords that led to the last of some steps on the trail. */
    private String way(int steps) {
        StringBuilder way = new StringBuilder();
        for (int i = 1; i < steps; i++) {
            Step step = trail.get(i);
            way.append(step.reference == null ? step.schema.location().substring(trail.get(i - 1).schema.location().length()) : "/" + step.reference);
        }
        return way.toString();
    }

    /** Up to draft 7 nothing counts beside a reference, but for helm's validator a constant does. */
    private static boolean standsAlone(SchemaPart schema) {
        return schema.draft() < 2019 && schema.node().path("$ref").isString();
    }

    private SchemaError checkKeywords(SchemaPart schema, JsonNode node, JsonNode value) {
        List<SchemaError> errors = new ArrayList<>();
        int draft = schema.draft();
        if (node.has("$ref")) {
            add(errors, reference(schema, "$ref", value));
            if (draft < 2019) {
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
        unevaluated(schema, "unevaluatedProperties", value, errors);
        unevaluated(schema, "unevaluatedItems", value, errors);
        return SchemaError.of(path, errors);
    }

    private SchemaError reference(SchemaPart schema, String keyword, JsonNode value) {
        SchemaPart target = target(schema, keyword);
        SchemaError error = target == null ? null : check(target, value, keyword);
        return error == null ? null : error.referred(path);
    }

    private SchemaPart target(SchemaPart schema, String keyword) {
        if (!schema.node().has(keyword)) {
            return null;
        }
        SchemaPart inDocument = keyword.equals("$ref") ? schema.target(schema.node().get(keyword).asString()) : null;
        if (inDocument != null) {
            return inDocument;
        }
        return switch (SchemaAssertions.validator(schema.schema(), keyword)) {
            case RefValidator ref -> SchemaPart.of(ref.getSchemaRef().getSchema());
            case DynamicRefValidator dynamic -> SchemaPart.of(outermost(schema.schema(), dynamic));
            case null, default -> trail.getFirst().schema;
        };
    }

    /** Of the schemas on the way here the outermost whose resource has the dynamic anchor. */
    private Schema outermost(Schema schema, DynamicRefValidator reference) {
        String text = schema.getSchemaNode().get("$dynamicRef").asString();
        String anchor = text.substring(text.indexOf('#') + 1);
        for (Step step : trail) {
            Schema root = step.schema.schema().findSchemaResourceRoot();
            if (root.getSchemaNode().path("$dynamicAnchor").asString("").equals(anchor)) {
                return root;
            }
        }
        return reference.getSchemaRef(schema.createExecutionContext()).getSchema();
    }

    /** What no other keyword has looked at, as networknt sees it when it is told to allow nothing of that kind. */
    private void unevaluated(SchemaPart schema, String keyword, JsonNode value, List<SchemaError> errors) {
        if (!schema.node().has(keyword)) {
            return;
        }
        ObjectNode strict = ((ObjectNode) schema.node()).deepCopy().put(keyword, false);
        Schema known = schema.schema();
        Schema nothingElse = known.getSchemaContext().newSchema(known.getSchemaLocation(), strict, known.getParentSchema());
        SchemaPart forRest = part(schema, keyword);
        for (Error found : validated(nothingElse, value)) {
            if (found.getKeyword().equals(keyword) && found.getInstanceLocation().getNameCount() == 0) {
                String name = found.getProperty() != null ? found.getProperty() : String.valueOf(found.getArguments()[0]);
                JsonNode rest = value.isArray() ? value.get(Integer.parseInt(name)) : value.get(name);
                if (!looksAt(schema.node(), value, name)) {
                    add(errors, at(name, () -> check(forRest, rest)));
                }
            }
        }
    }

    /** Whether a keyword of this very schema looks at a property or item; to networknt only what it found nothing wrong with counts. */
    private boolean looksAt(JsonNode node, JsonNode value, String name) {
        if (value.isArray()) {
            return node.has("items") || Integer.parseInt(name) < node.path("prefixItems").size();
        }
        return node.has("additionalProperties") || node.path("properties").has(name)
                || node.path("patternProperties").propertyNames().stream().anyMatch(regex -> parts.finds(regex, name));
    }

    private static List<Error> validated(Schema schema, JsonNode value) {
        try {
            return schema.validate(value);
        } catch (StackOverflowError e) {
            return List.of(); // a schema that refers to itself for the same value, which has been found wrong already
        }
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
