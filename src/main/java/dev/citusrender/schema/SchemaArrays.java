package dev.citusrender.schema;

import java.util.ArrayList;
import java.util.List;

/** The keywords for arrays. */
record SchemaArrays(SchemaWalk walk, SchemaPart schema) {

    void check(Json value, List<SchemaError> errors) {
        Json node = schema.words();
        SchemaAssertions.count(node, "minItems", "maxItems", value.size()).forEach(message -> errors.add(walk.error(message)));
        if (node.path("uniqueItems").asBoolean(false)) {
            duplicates(value, errors);
        }
        if (schema.draft() < 2020) {
            itemsBefore2020(node, value, errors);
        } else {
            int prefix = node.path("prefixItems").size();
            eachFromList("prefixItems", prefix, value, errors);
            if (node.has("items")) {
                each("items", prefix, value, errors);
            }
        }
        if (node.has("contains") && schema.draft() >= 6) {
            contains(node, value, errors);
        }
    }

    private void duplicates(Json value, List<SchemaError> errors) {
        for (int i = 1; i < value.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (value.get(i).isSameAs(value.get(j))) {
                    errors.add(walk.error("items at " + j + " and " + i + " are equal"));
                    return;
                }
            }
        }
    }

    private void itemsBefore2020(Json node, Json value, List<SchemaError> errors) {
        Json items = node.path("items");
        int evaluated = 0;
        if (items.isArray()) {
            evaluated = Math.min(items.size(), value.size());
            eachFromList("items", items.size(), value, errors);
        } else if (!items.isMissing()) {
            evaluated = value.size();
            each("items", 0, value, errors);
        }
        if (!items.isArray()) {
            return; // beside anything but a list of items the keyword counts for nothing
        }
        Json additional = node.path("additionalItems");
        if (additional.isBoolean() && !additional.booleanValue() && evaluated < value.size()) {
            errors.add(walk.error("last " + SchemaWords.number(value.size() - evaluated) + " additionalItem(s) not allowed"));
        } else if (additional.isObject()) {
            each("additionalItems", evaluated, value, errors);
        }
    }

    /** The items after the first few. As in the original their places count from there, not from the beginning. */
    private void each(String keyword, int from, Json value, List<SchemaError> errors) {
        for (int i = from; i < value.size(); i++) {
            Json item = value.get(i);
            SchemaWalk.add(errors, walk.at(Integer.toString(i - from), () -> walk.check(walk.part(schema, keyword), item)));
        }
    }

    private void eachFromList(String keyword, int count, Json value, List<SchemaError> errors) {
        for (int i = 0; i < Math.min(count, value.size()); i++) {
            int index = i;
            SchemaWalk.add(errors, walk.at(Integer.toString(i), () -> walk.check(walk.part(schema, keyword, index), value.get(index))));
        }
    }

    private void contains(Json node, Json value, List<SchemaError> errors) {
        List<SchemaError> failures = new ArrayList<>();
        List<String> matched = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            Json item = value.get(i);
            SchemaError failure = walk.at(Integer.toString(i), () -> walk.check(walk.part(schema, "contains"), item));
            SchemaWalk.add(failures, failure);
            if (failure == null) {
                matched.add(Integer.toString(i));
                if (schema.draft() >= 2020) {
                    walk.evaluated(Integer.toString(i));
                }
            }
        }
        String at = " items required to match contains schema, but matched " + matched.size() + " items at " + String.join(" ", matched);
        boolean counts = schema.draft() >= 2019;
        if (counts && node.has("minContains")) {
            int least = node.get("minContains").intValue();
            if (matched.isEmpty() && least > 0) {
                errors.add(walk.error("min " + SchemaWords.number(least) + " items required to match contains schema, but none matched", failures));
            } else if (matched.size() < least) {
                errors.add(walk.error("min " + SchemaWords.number(least) + at, failures));
            }
        } else if (matched.isEmpty()) {
            errors.add(walk.error("no items match contains schema", failures));
        }
        if (counts && node.has("maxContains") && matched.size() > node.get("maxContains").intValue()) {
            errors.add(walk.error("max " + SchemaWords.number(node.get("maxContains").intValue()) + at));
        }
    }
}
