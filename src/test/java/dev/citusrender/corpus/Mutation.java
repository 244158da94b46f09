package dev.citusrender.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * What a chart is rendered with and does not ship: some of its own values put another way, mostly.
 *
 * @param overrides the texts of values files, the last of which wins
 * @param flags     {@code --set} and its like
 */
record Mutation(List<String> overrides, List<String> flags) {

    /** Both as the report shows them, in one line; a file of several lines as a shell would quote it. */
    String name() {
        List<String> parts = new ArrayList<>(flags.stream().map(Mutation::inOneLine).toList());
        overrides.forEach(text -> parts.add("-f: " + inOneLine(text.strip().contains("\n") ? text : text.strip())));
        return String.join(" ", parts);
    }

    private static String inOneLine(String text) {
        if (text.chars().noneMatch(c -> c < ' ' || c == '\uFEFF')) {
            return text;
        }
        String quoted = text.replace("\\", "\\\\").replace("'", "\\'");
        return "$'" + quoted.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\uFEFF", "\\uFEFF") + "'";
    }
}
