package dev.citusrender.values;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as the JSON that schemas are checked on. */
final class ValuesJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValuesJson() {
    }

    static JsonNode of(Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Boolean b -> JSON.booleanNode(b);
            case String s -> JSON.stringNode(s);
            case Long n -> JSON.numberNode(n);
            case GoInt n -> JSON.numberNode(new BigDecimal(n.toString()));
            // the class of decimals is slow to load, and most numbers are whole
            case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 -> JSON.numberNode(d.longValue());
            case Double d -> JSON.numberNode(new BigDecimal(GoFloat.format(d)));
            case GoList list -> {
                ArrayNode array = JSON.arrayNode();
                list.forEach(element -> array.add(of(element)));
                yield array;
            }
            case GoMap map -> {
                ObjectNode object = JSON.objectNode();
                map.forEachSorted((key, entry) -> object.set(key, of(entry)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no value of a chart: " + value.getClass());
        };
    }
}
