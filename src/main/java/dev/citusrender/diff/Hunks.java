package dev.citusrender.diff;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the hunks of a unified diff as POSIX has them: changes whose context would touch share a hunk, and a side without lines is numbered by the
 * line before it (the library's own writer counts it from 1, which patch refuses for a new file).
 */
final class Hunks {
    private final List<String> before;
    private final List<String> after;
    private final int context;
    private final List<String> out = new ArrayList<>();

    Hunks(List<String> before, List<String> after, int context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    /** The lines of all hunks. */
    List<String> of(List<AbstractDelta<String>> deltas) {
        int first = 0;
        for (int i = 1; i <= deltas.size(); i++) {
            if (i == deltas.size() || deltas.get(i).getSource().getPosition() - end(deltas.get(i - 1)) > 2 * context) {
                write(deltas.subList(first, i));
                first = i;
            }
        }
        return out;
    }

    private static int end(AbstractDelta<String> delta) {
        return delta.getSource().getPosition() + delta.getSource().size();
    }

    private void write(List<AbstractDelta<String>> deltas) {
        int start = Math.max(0, deltas.getFirst().getSource().getPosition() - context);
        int end = Math.min(before.size(), end(deltas.getLast()) + context);
        int afterStart = deltas.getFirst().getTarget().getPosition() - (deltas.getFirst().getSource().getPosition() - start);
        int grown = deltas.stream().mapToInt(delta -> delta.getTarget().size() - delta.getSource().size()).sum();
        out.add("@@ -" + range(start, end - start) + " +" + range(afterStart, end - start + grown) + " @@");
        int at = start;
        for (AbstractDelta<String> delta : deltas) {
            copy(before, at, delta.getSource().getPosition(), ' ');
            copy(before, delta.getSource().getPosition(), end(delta), '-');
            copy(after, delta.getTarget().getPosition(), delta.getTarget().getPosition() + delta.getTarget().size(), '+');
            at = end(delta);
        }
        copy(before, at, end, ' ');
    }

    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private void copy(List<String> lines, int from, int to, char mark) {
        for (int i = from; i < to; i++) {
            (mark + lines.get(i)).lines().forEach(out::add);
        }
    }
}
