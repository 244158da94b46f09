package dev.citusrender.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the oracle said: a result of the operation's kind, or an error. */
public record Answer(JsonNode json) {

    /** Whether Go gave a result. */
    public boolean ok() {
        return !json.has("error");
    }

    /** Go's error text, or null. */
    public String error() {
        return ok() ? null : OracleValues.text(json.get("error"));
    }

    public String text() {
        return OracleValues.text(result("text"));
    }

    /** The text, or {@code "error: "} and the error: one thing to compare where both outcomes count. */
    public String outcome() {
        return ok() ? text() : "error: " + error();
    }

    /** A Go value; equal to one of ours when type and content are. */
    public Object value() {
        return OracleValues.value(result("value"));
    }

    /** Texts by name. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        result("files").properties().forEach(e -> files.put(e.getKey(), OracleValues.text(e.getValue())));
        return files;
    }

    public List<Boolean> matches() {
        return result("matches").values().stream().map(JsonNode::booleanValue).toList();
    }

    /** The documents of {@code manifests}, in their order. */
    public List<Manifest> manifests() {
        return json.has("manifests") ? result("manifests").values().stream().map(Manifest::of).toList() : List.of();
    }

    /** The lines that helm would have written to stderr on the way. */
    public List<String> log() {
        return json.has("log") ? OracleValues.text(json.get("log")).lines().toList() : List.of();
    }

    private JsonNode result(String field) {
        if (!ok()) {
            throw new AssertionError("the oracle answered with an error: " + error());
        }
        if (!json.has(field)) {
            throw new AssertionError("no " + field + " in the oracle's answer " + json);
        }
        return json.get(field);
    }

    /**
     * A document of a rendered file.
     *
     * @param path    the file's full name
     * @param content the document
     * @param events  the hook's events; empty for what is no hook
     */
    public record Manifest(String path, String content, List<String> events) {
        private static Manifest of(JsonNode node) {
            List<String> events = node.has("events") ? node.get("events").values().stream().map(JsonNode::stringValue).toList() : List.of();
            return new Manifest(OracleValues.text(node.get("path")), OracleValues.text(node.get("content")), events);
        }
    }
}
