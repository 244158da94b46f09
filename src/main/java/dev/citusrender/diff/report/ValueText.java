package dev.citusrender.diff.report;

import com.github.difflib.patch.AbstractDelta;
import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.TextDiff;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** Field changes as lines of text: on one line where both values are short, else one side below the other. */
final class ValueText {
    private static final int SHORT = 72;
    private static final int CONTEXT = 2;

    private ValueText() {
    }

    /** Both values as {@code 3 → 2}; null when they don't fit on a line. */
    static String oneLine(FieldChange change) {
        if (change.kind() == FieldChange.Kind.REORDERED) {
            return "same elements, other order: " + names(change.before()) + " → " + names(change.after());
        }
        if (change.kind() != FieldChange.Kind.CHANGED || isTree(change.before()) || isTree(change.after())) {
            return null;
        }
        String before = yaml(change.before());
        String after = yaml(change.after());
        return before.length() + after.length() <= SHORT && before.indexOf('\n') < 0 && after.indexOf('\n') < 0 ? before + " → " + after : null;
    }

    /** Both values as lines that begin with {@code -}, {@code +}, a blank or {@code @@}. */
    static List<String> lines(FieldChange change) {
        if (change.kind() == FieldChange.Kind.TEXT) {
            List<String> diff = TextDiff.unified(change.beforeText(), change.afterText(), "", "", CONTEXT);
            return diff.subList(Math.min(2, diff.size()), diff.size());
        }
        if (change.kind() == FieldChange.Kind.CHANGED && change.before() instanceof String before && change.after() instanceof String after
                && before.indexOf(' ') >= 0 && after.indexOf(' ') >= 0) {
            return words(before, after);
        }
        List<String> lines = new ArrayList<>();
        if (change.kind() != FieldChange.Kind.ADDED) {
            yaml(change.before()).lines().forEach(line -> lines.add("- " + line));
        }
        if (change.kind() != FieldChange.Kind.REMOVED) {
            yaml(change.after()).lines().forEach(line -> lines.add("+ " + line));
        }
        return lines;
    }

    /** Long lines word by word: a list of hosts, say, or a command; what stayed is cut down to an ellipsis. */
    private static List<String> words(String before, String after) {
        List<String> old = List.of(before.split(" "));
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : TextDiff.patch(old, List.of(after.split(" "))).getDeltas()) {
            if (delta.getSource().getPosition() > at) {
                lines.add("  …");
            }
            delta.getSource().getLines().forEach(word -> lines.add("- " + word));
            delta.getTarget().getLines().forEach(word -> lines.add("+ " + word));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        if (at < old.size()) {
            lines.add("  …");
        }
        return lines;
    }

    private static boolean isTree(Object value) {
        return value instanceof GoMap map && !map.isEmpty() || value instanceof GoList list && !list.isEmpty();
    }

    private static String names(Object list) {
        return String.join(", ", ((GoList) list).stream().map(String::valueOf).toList());
    }

    /** A value as YAML, without the newline at its end. */
    static String yaml(Object value) {
        return YamlWriter.write(value).stripTrailing();
    }
}
