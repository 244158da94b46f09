package dev.citusrender.values;

import dev.citusrender.go.GoQuote;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Where the references of a schema lead; helm says of one that leads nowhere before it checks any value, if anything refers to where it stands. */
final class SchemaReferences {
    private final JsonNode root;
    private final int draft;
    private boolean hasOwnIds;
    private boolean leadsElsewhere;
    private boolean hasReferences;

    /** Looks through a schema of a draft: 4, 6, 7, 2019 or 2020. */
    SchemaReferences(JsonNode root, int draft) {
        this.root = root;
        this.draft = draft;
        collect(root);
    }

    /** What {@link #check} asks for. */
    interface Others {
        /** Looks at a part of the schema which only a reference makes a schema; the JSON pointer says where it is. */
        void checkSchema(String pointer, JsonNode part);

        /** Looks for a document of another address; where that is the schema's own folder, the address is that of a file. */
        void checkDocument(String url);
    }

    /** {@link SchemaProblem} names the first reference that leads nowhere; those inside of schemas with an address of their own are not followed. */
    void check(Others others) {
        if (!hasOwnIds && hasReferences) {
            Set<String> anchors = new HashSet<>();
            SchemaReading reading = new SchemaReading(root, draft, others::checkSchema);
            reading.anchors(anchors::add);
            reading.follow(reference -> followed(reading, reference, anchors, others::checkDocument));
        }
    }

    /** Whether all references lead, by JSON pointers, to places of the schema itself, and nothing in it has an id or dialect of its own. */
    boolean areInside() {
        return !hasOwnIds && !leadsElsewhere;
    }

    private void collect(JsonNode node) {
        hasOwnIds |= node != root && (node.path("$id").isString() || node.path("id").isString());
        boolean refers = node.path("$ref").isString();
        hasReferences |= refers;
        leadsElsewhere |= refers && !isPointer(node.get("$ref").stringValue()) || node.has("$dynamicRef") || node.has("$recursiveRef")
                || node.has("$anchor") || node.has("$dynamicAnchor") || node != root && node.has("$schema");
        node.values().forEach(this::collect);
    }

    private static boolean isPointer(String reference) {
        return reference.equals("#") || reference.startsWith("#/") && !reference.contains("%");
    }

    private void followed(SchemaReading reading, String reference, Set<String> anchors, Consumer<String> documents) {
        String fragment = reference.isEmpty() ? "" : decoded(reference.substring(1));
        if (!reference.isEmpty() && !reference.startsWith("#")) {
            if (!hasAddress()) {
                documents.accept(address(reference));
            }
        } else if (fragment.isEmpty() || fragment.startsWith("/")) {
            reading.enqueue(fragment);
        } else if (!anchors.contains(fragment)) {
            throw new SchemaProblem("anchor in " + GoQuote.quote(base() + "#" + SchemaWords.path(fragment)) + " not found in schema " + GoQuote.quote(SchemaSource.URL));
        }
    }

    private boolean hasAddress() {
        return !base().equals(SchemaSource.URL);
    }

    private static String decoded(String fragment) {
        return fragment.contains("%") ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8) : fragment;
    }

    /** Where a document is; Go writes parts of a path that need it with percent signs and lets none go above the root. */
    private static String address(String reference) {
        String document = reference.contains("#") ? reference.substring(0, reference.indexOf('#')) : reference;
        try {
            URI address = URI.create(SchemaSource.URL).resolve(document);
            boolean local = "file".equals(address.getScheme()) && address.getAuthority() == null;
            return local ? "file://" + address.getRawPath().replaceFirst("^(/\\.\\.)+/", "/") : address.toString();
        } catch (IllegalArgumentException e) {
            // Go takes more for an address than Java, and brackets as they are where nothing else is odd
            String path = document.startsWith("/") ? document.substring(1) : document;
            return "file:///" + (isPlain(path) ? path : SchemaWords.path(path));
        }
    }

    private static boolean isPlain(String path) {
        String letters = path.replace("[", "").replace("]", "");
        return SchemaWords.path(letters).equals(letters);
    }

    /** What anchors belong to: the schema's own id. Up to draft 7 nothing beside a reference counts, an id neither. */
    private String base() {
        if (draft < 2019 && root.has("$ref")) {
            return SchemaSource.URL;
        }
        String id = root.path(draft == 4 ? "id" : "$id").asString("");
        int fragment = id.indexOf('#');
        id = fragment < 0 ? id : id.substring(0, fragment);
        return id.isEmpty() ? SchemaSource.URL : URI.create(SchemaSource.URL).resolve(id).toString();
    }
}
