package dev.citusrender.schema;

import dev.citusrender.go.GoQuote;
import java.util.HashMap;
import java.util.Map;

/**
 * The documents that one schema leads to: loaded when something refers to them, checked against their metaschemas, and searched for ids and anchors.
 * Behaves as {@code roots.go} of santhosh-tekuri/jsonschema, which helm has do this.
 */
final class SchemaDocuments {
    private static final String VOCABULARIES = "urn:mem:metaschema";

    private final SchemaLoader loader;
    private final SchemaParts parts;
    private final SchemaDialects dialects = new SchemaDialects(this::load);
    private final Map<String, SchemaDocument> documents = new HashMap<>();
    private final Map<String, Json> loaded = new HashMap<>();
    private final Map<SchemaDraft, SchemaPart> metaschemas = new HashMap<>();

    SchemaDocuments(SchemaLoader loader, SchemaParts parts) {
        this.loader = loader;
        this.parts = parts;
    }

    /** The document at a URL. */
    SchemaDocument at(String url) {
        SchemaDocument known = documents.get(url);
        return known != null ? known : add(url, load(url));
    }

    private Json load(String url) {
        Json known = loaded.get(url);
        if (known == null) {
            known = loader.load(url);
            loaded.put(url, known);
        }
        return known;
    }

    /**
     * Takes a document.
     *
     * @throws SchemaProblem when it is no schema
     */
    SchemaDocument add(String url, Json root) {
        loaded.put(url, root); // a schema may name the document that it is in as its metaschema
        SchemaDocument document = new SchemaDocument(url, root);
        SchemaDraft draft = dialects.draft(document, root, SchemaDraft.DRAFT_2020);
        SchemaDialect dialect = root.path("$schema").isString() ? dialects.dialect(root, draft) : SchemaDialect.of(draft);
        document.add(new SchemaResource(document, root, SchemaUrl.join(url, draft.id(root)).document(), dialect));
        collect(root, document.whole());
        if (!url.startsWith("http://json-schema.org/") && !url.startsWith("https://json-schema.org/")) {
            validate(document.whole().part());
        }
        documents.put(url, document);
        return document;
    }

    private void collect(Json schema, SchemaResource around) {
        SchemaDocument document = around.document();
        if (!schema.isObject() || !document.addSchema(schema)) {
            return;
        }
        SchemaResource resource = document.resource(schema, around);
        if (resource.node() != schema) {
            resource = ownResource(schema, around);
        }
        anchors(schema, resource);
        for (SchemaKeyword keyword : SchemaKeyword.in(schema, resource.draft().number())) {
            if (keyword.holds() == SchemaKeyword.Holds.REFERENCE) {
                document.addReference();
            }
            for (Json inside : keyword.schemas(schema)) {
                collect(inside, resource);
            }
        }
    }

    private SchemaResource ownResource(Json schema, SchemaResource around) {
        boolean namesDraft = schema.path("$schema").isString();
        if (!namesDraft && !schema.has("$id") && !schema.has("id")) {
            return around;
        }
        SchemaDocument document = around.document();
        SchemaDraft draft = dialects.draft(document, schema, around.draft());
        if (draft.id(schema).isEmpty()) { // what has no id is of the draft around it, whatever it says
            draft = around.draft();
            namesDraft = false;
        }
        if (draft.id(schema).isEmpty()) {
            return around;
        }
        String id = SchemaUrl.join(around.id(), draft.id(schema)).document();
        SchemaResource same = document.resources().stream().filter(other -> other.id().equals(id)).findFirst().orElse(null);
        if (same != null) {
            throw new SchemaProblem("duplicate id " + GoQuote.quote(id) + " in " + GoQuote.quote(document.url()) + " at "
                    + GoQuote.quote(document.pointer(schema)) + " and " + GoQuote.quote(document.pointer(same.node())));
        }
        SchemaResource own = new SchemaResource(document, schema, id, namesDraft ? dialects.dialect(schema, draft) : around.dialect());
        document.add(own);
        return own;
    }

    private static void anchors(Json schema, SchemaResource resource) {
        if (resource.draft().number() < 2019) {
            String id = schema.path(resource.draft() == SchemaDraft.DRAFT_4 ? "id" : "$id").asString("");
            String anchor = schema.has("$ref") ? "" : SchemaUrl.of(id).fragment();
            if (!anchor.isEmpty() && !anchor.startsWith("/")) {
                anchor(anchor, schema, resource);
            }
            return;
        }
        if (schema.path("$anchor").isString()) {
            anchor(schema.get("$anchor").stringValue(), schema, resource);
        }
        if (resource.draft() == SchemaDraft.DRAFT_2020 && schema.path("$dynamicAnchor").isString()) {
            anchor(schema.get("$dynamicAnchor").stringValue(), schema, resource);
            resource.dynamicAnchors().add(schema.get("$dynamicAnchor").stringValue());
        }
    }

    private static void anchor(String name, Json schema, SchemaResource resource) {
        Json other = resource.anchors().putIfAbsent(name, schema);
        if (other != null && other != schema) {
            SchemaDocument document = resource.document();
            throw new SchemaProblem("duplicate anchor " + GoQuote.quote(name) + " in " + GoQuote.quote(document.url()) + " at "
                    + GoQuote.quote(document.pointer(other)) + " and " + GoQuote.quote(document.pointer(schema)));
        }
    }

    /** Sees to it that what a reference leads to is a schema: it may be at a place where no keyword has one. */
    void ensureSchema(SchemaPart part) {
        if (!part.resource().document().isSchema(part.node())) {
            collect(part.node(), part.resource());
            validate(part);
        }
    }

    private void validate(SchemaPart part) {
        SchemaDialect dialect = part.resource().dialect();
        SchemaDraft draft = dialect.draft();
        boolean isWhole = dialect.vocabularies() == null;
        if (part.node().isBoolean() && draft != SchemaDraft.DRAFT_4 || isWhole && SchemaShape.isCertainlyValid(part.node(), draft, parts)) {
            return;
        }
        SchemaError error = new SchemaWalk(true, parts).check(isWhole ? metaschema(draft) : vocabularies(dialect), part.node());
        if (error != null) {
            throw new SchemaProblem(GoQuote.quote(part.location()) + " is not valid against metaschema: jsonschema validation failed with '"
                    + (isWhole ? draft.url() + "#" : VOCABULARIES) + "'\n" + error.text());
        }
    }

    private SchemaPart metaschema(SchemaDraft draft) {
        SchemaPart known = metaschemas.get(draft);
        if (known == null) {
            known = at(draft.url()).whole().part();
            new SchemaLinks(this).follow(known);
            metaschemas.put(draft, known);
        }
        return known;
    }

    /** A schema of the metaschemas of some vocabularies, each of which takes the whole for itself when it comes to the schemas inside. */
    private SchemaPart vocabularies(SchemaDialect dialect) {
        Json all = Json.array();
        Json root = Json.object();
        root.put("allOf", all);
        SchemaDocument made = new SchemaDocument(VOCABULARIES, root);
        SchemaResource whole = new SchemaResource(made, root, VOCABULARIES, SchemaDialect.of(dialect.draft()));
        made.add(whole);
        for (String name : dialect.vocabularies()) {
            SchemaResource vocabulary = at(dialect.draft().vocabulary(name)).whole();
            new SchemaLinks(this).follow(vocabulary.part());
            made.add(vocabulary);
            all.add(vocabulary.node());
        }
        if (dialect.draft() == SchemaDraft.DRAFT_2020) {
            root.put("$dynamicAnchor", Json.of("meta"));
            anchors(root, whole);
        }
        return whole.part();
    }
}
