package dev.citusrender.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells of most schemas that they fit their metaschema, by a table of keywords: a fraction of the time that reading the metaschema and walking along it
 * take. It says yes only when it is certain; whoever hears no asks the metaschema, which may still find nothing wrong and has the words otherwise.
 * The table holds, for every keyword, all that any draft since 7 demands of it.
 */
final class SchemaShape {
    private enum Shape {
        SCHEMA, SCHEMAS, SCHEMA_OR_SCHEMAS, NAMED_SCHEMAS, EXPRESSIONS, DEPENDENCIES, TEXT, TEXTS, NAMED_TEXTS, TYPE, REFERENCE, EXPRESSION, SWITCH, COUNT,
        NUMBER, POSITIVE, LIST, CHOICES, ANYTHING
    }

    private static final Map<String, Shape> KEYWORDS = Map.ofEntries(
            Map.entry("$comment", Shape.TEXT), Map.entry("title", Shape.TEXT), Map.entry("description", Shape.TEXT), Map.entry("format", Shape.TEXT),
            Map.entry("contentMediaType", Shape.TEXT), Map.entry("contentEncoding", Shape.TEXT),
            Map.entry("default", Shape.ANYTHING), Map.entry("const", Shape.ANYTHING), Map.entry("enum", Shape.CHOICES), Map.entry("examples", Shape.LIST),
            Map.entry("readOnly", Shape.SWITCH), Map.entry("writeOnly", Shape.SWITCH), Map.entry("deprecated", Shape.SWITCH),
            Map.entry("uniqueItems", Shape.SWITCH),
            Map.entry("type", Shape.TYPE), Map.entry("pattern", Shape.EXPRESSION), Map.entry("$ref", Shape.REFERENCE),
            Map.entry("multipleOf", Shape.POSITIVE), Map.entry("minimum", Shape.NUMBER), Map.entry("maximum", Shape.NUMBER),
            Map.entry("exclusiveMinimum", Shape.NUMBER), Map.entry("exclusiveMaximum", Shape.NUMBER),
            Map.entry("minLength", Shape.COUNT), Map.entry("maxLength", Shape.COUNT), Map.entry("minItems", Shape.COUNT),
            Map.entry("maxItems", Shape.COUNT), Map.entry("minProperties", Shape.COUNT), Map.entry("maxProperties", Shape.COUNT),
            Map.entry("minContains", Shape.COUNT), Map.entry("maxContains", Shape.COUNT),
            Map.entry("required", Shape.TEXTS), Map.entry("dependentRequired", Shape.NAMED_TEXTS), Map.entry("dependencies", Shape.DEPENDENCIES),
            Map.entry("properties", Shape.NAMED_SCHEMAS), Map.entry("definitions", Shape.NAMED_SCHEMAS), Map.entry("$defs", Shape.NAMED_SCHEMAS),
            Map.entry("dependentSchemas", Shape.NAMED_SCHEMAS), Map.entry("patternProperties", Shape.EXPRESSIONS),
            Map.entry("additionalProperties", Shape.SCHEMA), Map.entry("propertyNames", Shape.SCHEMA), Map.entry("additionalItems", Shape.SCHEMA),
            Map.entry("contains", Shape.SCHEMA), Map.entry("items", Shape.SCHEMA_OR_SCHEMAS), Map.entry("prefixItems", Shape.SCHEMAS),
            Map.entry("unevaluatedProperties", Shape.SCHEMA), Map.entry("unevaluatedItems", Shape.SCHEMA), Map.entry("not", Shape.SCHEMA),
            Map.entry("if", Shape.SCHEMA), Map.entry("then", Shape.SCHEMA), Map.entry("else", Shape.SCHEMA),
            Map.entry("allOf", Shape.SCHEMAS), Map.entry("anyOf", Shape.SCHEMAS), Map.entry("oneOf", Shape.SCHEMAS));

    private static final Set<String> TYPES = Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    private final boolean hasListsOfItems;
    private final SchemaParts parts;

    private SchemaShape(boolean hasListsOfItems, SchemaParts parts) {
        this.hasListsOfItems = hasListsOfItems;
        this.parts = parts;
    }

    /**
     * Whether a schema certainly fits the metaschema of its draft.
     *
     * @param root the whole schema; a {@code $schema} in it has been understood
     */
    static boolean isCertainlyValid(Json root, SchemaDraft draft, SchemaParts parts) {
        return draft.number() >= 7 && root.isObject() && new SchemaShape(draft != SchemaDraft.DRAFT_2020, parts).isSchema(root, true);
    }

    private boolean isSchema(Json node) {
        return node.isBoolean() || node.isObject() && isSchema(node, false);
    }

    private boolean isSchema(Json node, boolean isRoot) {
        for (Map.Entry<String, Json> keyword : node.properties()) {
            Shape shape = KEYWORDS.get(keyword.getKey());
            if (shape == null) {
                // a word that no draft knows is free, but those with a dollar sign that are not above have rules of their own
                if (keyword.getKey().startsWith("$") && !(isRoot && keyword.getKey().equals("$schema") && keyword.getValue().isString()) || keyword.getKey().equals("contentSchema")) {
                    return false;
                }
            } else if (!fits(shape, keyword.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Shape shape, Json value) {
        return switch (shape) {
            case SCHEMA -> isSchema(value);
            case SCHEMAS -> areSchemas(value);
            case SCHEMA_OR_SCHEMAS -> isSchema(value) || hasListsOfItems && areSchemas(value);
            case NAMED_SCHEMAS -> value.isObject() && allAreSchemas(value);
            case EXPRESSIONS -> value.isObject() && value.propertyNames().stream().allMatch(parts::isExpression) && allAreSchemas(value);
            case DEPENDENCIES -> value.isObject() && value.values().stream().allMatch(one -> isSchema(one) || areTexts(one));
            case NAMED_TEXTS -> value.isObject() && value.values().stream().allMatch(SchemaShape::areTexts);
            case TEXT -> value.isString();
            case TEXTS -> areTexts(value);
            case TYPE -> value.isString() ? TYPES.contains(value.stringValue()) : !value.isEmpty() && areTexts(value) && areTypes(value);
            case REFERENCE -> value.isString() && isPlainPointer(value.stringValue());
            case EXPRESSION -> value.isString() && parts.isExpression(value.stringValue());
            case SWITCH -> value.isBoolean();
            case COUNT -> value.isInt() && value.intValue() >= 0;
            case NUMBER -> value.isNumber();
            case POSITIVE -> value.isNumber() && value.doubleValue() > 0;
            case LIST -> value.isArray();
            // up to draft 7 there has to be one at least, and none twice
            case CHOICES -> value.isArray() && (value.size() == 1 || !value.isEmpty() && areTexts(value));
            case ANYTHING -> true;
        };
    }

    private boolean allAreSchemas(Json container) {
        for (Json value : container.values()) {
            if (!isSchema(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean areSchemas(Json value) {
        return value.isArray() && !value.isEmpty() && allAreSchemas(value);
    }

    private static boolean areTexts(Json value) {
        Set<String> texts = new HashSet<>();
        return value.isArray() && value.values().stream().allMatch(text -> text.isString() && texts.add(text.stringValue()));
    }

    private static boolean areTypes(Json types) {
        return types.values().stream().allMatch(type -> TYPES.contains(type.stringValue()));
    }

    /** A reference into the schema itself that is a good URI whoever looks at it. */
    private static boolean isPlainPointer(String reference) {
        return reference.startsWith("#")
                && reference.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/_-.$".indexOf(c) >= 0);
    }
}
