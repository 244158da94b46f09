package dev.citusrender.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A keyword with schemas.
 *
 * @param since     the first draft that knows it
 * @param until     the last one
 * @param isApplied whether its schemas take part in a check; others are there only to be referred to
 */
record SchemaKeyword(String name, Holds holds, int since, int until, boolean isApplied) {
    /** What its value holds: one schema, a list of them, some by names, one or a list, or a reference to one. */
    enum Holds { ONE, LIST, NAMED, ONE_OR_LIST, REFERENCE }

    private static final int LAST = 2020;

    /** In the order in which helm's validator comes to them. */
    private static final List<SchemaKeyword> ALL = List.of(
            applied("$ref", Holds.REFERENCE, 4),
            applied("allOf", Holds.LIST, 4), applied("anyOf", Holds.LIST, 4), applied("oneOf", Holds.LIST, 4), applied("not", Holds.ONE, 4),
            new SchemaKeyword("items", Holds.ONE_OR_LIST, 4, 2019, true), applied("additionalItems", Holds.ONE, 4), applied("properties", Holds.NAMED, 4),
            applied("patternProperties", Holds.NAMED, 4), applied("additionalProperties", Holds.ONE, 4), applied("dependencies", Holds.NAMED, 4),
            applied("contains", Holds.ONE, 6), applied("propertyNames", Holds.ONE, 6),
            applied("if", Holds.ONE, 7), applied("then", Holds.ONE, 7), applied("else", Holds.ONE, 7),
            applied("$recursiveRef", Holds.REFERENCE, 2019), applied("dependentSchemas", Holds.NAMED, 2019),
            applied("unevaluatedItems", Holds.ONE, 2019), applied("unevaluatedProperties", Holds.ONE, 2019),
            applied("$dynamicRef", Holds.REFERENCE, 2020), applied("prefixItems", Holds.LIST, 2020), applied("items", Holds.ONE_OR_LIST, 2020),
            new SchemaKeyword("definitions", Holds.NAMED, 4, LAST, false), new SchemaKeyword("$defs", Holds.NAMED, 2019, LAST, false),
            new SchemaKeyword("contentSchema", Holds.ONE, 2019, LAST, false));

    private static final Map<String, SchemaKeyword> UNTIL_2019 = named(2019);
    private static final Map<String, SchemaKeyword> SINCE_2020 = named(LAST);

    private static Map<String, SchemaKeyword> named(int draft) {
        Map<String, SchemaKeyword> named = new HashMap<>();
        for (SchemaKeyword keyword : ALL) {
            if (keyword.since <= draft && draft <= keyword.until) {
                named.put(keyword.name, keyword);
            }
        }
        return named;
    }

    private static SchemaKeyword applied(String name, Holds holds, int since) {
        return new SchemaKeyword(name, holds, since, LAST, true);
    }

    /** Those in a schema of a draft, in their order. A schema has a few of them: whoever looks for each of all spends his time on what is not there. */
    static List<SchemaKeyword> in(Json schema, int draft) {
        Map<String, SchemaKeyword> known = draft < LAST ? UNTIL_2019 : SINCE_2020;
        List<SchemaKeyword> found = new ArrayList<>(4);
        for (Map.Entry<String, Json> entry : schema.properties()) {
            SchemaKeyword keyword = known.get(entry.getKey());
            if (keyword != null && keyword.since <= draft) {
                found.add(found.isEmpty() ? 0 : place(keyword, found), keyword);
            }
        }
        return found;
    }

    private static int place(SchemaKeyword keyword, List<SchemaKeyword> found) {
        int place = found.size();
        while (place > 0 && ALL.indexOf(found.get(place - 1)) > ALL.indexOf(keyword)) {
            place--;
        }
        return place;
    }

    /** Whether it is asked when the schema is that it stands in: some stand beside what makes them void. */
    boolean counts(Json schema, int draft) {
        // up to draft 7 nothing counts beside a reference; but what came after draft 4 is followed there all the same
        boolean isVoid = draft < 2019 && since == 4 && holds != Holds.REFERENCE && schema.path("$ref").isString();
        return isApplied && !isVoid && switch (name) {
            case "items" -> draft < 2020 || !schema.get("items").isArray();
            case "additionalItems" -> draft < 2020 && schema.path("items").isArray();
            case "then" -> schema.has("if") && schema.get("if").asBoolean(true);
            case "else" -> schema.has("if") && !schema.get("if").asBoolean(false);
            default -> true;
        };
    }

    /** The schemas that it holds in a schema which has it. */
    Iterable<Json> schemas(Json schema) {
        Json value = schema.get(name);
        return switch (holds) {
            case ONE -> List.of(value);
            case LIST -> value.isArray() ? value.values() : List.of();
            case NAMED -> value.isObject() ? value.values() : List.of();
            case ONE_OR_LIST -> value.isArray() ? value.values() : List.of(value);
            case REFERENCE -> List.of();
        };
    }
}
