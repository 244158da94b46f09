package dev.citusrender.values;

import dev.citusrender.HelmLog;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoMap;
import java.util.HashSet;
import java.util.Set;

/** Helm's coalescing of one table under another. */
public final class Tables {
    private final HelmLog log;

    public Tables(HelmLog log) {
        this.log = log;
    }

    /** Puts the entries of {@code under} into {@code table} where it has none; both are changed, and nulls of {@code table} stay. */
    public void merge(GoMap table, GoMap under) {
        coalesce(table, under, "", true);
    }

    void coalesce(GoMap table, GoMap under, String path, boolean merge) {
        // A null deletes a default only where there was one: which were there is noted before the nulls are marked in it.
        Set<String> hadDefault = new HashSet<>();
        for (String key : under.sortedKeys()) {
            if (under.get(key) != null) {
                hadDefault.add(key);
            }
        }
        for (String key : table.sortedKeys()) {
            if (table.get(key) == null) {
                under.put(key, null);
            }
        }
        for (String key : under.sortedKeys()) {
            entry(table, under, key, path, merge, hadDefault.contains(key));
        }
    }

    private void entry(GoMap table, GoMap under, String key, String path, boolean merge, boolean hadDefault) {
        Object byDefault = under.get(key);
        Object given = table.get(key);
        if (!table.containsKey(key)) {
            table.putFrom(under, key);
        } else if (given == null && !merge && hadDefault) {
            table.remove(key);
        } else if (byDefault instanceof GoMap defaults) {
            if (given instanceof GoMap givenTable) {
                coalesce(givenTable, defaults, join(path, key), merge);
            } else {
                warn("coalesce.go:316", "warning: cannot overwrite table with non table for " + join(path, key), byDefault);
            }
        } else if (given instanceof GoMap && byDefault != null) {
            warn("coalesce.go:319", "warning: destination for " + join(path, key) + " is a table. Ignoring non-table value", byDefault);
        }
    }

    private void warn(String position, String message, Object value) {
        log.standard(position, message + " (" + GoFormat.sprintf("%v", value) + ")");
    }

    /** Takes the nulls out of a table and of the tables in it. */
    static void removeNulls(GoMap table) {
        for (String key : table.sortedKeys()) {
            Object value = table.get(key);
            if (value == null) {
                table.remove(key);
            } else if (value instanceof GoMap inner) {
                removeNulls(inner);
            }
        }
    }

    static String join(String prefix, String key) {
        return prefix.isEmpty() ? key : prefix + "." + key;
    }
}
