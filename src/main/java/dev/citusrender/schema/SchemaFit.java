package dev.citusrender.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A schema made ready to tell that a value fits, which is what nearly every check finds: no JSON is made of the value, and each part of the schema is
 * looked through once, when it is first needed. What does not fit, or takes more than the usual keywords to tell, is left to {@link SchemaWalk},
 * which has the words for it.
 */
final class SchemaFit {
    /** Deeper than any values; a reference that leads back to itself gets there, too. */
    private static final int MAX_DEPTH = 400;

    /** Keywords that the walk is asked about. */
    private static final Set<String> UNUSUAL = Set.of("dependencies", "dependentSchemas", "dependentRequired", "prefixItems", "additionalItems",
            "contains", "multipleOf", "unevaluatedProperties", "unevaluatedItems", "$recursiveRef", "$dynamicRef");

    /** It takes {@link SchemaWalk} to tell; made once, as it says nothing but that. */
    private static final class Unsure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Unsure INSTANCE = new Unsure();

        private Unsure() {
            super(null, null, false, false);
        }
    }

    private final SchemaPart part;
    private final SchemaParts parts;
    /** What references lead to: made ready once, however many there are. */
    private final Map<Json, SchemaFit> referred;
    /** What has to hold; null until it is needed. Whoever makes it makes the same, so that threads need not wait for each other. */
    private SchemaTest[] tests;

    /**
     * Prepares nothing yet.
     *
     * @param schema the schema
     * @param parts  the regular expressions that were needed before
     */
    SchemaFit(SchemaPart schema, SchemaParts parts) {
        this(schema, parts, new ConcurrentHashMap<>());
    }

    private SchemaFit(SchemaPart schema, SchemaParts parts, Map<Json, SchemaFit> referred) {
        this.part = schema;
        this.parts = parts;
        this.referred = referred;
    }

    /** Whether a value fits for sure. */
    boolean accepts(Object value) {
        try {
            return test(value, 0);
        } catch (Unsure e) {
            return false;
        }
    }

    /** Ends the whole test unless something is known for sure. */
    static void sure(boolean known) {
        if (!known) {
            throw Unsure.INSTANCE;
        }
    }

    boolean test(Object value, int depth) {
        sure(depth < MAX_DEPTH);
        SchemaTest[] ready = tests;
        if (ready == null) {
            ready = part.node().isBoolean() ? new SchemaTest[] {new SchemaTest.Always(part.node().booleanValue())} : read();
            tests = ready;
        }
        for (SchemaTest test : ready) {
            if (!test.holds(value, depth)) {
                return false;
            }
        }
        return true;
    }

    private SchemaTest[] read() {
        List<SchemaTest> found = new ArrayList<>();
        Json node = part.words();
        // up to draft 7 a reference stands alone, but for what the library forgets
        boolean alone = part.standsForAnother();
        for (Map.Entry<String, Json> keyword : node.properties()) {
            boolean counts = !alone || keyword.getKey().equals("$ref") || keyword.getKey().equals("const");
            SchemaTest test = counts ? test(keyword.getKey(), keyword.getValue()) : null;
            if (test != null) {
                found.add(test);
            }
        }
        return found.toArray(SchemaTest[]::new);
    }

    private SchemaTest test(String keyword, Json node) {
        return switch (keyword) {
            case "type" -> SchemaTest.Type.of(node);
            case "enum" -> SchemaTest.OneOfValues.of(node.values());
            case "const" -> part.draft() < 6 ? null : SchemaTest.OneOfValues.of(List.of(node));
            case "format" -> part.assertsFormats() ? new SchemaTest.Format(node.asString()) : null;
            case "$ref" -> new SchemaTest.Same(referred(part.target("$ref")));
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" -> SchemaTest.Count.of(keyword, node);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> SchemaTest.Limit.of(keyword, node);
            case "pattern" -> new SchemaTest.Pattern(node.asString(), parts);
            case "required" -> node.isArray() ? new SchemaTest.Required(node.values().stream().map(Json::asString).toList()) : null;
            case "properties", "patternProperties", "additionalProperties" -> properties(keyword);
            case "items" -> node.isArray() ? new SchemaTest.Unknown() : new SchemaTest.Items(inside(keyword));
            case "uniqueItems" -> node.asBoolean(false) ? new SchemaTest.Unique() : null;
            case "not" -> new SchemaTest.Not(inside(keyword));
            case "allOf" -> new SchemaTest.Some(all(keyword), node.size(), node.size());
            case "anyOf" -> new SchemaTest.Some(all(keyword), 1, node.size());
            case "oneOf" -> new SchemaTest.Some(all(keyword), 1, 1);
            case "propertyNames" -> part.draft() < 6 ? null : new SchemaTest.Names(inside(keyword));
            case "if" -> part.draft() < 7 ? null : new SchemaTest.If(inside("if"), inside("then"), inside("else"));
            default -> UNUSUAL.contains(keyword) ? new SchemaTest.Unknown() : null;
        };
    }

    /** One test for the three keywords, made where the first of them stands. */
    private SchemaTest properties(String keyword) {
        Json node = part.words();
        boolean isFirst = keyword.equals("properties") || !node.has("properties") && (keyword.equals("patternProperties") || !node.has("patternProperties"));
        if (!isFirst) {
            return null;
        }
        Map<String, SchemaFit> named = SchemaTest.Properties.map(node.path("properties"), name -> inside("properties", name));
        Map<String, SchemaFit> matching = SchemaTest.Properties.map(node.path("patternProperties"), name -> inside("patternProperties", name));
        return new SchemaTest.Properties(named, matching, inside("additionalProperties"), parts);
    }

    private List<SchemaFit> all(String keyword) {
        List<SchemaFit> all = new ArrayList<>();
        for (int i = 0; i < part.node().get(keyword).size(); i++) {
            all.add(inside(keyword, i));
        }
        return all;
    }

    /** The schema at some steps inside this one; null when there is none. */
    private SchemaFit inside(Object... steps) {
        return part.words().has((String) steps[0]) ? inside(parts.of(part, steps)) : null;
    }

    private SchemaFit inside(SchemaPart schema) {
        return new SchemaFit(schema, parts, referred);
    }

    private SchemaFit referred(SchemaPart target) {
        sure(target != null);
        SchemaFit known = referred.get(target.node());
        if (known == null) {
            known = inside(target);
            referred.put(target.node(), known);
        }
        return known;
    }
}
