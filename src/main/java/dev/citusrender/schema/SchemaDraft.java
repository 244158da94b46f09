package dev.citusrender.schema;

import java.util.Set;


/** A draft of JSON Schema. */
enum SchemaDraft {
    DRAFT_4(4, "http://json-schema.org/draft-04/schema"), DRAFT_6(6, "http://json-schema.org/draft-06/schema"),
    DRAFT_7(7, "http://json-schema.org/draft-07/schema"), DRAFT_2019(2019, "https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020(2020, "https://json-schema.org/draft/2020-12/schema");

    private final int number;
    private final String url;

    SchemaDraft(int number, String url) {
        this.number = number;
        this.url = url;
    }

    /** 4, 6, 7, 2019 or 2020. */
    int number() {
        return number;
    }

    /** Its metaschema. */
    String url() {
        return url;
    }

    /** What the names of its vocabularies begin with; there are some since 2019. */
    String vocabularies() {
        return url.substring(0, url.length() - "schema".length()) + "vocab/";
    }

    /** What they end with. */
    Set<String> vocabularyNames() {
        return this == DRAFT_2020 ? Set.of("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content")
                : Set.of("core", "applicator", "validation", "meta-data", "format", "content");
    }

    /** The metaschema of one of its vocabularies. */
    String vocabulary(String name) {
        return url.substring(0, url.length() - "schema".length()) + "meta/" + name;
    }

    /** The draft that a {@code $schema} names; null when it names none. */
    static SchemaDraft named(String schema) {
        String named = schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
        String place = named.substring(named.startsWith("http://") ? 7 : named.startsWith("https://") ? 8 : 0);
        if (place.equals("json-schema.org/schema")) {
            return DRAFT_2020; // the library's name for the newest draft that it knows
        }
        for (SchemaDraft draft : values()) {
            if (place.equals(draft.url.substring(draft.url.indexOf("//") + 2))) {
                return draft;
            }
        }
        return null;
    }

    /** A schema's own id without its fragment, or nothing. Up to draft 7 nothing beside a reference counts. */
    String id(Json schema) {
        Json id = schema.path(number == 4 ? "id" : "$id");
        return !id.isString() || number < 2019 && schema.has("$ref") ? "" : SchemaUrl.of(id.stringValue()).document();
    }
}
