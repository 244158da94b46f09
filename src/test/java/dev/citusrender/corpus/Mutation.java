package dev.citusrender.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that a chart does not ship: some of its own values put another way.
 *
 * @param overrides the text of a values file; null for none
 * @param flags     {@code --set} and its like
 */
record Mutation(String overrides, List<String> flags) {

    /** Both as the report shows them, in one line. */
    String name() {
        List<String> parts = new ArrayList<>(flags);
        if (overrides != null) {
            parts.add("-f: " + overrides);
        }
        return String.join(" ", parts);
    }
}
