package dev.citusrender.schema;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoUrl;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds out by {@code $schema} which keywords count. Behaves as {@code getDraft} and {@code getMetaVocabs} of santhosh-tekuri/jsonschema's
 * {@code loader.go}.
 */
final class SchemaDialects {
    /** Gets the JSON at a URL. */
    interface Documents {
        Json load(String url);
    }

    private final Documents documents;

    SchemaDialects(Documents documents) {
        this.documents = documents;
    }

    /**
     * The draft of a schema. A metaschema of somebody's own says it by its own {@code $schema}.
     *
     * @throws SchemaProblem when that leads nowhere, or back to itself
     */
    SchemaDraft draft(SchemaDocument document, Json schema, SchemaDraft otherwise) {
        String url = schema == document.root() ? document.url() : null;
        return draft(url, () -> document.location(schema), schema, otherwise, new HashSet<>());
    }

    private SchemaDraft draft(String url, Supplier<String> place, Json schema, SchemaDraft otherwise, Set<String> asked) {
        if (!schema.path("$schema").isString()) {
            return otherwise;
        }
        SchemaDraft named = SchemaDraft.named(schema.get("$schema").stringValue());
        if (named != null) {
            return named;
        }
        String metaschema = SchemaUrl.of(schema.get("$schema").stringValue()).document();
        try {
            GoUrl.parse(metaschema);
        } catch (GoError e) {
            throw new SchemaProblem("invalid $schema in " + GoQuote.quote(place.get()) + ": " + e.getMessage());
        }
        if (metaschema.equals(url)) {
            throw new SchemaProblem("draft " + GoQuote.quote(metaschema) + " is not supported");
        }
        if (!asked.add(metaschema)) {
            throw new SchemaProblem("cycle in resolving $schema in " + GoQuote.quote(metaschema));
        }
        return draft(metaschema, () -> metaschema + "#", documents.load(metaschema), otherwise, asked);
    }

    /**
     * What counts in a schema with a {@code $schema}.
     *
     * @param draft its draft
     * @throws SchemaProblem when its metaschema requires a vocabulary that helm's validator does not have
     */
    SchemaDialect dialect(Json schema, SchemaDraft draft) {
        String name = schema.get("$schema").stringValue();
        if (draft.number() < 2019 || SchemaDraft.named(name) != null) {
            return SchemaDialect.of(draft);
        }
        String url = SchemaUrl.of(name).document();
        Json required = documents.load(url).path("$vocabulary");
        if (!required.isObject()) {
            return SchemaDialect.of(draft);
        }
        Set<String> vocabularies = new LinkedHashSet<>();
        for (Map.Entry<String, Json> entry : required.properties()) {
            if (entry.getValue().asBoolean(false)) {
                vocabularies.add(vocabulary(entry.getKey(), draft, url));
            }
        }
        vocabularies.add("core");
        return new SchemaDialect(draft, vocabularies);
    }

    private static String vocabulary(String vocabulary, SchemaDraft draft, String metaschema) {
        String prefix = draft.vocabularies();
        String name = vocabulary.startsWith(prefix) ? vocabulary.substring(prefix.length()) : "";
        if (!draft.vocabularyNames().contains(name)) {
            throw new SchemaProblem("unsupported vocabulary " + GoQuote.quote(vocabulary) + " in " + GoQuote.quote(metaschema));
        }
        return name;
    }
}
