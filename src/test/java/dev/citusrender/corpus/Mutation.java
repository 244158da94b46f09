package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chart is rendered with and does not ship: some of its own values put another way, mostly.
 *
 * @param overrides the texts of values files, the last of which wins
 * @param flags     {@code --set} and its like
 */
record Mutation(List<String> overrides, List<String> flags) implements Change {

    /** A file of several lines is shown as a shell would quote it. */
    @Override
    public String name() {
        List<String> parts = new ArrayList<>(flags.stream().map(Mutation::inOneLine).toList());
        overrides.forEach(text -> parts.add("-f: " + inOneLine(text.strip().contains("\n") ? text : text.strip())));
        return String.join(" ", parts);
    }

    @Override
    public List<String> arguments(Path scratch) throws IOException {
        List<String> arguments = new ArrayList<>(flags);
        for (int i = 0; i < overrides.size(); i++) {
            Path file = scratch.resolve("overrides-" + i + ".yaml");
            Files.writeString(file, overrides.get(i));
            arguments.addAll(List.of("-f", file.toString()));
        }
        return arguments;
    }

    static String inOneLine(String text) {
        if (text.chars().noneMatch(c -> c < ' ' || c == '\uFEFF')) {
            return text;
        }
        String quoted = text.replace("\\", "\\\\").replace("'", "\\'");
        return "$'" + quoted.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\uFEFF", "\\uFEFF") + "'";
    }
}
