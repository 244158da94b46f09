package dev.citusrender.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Two texts compared line by line. */
public final class TextDiff {
    private TextDiff() {
    }

    /**
     * The unified diff of two texts, as {@code diff -u} prints it: two head lines, then hunks. A line that ends without a newline is followed by the
     * usual remark.
     *
     * @param beforeName the name behind {@code ---}
     * @param afterName  the name behind {@code +++}
     * @param context    how many equal lines are shown around a change
     * @return the lines, without newlines; empty when the texts are equal
     */
    public static List<String> unified(String before, String after, String beforeName, String afterName, int context) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> old = lines(before);
        List<String> young = lines(after);
        List<String> diff = new ArrayList<>(List.of("--- " + beforeName, "+++ " + afterName));
        diff.addAll(new Hunks(old, young, context).of(patch(old, young).getDeltas()));
        return diff;
    }

    /**
     * What makes one list of another, by Myers's algorithm in linear space: lists of any length may differ altogether. That algorithm tells a
     * replaced element as one that came and one that went, in any order; here it is one change.
     */
    public static <T> Patch<T> patch(List<T> before, List<T> after) {
        Patch<T> merged = new Patch<>();
        Chunk<T> source = null;
        Chunk<T> target = null;
        for (AbstractDelta<T> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            Chunk<T> nextSource = delta.getSource();
            Chunk<T> nextTarget = delta.getTarget();
            boolean adjoins = source != null && nextSource.getPosition() == source.getPosition() + source.size()
                    && nextTarget.getPosition() == target.getPosition() + target.size();
            if (source != null && !adjoins) {
                merged.addDelta(delta(source, target));
            }
            source = adjoins ? joined(source, nextSource) : nextSource;
            target = adjoins ? joined(target, nextTarget) : nextTarget;
        }
        if (source != null) {
            merged.addDelta(delta(source, target));
        }
        return merged;
    }

    private static <T> Chunk<T> joined(Chunk<T> first, Chunk<T> second) {
        List<T> lines = new ArrayList<>(first.getLines());
        lines.addAll(second.getLines());
        return new Chunk<>(first.getPosition(), lines);
    }

    private static <T> AbstractDelta<T> delta(Chunk<T> source, Chunk<T> target) {
        return source.size() == 0 ? new InsertDelta<>(source, target)
                : target.size() == 0 ? new DeleteDelta<>(source, target) : new ChangeDelta<>(source, target);
    }

    /** The lines of a text; a last one without a newline carries git's remark, so that it differs from one with. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
