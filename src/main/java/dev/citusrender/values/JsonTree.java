package dev.citusrender.values;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.JsonTarget;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jackson's tree of a JSON text, with exact numbers. It is read as Go reads it, with Go's messages, and without Jackson's parser and mapper: their
 * hundreds of classes take longer to load than a schema to check.
 */
final class JsonTree implements JsonTarget {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {
    }

    /**
     * The tree of a JSON text; of equal keys the last counts.
     *
     * @throws dev.citusrender.go.GoError with Go's message
     */
    static JsonNode read(String json) {
        return node(GoJson.read(json, new JsonTree()));
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case String text -> NODES.stringNode(text);
            default -> NODES.booleanNode((Boolean) value);
        };
    }

    @Override
    public Object object() {
        return NODES.objectNode();
    }

    @Override
    public Object array() {
        return NODES.arrayNode();
    }

    @Override
    public void put(Object object, String key, Object value) {
        ((ObjectNode) object).set(key, node(value));
    }

    @Override
    public void add(Object array, Object value) {
        ((ArrayNode) array).add(node(value));
    }

    @Override
    public Object finished(Object container) {
        return container;
    }

    @Override
    public Object number(String number, boolean isWhole) {
        return switch (JsonTarget.exact(number, isWhole)) {
            case Long n when n.intValue() == n -> NODES.numberNode(n.intValue());
            case Long n -> NODES.numberNode(n.longValue());
            case BigInteger n -> NODES.numberNode(n);
            case BigDecimal n when !n.toString().equals(number) -> new WrittenNumber(n, number);
            case Number n -> NODES.numberNode((BigDecimal) n);
        };
    }

    /** A number that Java would write in another way, such as {@code 1e3}: messages show it as it was written. */
    private static final class WrittenNumber extends DecimalNode {
        private static final long serialVersionUID = 1L;
        private final String text;

        WrittenNumber(BigDecimal value, String text) {
            super(value);
            this.text = text;
        }

        @Override
        public String _asString() {
            return text;
        }
    }
}
