package dev.citusrender.values;

import dev.citusrender.go.GoQuote;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Looks whether what a schema refers to in itself is there; helm says so before it checks any value. */
final class SchemaReferences {
    private static final String URL = "file:///values.schema.json";

    private final JsonNode root;
    private final Set<String> anchors = new HashSet<>();
    private boolean hasOwnIds;
    private boolean leadsElsewhere;

    SchemaReferences(JsonNode root) {
        this.root = root;
    }

    /** {@link SchemaProblem} names the first reference that leads nowhere. */
    void check() {
        collect(root);
        if (!hasOwnIds) {
            check(root);
        }
    }

    /** Whether all references lead, by JSON pointers, to places of the schema itself, and nothing in it has an id or dialect of its own. */
    boolean areInside() {
        return !hasOwnIds && !leadsElsewhere && anchors.isEmpty();
    }

    private void collect(JsonNode node) {
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            if (node.path(keyword).isString()) {
                anchors.add(node.get(keyword).stringValue());
            }
        }
        hasOwnIds |= node != root && (node.path("$id").isString() || node.path("id").isString());
        leadsElsewhere |= node.path("$ref").isString() && !isPointer(node.get("$ref").stringValue())
                || node.has("$dynamicRef") || node.has("$recursiveRef") || node != root && node.has("$schema");
        node.values().forEach(this::collect);
    }

    private static boolean isPointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/") && !reference.contains("%");
    }

    private void check(JsonNode node) {
        if (node.path("$ref").isString()) {
            checkReference(node.get("$ref").stringValue());
        }
        node.values().forEach(this::check);
    }

    private void checkReference(String reference) {
        if (!reference.startsWith("#") || reference.equals("#")) {
            return;
        }
        String fragment = reference.substring(1);
        if (fragment.startsWith("/")) {
            if (!fragment.contains("%") && root.at(JsonPointer.compile(fragment)).isMissingNode()) {
                throw new SchemaProblem("json-pointer in " + GoQuote.quote(URL + reference) + " not found");
            }
        } else if (!anchors.contains(fragment)) {
            throw new SchemaProblem("anchor in " + GoQuote.quote(base() + reference) + " not found in schema " + GoQuote.quote(URL));
        }
    }

    /** What anchors belong to: the schema's own id. Up to draft 7 nothing beside a reference counts, an id neither. */
    private String base() {
        String dialect = root.path("$schema").asString("");
        if (dialect.contains("/draft-0") && root.has("$ref")) {
            return URL;
        }
        String id = root.path(dialect.contains("/draft-04/") ? "id" : "$id").asString("");
        int fragment = id.indexOf('#');
        id = fragment < 0 ? id : id.substring(0, fragment);
        return id.isEmpty() ? URL : URI.create(URL).resolve(id).toString();
    }
}
