package dev.citusrender.oracle;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoType;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Go values and texts as the oracle's protocol writes them: {@code src/test/go/oracle/README.md}. */
public final class OracleValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OracleValues() {
    }

    /** A text: a JSON string, or base64 where it is not UTF-8. */
    public static JsonNode text(String text) {
        return GoString.hasEscapes(text) ? tagged("base64", JSON.stringNode(base64(GoString.encode(text)))) : JSON.stringNode(text);
    }

    /** What {@link #text(String)} wrote. */
    public static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : GoString.decode(Base64.getDecoder().decode(node.get("base64").stringValue()));
    }

    /** A value with its type. */
    public static JsonNode value(Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Boolean b -> tagged("bool", JSON.booleanNode(b));
            case String s -> tagged("string", text(s));
            case Long n -> number("int64", n);
            case GoInt n -> number(n.kind().goName(), n);
            case Double n -> number("float64", n);
            case GoComplex c -> number("complex128", "(" + c.real() + (c.imaginary() < 0 ? "" : "+") + c.imaginary() + "i)");
            case GoBytes b -> tagged("bytes", JSON.stringNode(base64(b.bytes())));
            case GoList list -> list(list);
            case GoMap map -> tagged("map", entries(map));
            default -> throw new IllegalArgumentException("the oracle takes no " + value.getClass());
        };
    }

    /** What {@link #value(Object)} wrote. */
    public static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        Map.Entry<String, JsonNode> tagged = node.properties().iterator().next();
        JsonNode content = tagged.getValue();
        return switch (tagged.getKey()) {
            case "bool" -> content.booleanValue();
            case "string" -> text(content);
            case "int64" -> Long.valueOf(content.stringValue());
            case "int" -> GoInt.of(Long.parseLong(content.stringValue()));
            case "uint8" -> new GoInt(Long.parseLong(content.stringValue()), GoKind.UINT8);
            case "uint64" -> new GoInt(Long.parseUnsignedLong(content.stringValue()), GoKind.UINT64);
            case "float64" -> Double.valueOf(content.stringValue().replace("Inf", "Infinity"));
            case "bytes" -> new GoBytes(Base64.getDecoder().decode(content.stringValue()));
            case "list" -> GoList.of(content.values().stream().map(OracleValues::value).toArray());
            case "map" -> map(content);
            default -> throw new IllegalArgumentException("unknown type in an answer: " + tagged.getKey());
        };
    }

    private static JsonNode list(GoList list) {
        boolean strings = list.type().equals(GoType.STRINGS);
        ArrayNode elements = JSON.arrayNode();
        for (Object e : list) {
            elements.add(strings ? text((String) e) : value(e));
        }
        return tagged(strings ? "strings" : "list", elements);
    }

    private static ArrayNode entries(GoMap map) {
        ArrayNode entries = JSON.arrayNode();
        map.forEachSorted((key, value) -> {
            ObjectNode entry = JSON.objectNode();
            entry.set("key", text(key));
            entry.set("value", value(value));
            entries.add(entry);
        });
        return entries;
    }

    private static GoMap map(JsonNode entries) {
        GoMap map = new GoMap();
        for (JsonNode entry : entries) {
            map.put(text(entry.get("key")), value(entry.get("value")));
        }
        return map;
    }

    private static JsonNode number(String type, Object number) {
        return tagged(type, JSON.stringNode(number.toString()));
    }

    private static ObjectNode tagged(String type, JsonNode content) {
        ObjectNode node = JSON.objectNode();
        node.set(type, content);
        return node;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
