package dev.citusrender.schema;

import dev.citusrender.go.GoString;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of one value, what no keyword of a schema has looked at, as {@code unevaluatedProperties} and {@code unevaluatedItems} want to know. Nothing is
 * collected where neither asks.
 *
 * @param names the properties, or the indexes of the items
 * @param depth how many steps the value is from the whole
 */
record SchemaRest(Set<String> names, int depth) {
    static final SchemaRest NONE = new SchemaRest(Set.of(), -1);

    /**
     * The rest of a value before a schema looks at it. What the schema looks at whole, it leaves nothing of.
     *
     * @param isAsked whether a schema around this one asks
     */
    static SchemaRest of(SchemaPart schema, Json value, boolean isAsked, int depth) {
        Json node = schema.words();
        boolean later = schema.draft() >= 2019;
        if (value.isObject() && (isAsked || later && node.has("unevaluatedProperties")) && !node.has("additionalProperties")) {
            Set<String> names = new TreeSet<>(GoString.BYTE_ORDER);
            names.addAll(value.propertyNames());
            return new SchemaRest(names, depth);
        }
        if (value.isArray() && (isAsked || later && node.has("unevaluatedItems"))) {
            Set<String> names = new LinkedHashSet<>();
            for (int i = evaluatedItems(node, schema.draft(), value.size()); i < value.size(); i++) {
                names.add(Integer.toString(i));
            }
            return new SchemaRest(names, depth);
        }
        return new SchemaRest(Collections.emptySet(), depth);
    }

    private static int evaluatedItems(Json node, int draft, int all) {
        Json items = node.path("items");
        if (draft >= 2020) {
            return items.isMissing() ? node.path("prefixItems").size() : all;
        }
        boolean isList = items.isArray();
        return isList ? node.has("additionalItems") ? all : items.size() : items.isMissing() ? 0 : all;
    }
}
