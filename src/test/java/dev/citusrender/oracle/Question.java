package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One request to the oracle, put together step by step: {@code Question.of("printf").format("%d").args(5L)}. */
public final class Question {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode json = JSON.objectNode();

    private Question(String operation) {
        json.put("op", operation);
    }

    /** A request for an operation of {@code src/test/go/oracle/README.md}. */
    public static Question of(String operation) {
        return new Question(operation);
    }

    public Question version(HelmVersion version) {
        json.put("version", version == HelmVersion.V3 ? 3 : 4);
        return this;
    }

    /** The text of any operation that has one: a template, a document, a version, ignore rules. */
    public Question text(String text) {
        return with("text", text);
    }

    /** Any field that is a text: {@code format}, {@code constraint}, {@code pattern}. */
    public Question with(String field, String text) {
        json.set(field, OracleValues.text(text));
        return this;
    }

    /** Any field that is a plain word: {@code into}, {@code kubeVersion}. */
    public Question option(String field, String word) {
        json.put(field, word);
        return this;
    }

    /** A switch: {@code pretty}, {@code skipSchema}. */
    public Question option(String field) {
        json.put(field, true);
        return this;
    }

    /** User values as YAML. */
    public Question values(String yaml) {
        return with("values", yaml);
    }

    /** User values with the types that they have here. */
    public Question data(GoMap values) {
        json.set("data", OracleValues.value(values));
        return this;
    }

    /** A flag that gives user values, {@code set}, {@code set-string}, {@code set-json} or {@code set-literal}, or {@code values}: a file's text. */
    public Question flag(String kind, String text) {
        ObjectNode flag = array("flags").addObject();
        flag.put("kind", kind);
        flag.set("text", OracleValues.text(text));
        return this;
    }

    /** The chart's files, or rendered files for {@code manifests}. */
    public Question files(Map<String, String> files) {
        ObjectNode node = json.putObject("files");
        files.forEach((name, content) -> node.set(name, OracleValues.text(content)));
        return this;
    }

    public Question value(Object value) {
        json.set("value", OracleValues.value(value));
        return this;
    }

    public Question args(Object... args) {
        ArrayNode node = array("args");
        for (Object arg : args) {
            node.add(OracleValues.value(arg));
        }
        return this;
    }

    public Question paths(List<String> paths) {
        ArrayNode node = array("paths");
        paths.forEach(path -> node.add(OracleValues.text(path)));
        return this;
    }

    /** The line that goes to the oracle. */
    String line() {
        return json.toString();
    }

    private ArrayNode array(String field) {
        return json.has(field) ? (ArrayNode) json.get(field) : json.putArray(field);
    }
}
