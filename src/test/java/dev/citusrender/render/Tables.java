package dev.citusrender.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables of cases below src/test/resources/render: columns between tabs, comments after a number sign. */
final class Tables {
    private Tables() {
    }

    static Stream<List<String>> rows(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Tables.class.getResourceAsStream("/render/" + name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t", -1))).toList().stream();
        }
    }
}
