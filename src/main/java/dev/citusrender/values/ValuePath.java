package dev.citusrender.values;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value: keys, and {@code [n]} for the elements of lists.
 *
 * @param steps from the root on
 */
public record ValuePath(List<String> steps) {
    /** The values as a whole. */
    public static final ValuePath ROOT = new ValuePath(List.of());

    /** The value of a key. */
    public ValuePath key(String key) {
        return new ValuePath(append(steps, key));
    }

    /** The element of a list, from 0. */
    public ValuePath index(int index) {
        return new ValuePath(append(steps, "[" + index + "]"));
    }

    /** Whether the way leads through another value. */
    public boolean isBelow(ValuePath other) {
        return steps.size() > other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** A list with one element more. */
    public static List<String> append(List<String> list, String element) {
        List<String> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** As {@code --set} takes it: dots between keys, a backslash before a dot, comma, equals sign or bracket that belongs to one. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            boolean isIndex = step.startsWith("[") && step.endsWith("]");
            if (!isIndex && !text.isEmpty()) {
                text.append('.');
            }
            text.append(isIndex ? step : escaped(step));
        }
        return text.toString();
    }

    private static String escaped(String key) {
        StringBuilder text = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (".,=[\\".indexOf(key.charAt(i)) >= 0) {
                text.append('\\');
            }
            text.append(key.charAt(i));
        }
        return text.toString();
    }
}
