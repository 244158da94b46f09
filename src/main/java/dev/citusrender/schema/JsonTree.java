package dev.citusrender.schema;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.JsonTarget;

/** Reads a JSON text into {@link Json}, as Go reads it, with Go's messages. */
final class JsonTree implements JsonTarget {
    private JsonTree() {
    }

    /**
     * The tree of a JSON text; of equal keys the last counts.
     *
     * @throws dev.citusrender.go.GoError with Go's message
     */
    static Json read(String json) {
        return json(GoJson.read(json, new JsonTree()));
    }

    private static Json json(Object value) {
        return switch (value) {
            case null -> Json.NULL;
            case Json json -> json;
            case String text -> Json.of(text);
            default -> Json.of((boolean) (Boolean) value);
        };
    }

    @Override
    public Object object() {
        return Json.object();
    }

    @Override
    public Object array() {
        return Json.array();
    }

    @Override
    public void put(Object object, String key, Object value) {
        ((Json) object).put(key, json(value));
    }

    @Override
    public void add(Object array, Object value) {
        ((Json) array).add(json(value));
    }

    @Override
    public Object finished(Object container) {
        return container;
    }

    @Override
    public Object number(String number, boolean isWhole) {
        return Json.of(JsonTarget.exact(number, isWhole), number);
    }
}
