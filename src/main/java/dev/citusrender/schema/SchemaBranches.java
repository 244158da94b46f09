package dev.citusrender.schema;

import java.util.ArrayList;
import java.util.List;

/** The keywords that combine schemas for the same value: {@code not}, {@code allOf}, {@code anyOf}, {@code oneOf}, {@code if}. */
record SchemaBranches(SchemaWalk walk, SchemaPart schema) {

    void check(Json value, List<SchemaError> errors) {
        Json node = schema.words();
        if (node.has("not") && walk.check(walk.part(schema, "not"), value) == null) {
            errors.add(walk.error("'not' failed"));
        }
        if (node.has("allOf")) {
            List<SchemaError> failed = failures("allOf", value);
            if (!failed.isEmpty()) {
                errors.add(walk.error("'allOf' failed", failed));
            }
        }
        if (node.has("anyOf")) {
            List<SchemaError> failed = failures("anyOf", value);
            if (failed.size() == node.get("anyOf").size()) {
                errors.add(walk.error("'anyOf' failed", failed));
            }
        }
        if (node.has("oneOf")) {
            oneOf(value, errors);
        }
        if (schema.draft() >= 7 && node.has("if")) {
            String branch = walk.check(walk.part(schema, "if"), value) == null ? "then" : "else";
            if (node.has(branch)) {
                SchemaWalk.add(errors, walk.check(walk.part(schema, branch), value));
            }
        }
    }

    private List<SchemaError> failures(String keyword, Json value) {
        List<SchemaError> failures = new ArrayList<>();
        for (int i = 0; i < schema.node().get(keyword).size(); i++) {
            SchemaWalk.add(failures, walk.check(walk.part(schema, keyword, i), value));
        }
        return failures;
    }

    private void oneOf(Json value, List<SchemaError> errors) {
        List<SchemaError> failures = new ArrayList<>();
        int matched = -1;
        for (int i = 0; i < schema.node().get("oneOf").size(); i++) {
            SchemaError failure = walk.check(walk.part(schema, "oneOf", i), value);
            SchemaWalk.add(failures, failure);
            if (failure == null && matched >= 0) {
                errors.add(walk.error("'oneOf' failed, subschemas " + matched + ", " + i + " matched"));
                return;
            }
            matched = failure == null ? i : matched;
        }
        if (matched < 0) {
            errors.add(walk.error("'oneOf' failed, none matched", failures));
        }
    }
}
