package dev.citusrender.function;

import dev.citusrender.go.Go;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Go values in the files of cases, as JSON: null, booleans and strings are themselves, a number is an int, an array a {@code []interface {}};
 * any other value is an object with the Go type as its key, {@code {"int64": "5"}} or {@code {"[]string": ["a"]}}, where "map" stands for
 * {@code map[string]interface {}} and null for the nil list or map of a type. Text that is not UTF-8 is {@code {"string": base64}}.
 */
final class CaseValues {
    private static final Map<String, GoType> TYPES = Map.of(
        "map", GoType.MAP, "map[string]string", GoType.STRING_MAP, "[]interface {}", GoType.LIST, "[]string", GoType.STRINGS,
        "[]int", GoType.INTS, "[][]interface {}", GoType.LIST_OF_LISTS);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private CaseValues() {
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** The Go value of some JSON; a new one each time. */
    static Object decode(JsonNode node) {
        if (node.isNull()) {
            return null;
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isString()) {
            return node.stringValue();
        } else if (node.isNumber()) {
            return GoInt.of(node.longValue());
        } else if (node.isArray()) {
            return list(GoType.LIST, node);
        }
        Map.Entry<String, JsonNode> typed = node.properties().iterator().next();
        return decode(typed.getKey(), typed.getValue());
    }

    private static Object decode(String type, JsonNode content) {
        GoType goType = TYPES.get(type);
        if (goType != null && goType.kind() == GoKind.MAP) {
            return map(goType, content);
        } else if (goType != null) {
            return list(goType, content);
        }
        String text = content.stringValue();
        return switch (type) {
            case "string" -> GoString.decode(Base64.getDecoder().decode(text));
            case "[]uint8" -> new GoBytes(Base64.getDecoder().decode(text));
            case "int64" -> Long.parseLong(text);
            case "int32" -> new GoInt(Long.parseLong(text), GoKind.INT32);
            case "uint8" -> new GoInt(Long.parseLong(text), GoKind.UINT8);
            case "uint64" -> new GoInt(Long.parseUnsignedLong(text), GoKind.UINT64);
            case "float64" -> Double.parseDouble(text.replace("Inf", "Infinity"));
            case "complex128" -> new GoComplex(text.equals("(1+2i)") ? 1 : 0, text.equals("(1+2i)") ? 2 : 0);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static GoList list(GoType type, JsonNode content) {
        return content.isNull() ? GoList.nil(type) : GoList.ofType(type, content.values().stream().map(CaseValues::decode).toArray());
    }

    private static GoMap map(GoType type, JsonNode content) {
        if (content.isNull()) {
            return GoMap.nil(type);
        }
        GoMap map = new GoMap(type);
        content.properties().forEach(entry -> map.put(entry.getKey(), decode(entry.getValue())));
        return map;
    }

    /** The JSON of a Go value; fails for what is none. */
    static JsonNode encode(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Boolean b -> NODES.booleanNode(b);
            case String text -> GoString.hasEscapes(text)
                ? typed("string", NODES.stringNode(Base64.getEncoder().encodeToString(GoString.encode(text)))) : NODES.stringNode(text);
            case GoInt number when number.kind() == GoKind.INT -> NODES.numberNode(number.value());
            case GoBytes bytes -> typed("[]uint8", NODES.stringNode(Base64.getEncoder().encodeToString(bytes.bytes())));
            case Double number -> typed("float64", NODES.stringNode(Double.toString(number)));
            case GoComplex c -> typed("complex128", NODES.stringNode(c.real() == 1 ? "(1+2i)" : "(0+0i)"));
            case GoList list -> encode(list);
            case GoMap map -> encode(map);
            default -> typed(Go.typeOf(value).name(), NODES.stringNode(value.toString()));
        };
    }

    private static JsonNode encode(GoList list) {
        if (list.isNil()) {
            return typed(list.type().name(), NODES.nullNode());
        }
        var array = NODES.arrayNode();
        list.forEach(element -> array.add(encode(element)));
        return list.type().equals(GoType.LIST) ? array : typed(list.type().name(), array);
    }

    private static JsonNode encode(GoMap map) {
        String name = map.type().equals(GoType.MAP) ? "map" : map.type().name();
        if (map.isNil()) {
            return typed(name, NODES.nullNode());
        }
        ObjectNode object = NODES.objectNode();
        map.forEachSorted((key, value) -> object.set(key, encode(value)));
        return typed(name, object);
    }

    private static JsonNode typed(String type, JsonNode content) {
        return NODES.objectNode().set(type, content);
    }

    /** The JSON in one form, whoever wrote it: numbers of either notation compare as equal text. */
    static String canonical(JsonNode node) {
        return encode(decode(node)).toString();
    }
}
