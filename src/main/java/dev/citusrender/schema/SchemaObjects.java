package dev.citusrender.schema;

import dev.citusrender.go.GoString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The keywords for objects. Where Go goes through a map in no order, this goes in byte order. */
record SchemaObjects(SchemaWalk walk, SchemaPart schema) {

    void check(Json value, List<SchemaError> errors) {
        Json node = schema.words();
        SchemaAssertions.count(node, "minProperties", "maxProperties", value.size()).forEach(message -> errors.add(walk.error(message)));
        List<String> missing = missing(node.path("required"), value);
        if (!missing.isEmpty()) {
            errors.add(walk.error((missing.size() == 1 ? "missing property " : "missing properties ") + SchemaWords.quoteAll(missing)));
        }
        dependencies("dependencies", node, value, errors);
        properties(node, value, errors);
        if (schema.draft() >= 6 && node.has("propertyNames")) {
            names(value, errors);
        }
        if (schema.draft() >= 2019) {
            dependencies("dependentSchemas", node, value, errors);
            dependencies("dependentRequired", node, value, errors);
        }
    }

    private static List<String> missing(Json required, Json value) {
        return required.isEmpty() || !required.isArray() ? List.of()
                : required.values().stream().map(Json::asString).filter(name -> !value.has(name)).toList();
    }

    private void dependencies(String keyword, Json node, Json value, List<SchemaError> errors) {
        for (String name : sorted(node.path(keyword).propertyNames())) {
            Json dependency = node.get(keyword).get(name);
            if (value.has(name) && dependency.isArray()) {
                List<String> missing = missing(dependency, value);
                if (!missing.isEmpty()) {
                    errors.add(walk.error("properties " + SchemaWords.quoteAll(missing) + " required, if " + SchemaWords.quote(name) + " exists"));
                }
            } else if (value.has(name)) {
                SchemaWalk.add(errors, walk.check(walk.part(schema, keyword, name), value));
            }
        }
    }

    private void properties(Json node, Json value, List<SchemaError> errors) {
        List<String> additional = new ArrayList<>();
        Json rest = node.path("additionalProperties");
        for (String name : sorted(value.propertyNames())) {
            Json property = value.get(name);
            boolean evaluated = node.path("properties").has(name);
            if (evaluated) {
                add(errors, name, property, "properties", name);
            }
            for (String regex : node.path("patternProperties").propertyNames()) {
                if (walk.parts().finds(regex, name)) {
                    evaluated = true;
                    add(errors, name, property, "patternProperties", regex);
                }
            }
            if (evaluated || !rest.isMissing()) {
                walk.evaluated(name);
            }
            if (!evaluated && rest.isBoolean() && !rest.booleanValue()) {
                additional.add(name);
            } else if (!evaluated && rest.isObject()) {
                add(errors, name, property, "additionalProperties");
            }
        }
        if (!additional.isEmpty()) {
            errors.add(walk.error("additional properties " + SchemaWords.quoteAll(additional) + " not allowed"));
        }
    }

    private void add(List<SchemaError> errors, String name, Json property, Object... steps) {
        SchemaWalk.add(errors, walk.at(name, () -> walk.check(walk.part(schema, steps), property)));
    }

    /** A name is checked as a value of its own, at no place. */
    private void names(Json value, List<SchemaError> errors) {
        for (String name : sorted(value.propertyNames())) {
            SchemaError error = walk.fresh().check(walk.part(schema, "propertyNames"), Json.of(name));
            if (error != null) {
                List<SchemaError> causes = error.kind() == SchemaError.Kind.GROUP ? error.causes() : List.of(error);
                errors.add(SchemaError.keyword(List.of(), "invalid propertyName " + SchemaWords.quote(name), causes));
            }
        }
    }

    private static List<String> sorted(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(GoString.BYTE_ORDER);
        return sorted;
    }
}
