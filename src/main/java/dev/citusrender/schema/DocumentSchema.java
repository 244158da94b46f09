package dev.citusrender.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a file of this program's own, such as {@code citus-render.yaml}, against its schema. Unlike the values of a chart ({@link SchemaCheck}) it is
 * nobody's to have the words of helm's validator: the problems are a flat list in words for people.
 */
public final class DocumentSchema {
    private final JsonNode root;
    private final Schema schema;

    /** Takes the text of a schema of draft 2020-12. */
    public DocumentSchema(String json) {
        root = JsonMapper.shared().readTree(json);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    }

    /**
     * What is wrong with a document.
     *
     * @param path       the keys and indexes that lead to the value
     * @param message    what is wrong with it
     * @param unknownKey the key in that value which should not be there; null when something else is wrong
     * @param knownKeys  the keys that may be there instead; empty when something else is wrong
     * @param origin     where the value was written, or what is nearest to it; null when nobody knows
     */
    public record Problem(List<String> path, String message, String unknownKey, List<String> knownKeys, Origin origin) {
    }

    /** All that is wrong with a document, in no particular order. */
    public List<Problem> check(GoMap document) {
        return schema.validate(JsonMapper.shared().readTree(GoJson.write(document, false))).stream().map(error -> problem(error, document)).toList();
    }

    private Problem problem(Error error, GoMap document) {
        List<String> path = steps(error.getInstanceLocation());
        boolean unknown = error.getKeyword().equals("additionalProperties");
        List<String> known = unknown ? knownKeys(error) : List.of();
        String key = unknown ? error.getProperty() : null;
        List<String> to = unknown ? Stream.concat(path.stream(), Stream.of(key)).toList() : path;
        return new Problem(path, message(error), key, known, SchemaCheck.origin(document, to));
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getElement(i)));
        }
        return List.copyOf(steps);
    }

    private List<String> knownKeys(Error error) {
        JsonNode at = root;
        List<String> toKeyword = steps(error.getSchemaLocation().getFragment());
        for (String step : toKeyword.subList(0, toKeyword.size() - 1)) {
            at = at.path(step);
        }
        return List.copyOf(at.path("properties").propertyNames());
    }

    private static String message(Error error) {
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "unknown key " + SchemaWords.quote(error.getProperty());
            case "required" -> "the key " + SchemaWords.quote(error.getProperty()) + " is missing";
            case "type" -> "must be " + types(rule) + ", not " + kind(error.getInstanceNode());
            case "enum" -> "must be one of " + rule.valueStream().map(value -> SchemaWords.display(JsonTree.read(value.toString()))).collect(Collectors.joining(", "));
            case "minItems", "minProperties", "minLength" -> "must not be empty";
            case "pattern" -> "does not fit " + rule.stringValue();
            default -> error.getMessage();
        };
    }

    private static String types(JsonNode rule) {
        return (rule.isArray() ? rule.valueStream() : Stream.of(rule)).map(type -> word(type.stringValue())).collect(Collectors.joining(" or "));
    }

    private static String word(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "array" -> "a list";
            case "object" -> "a map";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            default -> "a " + type;
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text";
            case ARRAY -> "a list";
            case OBJECT -> "a map";
            case BOOLEAN -> value.asString();
            case NUMBER -> "the number " + value.asString();
            case NULL -> "nothing";
            default -> value.getNodeType().name();
        };
    }
}
