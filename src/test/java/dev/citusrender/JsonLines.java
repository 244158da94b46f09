package dev.citusrender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded cases, one JSON object a line. */
public final class JsonLines {
    private JsonLines() {
    }

    /** The cases of a resource such as {@code /syntax/parsed.jsonl}. */
    public static <T> List<T> read(String resource, Function<JsonNode, T> toCase) throws IOException {
        JsonMapper json = new JsonMapper();
        try (InputStream in = JsonLines.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree).map(toCase).toList();
        }
    }
}
