package dev.citusrender.schema;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keywords that count in a schema: those of a draft, or of the vocabularies that a metaschema of somebody's own requires.
 *
 * @param draft        the draft
 * @param vocabularies the last parts of their names, such as {@code validation}; null for those that the draft has by itself
 */
record SchemaDialect(SchemaDraft draft, Set<String> vocabularies) {
    /** The vocabulary that a keyword belongs to. Only a metaschema of somebody's own needs it, so no other render makes it. */
    private static final class Vocabularies {
        private static final Map<String, String> KEYWORDS = Map.of(
                "applicator", "allOf anyOf oneOf not if then else items additionalItems prefixItems contains properties patternProperties "
                        + "additionalProperties propertyNames dependencies dependentSchemas",
                "validation", "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems "
                        + "uniqueItems maxContains minContains maxProperties minProperties required dependentRequired",
                "unevaluated", "unevaluatedItems unevaluatedProperties");

        static final Map<String, String> BY_KEYWORD = KEYWORDS.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue().split(" ")).map(keyword -> Map.entry(keyword, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All of a draft. */
    static SchemaDialect of(SchemaDraft draft) {
        return new SchemaDialect(draft, null);
    }

    /** Whether formats are more than notes. */
    boolean assertsFormats() {
        return draft.number() < 2019 || vocabularies != null && vocabularies.contains(draft == SchemaDraft.DRAFT_2019 ? "format" : "format-assertion");
    }

    /** A schema without the keywords that do not count; what is inside those that do is left as it is. */
    Json words(Json schema) {
        if (vocabularies == null || !schema.isObject()) {
            return schema;
        }
        Json words = Json.object();
        for (Map.Entry<String, Json> entry : schema.properties()) {
            String vocabulary = Vocabularies.BY_KEYWORD.get(entry.getKey());
            // what 2020 calls unevaluated was among the applicators before
            boolean isOlder = draft == SchemaDraft.DRAFT_2019 && "unevaluated".equals(vocabulary);
            if (vocabulary == null || vocabularies.contains(isOlder ? "applicator" : vocabulary)) {
                words.put(entry.getKey(), entry.getValue());
            }
        }
        return words;
    }
}
