package dev.citusrender.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a field stands in a resource: {@code spec.template.spec.containers[citus].image}, {@code metadata.annotations["checksum/config"]},
 * {@code data["queries.yaml"] » pg_stat.query}.
 *
 * @param steps from the top of the resource
 */
public record FieldPath(List<Step> steps) {
    /** The resource itself. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    /** A path of keys. */
    public static FieldPath of(String... keys) {
        FieldPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    /** One key further. */
    public FieldPath key(String name) {
        return with(new Step.Key(name));
    }

    /** One step further. */
    public FieldPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new FieldPath(List.copyOf(longer));
    }

    /** Whether the path begins with these keys. */
    public boolean startsWith(String... keys) {
        return startsWith(List.of(keys));
    }

    /** Whether the path begins with these keys. */
    public boolean startsWith(List<String> keys) {
        if (steps.size() < keys.size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!(steps.get(i) instanceof Step.Key(String name) && name.equals(keys.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The steps behind the first ones. */
    public FieldPath below(int first) {
        return new FieldPath(steps.subList(first, steps.size()));
    }

    /** The key or element name of the last step; empty for the resource itself and in a list without names. */
    public String lastName() {
        return steps.isEmpty() ? "" : nameOf(steps.getLast());
    }

    /** Whether some step is this key. */
    public boolean hasKey(String key) {
        return steps.stream().anyMatch(step -> step instanceof Step.Key(String name) && name.equals(key));
    }

    private static String nameOf(Step step) {
        return switch (step) {
            case Step.Key(String name) -> name;
            case Step.Item(String key, String name) -> name;
            case Step.Index i -> "";
            case Step.Embedded e -> "";
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Key(String name) when isPlain(name) -> text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : ".").append(name);
                case Step.Key(String name) -> text.append("[\"").append(name).append("\"]");
                case Step.Item(String key, String name) -> text.append('[').append(name).append(']');
                case Step.Index(int index) -> text.append('[').append(index).append(']');
                case Step.Embedded e -> text.append(" » ");
            }
        }
        return text.toString().stripTrailing();
    }

    private static boolean isPlain(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
