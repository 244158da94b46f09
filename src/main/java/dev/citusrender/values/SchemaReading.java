package dev.citusrender.values;

import dev.citusrender.go.GoQuote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A way through all schemas inside a schema that may ever be asked: those at the keywords of its draft, and what they refer to, the outer ones first.
 * What stands in definitions and is referred to from nowhere is not on it (santhosh-tekuri/jsonschema v6: {@code Compiler.doCompile}).
 */
final class SchemaReading {
    /** What stands at a keyword. */
    private enum Shape { SCHEMA, SCHEMAS, SCHEMA_OR_SCHEMAS, NAMED, DEFINITIONS }

    /** A keyword of the drafts from one to another. */
    private record Keyword(String name, Shape shape, int from, int to) {
        static Keyword of(String name, Shape shape, int from) {
            return new Keyword(name, shape, from, Integer.MAX_VALUE);
        }
    }

    /** In the order in which they are gone through. */
    private static final List<Keyword> KEYWORDS = List.of(
            Keyword.of("definitions", Shape.DEFINITIONS, 4), Keyword.of("$defs", Shape.DEFINITIONS, 2019),
            Keyword.of("allOf", Shape.SCHEMAS, 4), Keyword.of("anyOf", Shape.SCHEMAS, 4), Keyword.of("oneOf", Shape.SCHEMAS, 4),
            Keyword.of("not", Shape.SCHEMA, 4), new Keyword("items", Shape.SCHEMA_OR_SCHEMAS, 4, 2019), Keyword.of("additionalItems", Shape.SCHEMA, 4),
            Keyword.of("properties", Shape.NAMED, 4), Keyword.of("patternProperties", Shape.NAMED, 4),
            Keyword.of("additionalProperties", Shape.SCHEMA, 4), Keyword.of("dependencies", Shape.NAMED, 4),
            Keyword.of("contains", Shape.SCHEMA, 6), Keyword.of("propertyNames", Shape.SCHEMA, 6),
            Keyword.of("if", Shape.SCHEMA, 7), Keyword.of("then", Shape.SCHEMA, 7), Keyword.of("else", Shape.SCHEMA, 7),
            Keyword.of("dependentSchemas", Shape.NAMED, 2019), Keyword.of("unevaluatedItems", Shape.SCHEMA, 2019),
            Keyword.of("unevaluatedProperties", Shape.SCHEMA, 2019), Keyword.of("prefixItems", Shape.SCHEMAS, 2020),
            Keyword.of("items", Shape.SCHEMA_OR_SCHEMAS, 2020));
    /** Which are followed beside a reference, too, in the drafts where no keyword counts there. */
    private static final Set<String> BESIDE_REFERENCES = Set.of("contains", "propertyNames", "if", "then", "else");

    private final JsonNode root;
    private final int draft;
    private final BiConsumer<String, JsonNode> newSchemas;
    /** The nodes that are schemas by where they stand. */
    private final Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> queue = new ArrayDeque<>();

    /** @param newSchemas is told of what only a reference makes a schema */
    SchemaReading(JsonNode root, int draft, BiConsumer<String, JsonNode> newSchemas) {
        this.root = root;
        this.draft = draft;
        this.newSchemas = newSchemas;
        know(root);
    }

    private void know(JsonNode schema) {
        if (schema.isObject() && known.add(schema)) {
            inside(schema, true).forEach(this::know);
        }
    }

    /** Calls back with the anchors in it. */
    void anchors(Consumer<String> action) {
        for (JsonNode schema : known) {
            if (draft >= 2019 && schema.path("$anchor").isString()) {
                action.accept(schema.get("$anchor").stringValue());
            }
            if (draft >= 2020 && schema.path("$dynamicAnchor").isString()) {
                action.accept(schema.get("$dynamicAnchor").stringValue());
            }
        }
    }

    /** Goes the way, and calls back with each reference on it; where one leads is told to {@link #enqueue}. */
    void follow(Consumer<String> references) {
        queue.add(root);
        while (!queue.isEmpty()) {
            Object next = queue.remove();
            JsonNode schema = next instanceof String pointer ? target(pointer) : (JsonNode) next;
            if (schema.isObject() && seen.add(schema)) {
                if (schema.path("$ref").isString()) {
                    references.accept(schema.get("$ref").stringValue());
                }
                queue.addAll(inside(schema, false));
            }
        }
    }

    /** Has the way lead on at a JSON pointer. */
    void enqueue(String pointer) {
        queue.add(pointer);
    }

    private JsonNode target(String pointer) {
        String address = GoQuote.quote(SchemaSource.URL + "#" + SchemaWords.path(pointer));
        if (pointer.replace("~0", "").replace("~1", "").contains("~")) {
            throw new SchemaProblem("invalid json-pointer " + address);
        }
        JsonNode target = pointer.isEmpty() ? root : root.at(JsonPointer.compile(pointer));
        if (target.isMissingNode()) {
            throw new SchemaProblem("json-pointer in " + address + " not found");
        }
        if (!known.contains(target)) {
            newSchemas.accept(pointer, target);
            know(target);
        }
        return target;
    }

    /** The schemas at the keywords of a schema: all that are schemas by their place, or those only that count. */
    private List<JsonNode> inside(JsonNode schema, boolean all) {
        List<JsonNode> inside = new ArrayList<>();
        boolean alone = draft < 2019 && schema.path("$ref").isString();
        for (Keyword keyword : KEYWORDS) {
            JsonNode value = keyword.from <= draft && draft <= keyword.to ? schema.get(keyword.name) : null;
            if (value != null && (all || counts(schema, keyword.name) && (!alone || BESIDE_REFERENCES.contains(keyword.name)))) {
                add(keyword.shape, value, inside);
            }
        }
        return inside;
    }

    private boolean counts(JsonNode schema, String keyword) {
        return switch (keyword) {
            case "definitions", "$defs" -> false;
            case "then" -> schema.has("if") && schema.path("if").asBoolean(true);
            case "else" -> schema.has("if") && !schema.path("if").asBoolean(false);
            case "items" -> draft < 2020 || !schema.get(keyword).isArray();
            case "additionalItems" -> draft < 2020 && schema.path("items").isArray();
            default -> true;
        };
    }

    private static void add(Shape shape, JsonNode value, List<JsonNode> inside) {
        boolean several = switch (shape) {
            case SCHEMA -> false;
            case SCHEMAS, SCHEMA_OR_SCHEMAS -> value.isArray();
            case NAMED, DEFINITIONS -> value.isObject();
        };
        if (several) {
            inside.addAll(value.values());
        } else if (shape == Shape.SCHEMA || shape == Shape.SCHEMA_OR_SCHEMAS) {
            inside.add(value);
        }
    }
}
