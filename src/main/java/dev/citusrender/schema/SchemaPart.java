package dev.citusrender.schema;


/**
 * A schema, or a schema inside another.
 *
 * @param node     its JSON
 * @param resource what it belongs to
 */
record SchemaPart(Json node, SchemaResource resource) {

    /** The draft that its keywords are of: 4, 6, 7, 2019 or 2020. */
    int draft() {
        return resource.draft().number();
    }

    /** Its JSON without the keywords that do not count in it. */
    Json words() {
        return resource.dialect().words(node);
    }

    /** Whether formats are more than notes in it. */
    boolean assertsFormats() {
        return resource.dialect().assertsFormats();
    }

    /** Its URL. */
    String location() {
        return resource.document().location(node);
    }

    /** Whether it is no more than a reference: up to draft 7 that makes void what is beside it. */
    boolean standsForAnother() {
        return draft() < 2019 && node.path("$ref").isString();
    }

    /** The schema at some steps (names and indexes) inside this one. */
    SchemaPart at(Object... steps) {
        Json inside = nodeAt(steps);
        return new SchemaPart(inside, resource.document().resource(inside, resource));
    }

    /** The JSON at some steps inside this one. */
    Json nodeAt(Object... steps) {
        Json target = node;
        for (Object step : steps) {
            target = step instanceof Integer index ? target.get(index) : target.get((String) step);
        }
        return target;
    }

    /** What a reference leads to; null when there is none, or nothing that it could be. */
    SchemaPart target(String keyword) {
        return resource.document().target(node, keyword);
    }
}
