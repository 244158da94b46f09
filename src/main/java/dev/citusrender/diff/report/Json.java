package dev.citusrender.diff.report;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the reports in JSON have in common. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The whole numbers that a double tells apart. */
    private static final double EXACT = 1L << 53;

    private Json() {
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** A text with a newline at its end. */
    static String write(JsonNode node) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }

    /** A value of a manifest; whole numbers have no fraction. */
    static JsonNode value(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Boolean b -> NODES.booleanNode(b);
            case Double d when d == Math.rint(d) && Math.abs(d) <= EXACT -> NODES.numberNode(d.longValue());
            case Double d -> NODES.numberNode(d);
            case Long l -> NODES.numberNode(l);
            case BigDecimal n -> NODES.numberNode(n);
            case GoMap map -> {
                ObjectNode object = object();
                map.forEachSorted((key, entry) -> object.set(Texts.wellFormed(key), value(entry)));
                yield object;
            }
            case GoList list -> {
                ArrayNode array = array();
                list.forEach(element -> array.add(value(element)));
                yield array;
            }
            default -> NODES.stringNode(Texts.wellFormed(value.toString()));
        };
    }

    /** A fingerprint of texts: the same for the same remark, wherever its line has moved to. */
    static String fingerprint(String... texts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
