package dev.citusrender.values;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;

/**
 * Puts chart defaults under the values that were given, chart by chart, as helm's coalesce does (its warnings included).
 *
 * <p>Two modes: <em>coalescing</em>, in which a null that was given deletes the default, and <em>merging</em>, in which it stays, so that a chart
 * further down can still see it.
 */
public final class Coalesce {
    private final Tables tables;
    private final HelmLog log;
    private final boolean merge;

    private Coalesce(HelmLog log, boolean merge) {
        this.log = log;
        this.merge = merge;
        this.tables = new Tables(log);
    }

    /**
     * The values that a chart's templates see, those of the charts inside it under their names.
     *
     * @param chart the chart, its dependencies already processed
     * @param given what the user gave; it is not changed
     * @throws ValuesException when something that is no map is given for a chart inside ({@code type mismatch on …})
     */
    public static GoMap coalesce(ChartValues chart, GoMap given, HelmVersion version, Log log) {
        return new Coalesce(new HelmLog(version, log), false).run(chart, given);
    }

    /** As {@link #coalesce}, with all nulls kept. */
    public static GoMap merge(ChartValues chart, GoMap given, HelmVersion version, Log log) {
        return new Coalesce(new HelmLog(version, log), true).run(chart, given);
    }

    private GoMap run(ChartValues chart, GoMap given) {
        GoMap values = ValuesTree.copy(given);
        coalesce(chart, values, "");
        return values;
    }

    private void coalesce(ChartValues chart, GoMap values, String prefix) {
        String path = Tables.join(prefix, chart.name());
        defaults(chart, values, path);
        for (ChartValues sub : chart.dependencies()) {
            String name = sub.name();
            if (!values.containsKey(name)) {
                values.put(name, new GoMap());
            }
            if (!(values.get(name) instanceof GoMap subValues)) {
                String message = "type mismatch on " + name + ": " + GoFormat.sprintf("%t", values.get(name));
                throw new ValuesException(message, values.origin(name));
            }
            globals(subValues, values, path);
            coalesce(sub, subValues, path);
        }
    }

    private void defaults(ChartValues chart, GoMap values, String path) {
        GoMap defaults = ValuesTree.copy(chart.defaults());
        boolean cleans = log.version().cleansDefaultNulls() && !merge;
        for (String key : defaults.sortedKeys()) {
            Object byDefault = defaults.get(key);
            if (!values.containsKey(key)) {
                addDefault(values, defaults, key, cleans);
            } else if (values.get(key) == null) {
                if (!merge) {
                    values.remove(key);
                }
            } else if (values.get(key) instanceof GoMap given) {
                if (byDefault instanceof GoMap table) {
                    // The values of a chart inside are merged: it still has to see the nulls.
                    boolean mergeTable = merge || isDependency(chart, key);
                    if (log.version().cleansDefaultNulls() && !mergeTable) {
                        Tables.removeNulls(table);
                    }
                    tables.coalesce(given, table, Tables.join(path, key), mergeTable);
                } else if (byDefault != null) {
                    log.standard("coalesce.go:237", "warning: skipped value for " + path + "." + key + ": Not a table.");
                }
            }
        }
    }

    private static void addDefault(GoMap values, GoMap defaults, String key, boolean clean) {
        Object value = defaults.get(key);
        if (clean && value == null) {
            return;
        }
        if (clean && value instanceof GoMap table) {
            Tables.removeNulls(table);
        }
        values.putFrom(defaults, key);
    }

    private static boolean isDependency(ChartValues chart, String key) {
        for (ChartValues sub : chart.dependencies()) {
            if (sub.name().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Gives a chart inside the globals of the chart around it, which win over its own. */
    private void globals(GoMap inner, GoMap outer, String path) {
        if (inner.containsKey("global") && !(inner.get("global") instanceof GoMap)) {
            log.standard("coalesce.go:138", "warning: skipping globals because destination global is not a table.");
            return;
        }
        if (outer.containsKey("global") && !(outer.get("global") instanceof GoMap)) {
            log.standard("coalesce.go:145", "warning: skipping globals because source global is not a table.");
            return;
        }
        GoMap target = inner.get("global") instanceof GoMap map ? map : new GoMap();
        if (outer.get("global") instanceof GoMap source) {
            for (String key : source.sortedKeys()) {
                global(target, source, key, path);
            }
        }
        inner.put("global", target, inner.origin("global"));
    }

    private void global(GoMap target, GoMap source, String key, String path) {
        if (source.get(key) instanceof GoMap table) {
            // Helm copies one level only: deeper tables are shared with the outer chart, which so gets what the inner chart adds to them.
            GoMap copy = table.shallowCopy();
            if (target.containsKey(key)) {
                if (!(target.get(key) instanceof GoMap existing)) {
                    String quoted = GoQuote.quote(key);
                    log.standard("coalesce.go:161", "Conflict: cannot merge map onto non-map for " + quoted + ". Skipping.");
                    return;
                }
                tables.coalesce(copy, existing, Tables.join(path, key), true);
            }
            target.put(key, copy, source.origin(key));
        } else if (target.get(key) instanceof GoMap) {
            log.standard("coalesce.go:175", "key " + key + " is table. Skipping");
        } else {
            target.putFrom(source, key);
        }
    }
}
