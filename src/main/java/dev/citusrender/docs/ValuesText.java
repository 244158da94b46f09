package dev.citusrender.docs;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The lines of a values file, and where in them a value's key and comment are. Lines count from 0. */
final class ValuesText {
    private static final Origin NOWHERE = new Origin("", 0, 0);

    private final List<String> lines;

    ValuesText(String text) {
        this.lines = text.lines().toList();
    }

    List<String> lines() {
        return lines;
    }

    /** The keys of a map in the order of the file. */
    List<String> keys(GoMap map) {
        return Arrays.stream(map.sortedKeys()).sorted(Comparator.<String>comparingInt(key -> origin(map, key).line())
                .thenComparingInt(key -> origin(map, key).column())).toList();
    }

    private static Origin origin(GoMap map, String key) {
        Origin origin = map.origin(key);
        return origin == null ? NOWHERE : origin;
    }

    /** The comment directly above a key, without indentation; none for a key that does not begin its line. */
    List<String> commentOf(GoMap map, String key) {
        int line = lineOf(origin(map, key), key);
        return line < 0 ? List.of() : commentAbove(line);
    }

    /** The origin of an entry is that of its value, which may begin further down than its key: after blank lines and comments. */
    private int lineOf(Origin value, String key) {
        int line = Math.min(value.line(), lines.size()) - 1;
        if (line >= 0 && hasKey(lines.get(line), key) && indent(lines.get(line)) + 1 < value.column()) {
            return line;
        }
        do {
            line--;
        } while (line >= 0 && (lines.get(line).isBlank() || isComment(lines.get(line))));
        return line >= 0 && hasKey(lines.get(line), key) ? line : -1;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static boolean hasKey(String text, String key) {
        String line = text.stripLeading();
        boolean quoted = line.startsWith("\"") || line.startsWith("'");
        int from = quoted ? 1 : 0;
        if (!line.startsWith(key, from)) {
            return false;
        }
        String rest = line.substring(from + key.length() + (quoted && line.length() > from + key.length() ? 1 : 0)).stripLeading();
        return rest.startsWith(":");
    }

    /** A blank line ends it. */
    private List<String> commentAbove(int line) {
        int first = line;
        while (first > 0 && isComment(lines.get(first - 1))) {
            first--;
        }
        return lines.subList(first, line).stream().map(String::strip).toList();
    }

    /** Whether the file has descriptions in the notation of helm-docs. */
    boolean hasMarks() {
        return lines.stream().map(String::strip).anyMatch(line -> line.startsWith("# -- ") || line.matches("#\\s+[\\w.-]+ -- .*"));
    }
}
