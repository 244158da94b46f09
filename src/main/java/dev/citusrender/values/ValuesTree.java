package dev.citusrender.values;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoType;
import dev.citusrender.go.Origin;

/** Small operations on trees of values. */
public final class ValuesTree {
    /** What {@link #scalarAt} gives when there is nothing at a path, or a table. */
    public static final Object MISSING = new Object();

    private ValuesTree() {
    }

    /** A deep copy: no map or list of it is shared with the original, origins are. */
    public static GoMap copy(GoMap map) {
        return map.copy(ValuesTree::copyOf);
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case GoMap map -> copy(map);
            case GoList list -> copyOfList(list);
            case null, default -> value;
        };
    }

    private static GoList copyOfList(GoList list) {
        Object[] elements = new Object[list.size()];
        Origin[] origins = new Origin[elements.length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = copyOf(list.get(i));
            origins[i] = list.origin(i);
        }
        return list.isNil() ? list : GoList.ofType(list.type(), elements).withOrigins(origins);
    }

    /** Whether helm takes a value for a table: a {@code map[string]interface {}}. */
    public static boolean isTable(Object value) {
        return value instanceof GoMap map && map.type().equals(GoType.MAP);
    }

    /**
     * Merges two trees as helm merges values files: maps deeply, all else, null too, from {@code over}. Neither is changed, but both are shared by
     * the result.
     */
    public static GoMap merge(GoMap base, GoMap over) {
        GoMap merged = base.shallowCopy();
        for (String key : over.sortedKeys()) {
            if (over.get(key) instanceof GoMap upper && merged.get(key) instanceof GoMap lower) {
                merged.put(key, merge(lower, upper), over.origin(key));
            } else {
                merged.putFrom(over, key);
            }
        }
        return merged;
    }

    /**
     * The table at a path such as {@code tags} or {@code sub.exports.data}.
     *
     * @throws NoTable when a step of the path is missing or no table
     */
    public static GoMap table(GoMap values, String path) throws NoTable {
        GoMap table = values;
        for (String step : path.split("\\.", -1)) {
            if (!(table.get(step) instanceof GoMap next)) {
                throw new NoTable(step);
            }
            table = next;
        }
        return table;
    }

    /** The value at a path, null included; {@link #MISSING} when there is none or it is a table. */
    public static Object scalarAt(GoMap values, String path) {
        int dot = path.lastIndexOf('.');
        try {
            GoMap parent = dot < 0 ? values : table(values, path.substring(0, dot));
            String key = path.substring(dot + 1);
            Object value = parent.get(key);
            return parent.containsKey(key) && !isTable(value) ? value : MISSING;
        } catch (NoTable e) {
            return MISSING;
        }
    }

    /** Says that a path leads to no table, in helm's words. */
    public static final class NoTable extends Exception {
        private static final long serialVersionUID = 1L;

        NoTable(String key) {
            super(GoQuote.quote(key) + " is not a table", null, false, false);
        }
    }
}
