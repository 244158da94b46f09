package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import dev.citusrender.values.Coalesce;
import dev.citusrender.values.Tables;
import dev.citusrender.values.ValuesTree;
import java.util.ArrayList;
import java.util.List;

/** Gives charts the values they import from their dependencies, the innermost charts first. What a chart has itself wins over what it imports. */
final class ImportValues {
    private final HelmLog log;
    private final Tables tables;

    ImportValues(HelmLog log) {
        this.log = log;
        this.tables = new Tables(log);
    }

    void process(ProcessedChart chart) {
        chart.dependencies().forEach(this::process);
        if (chart.declared() != null) {
            importInto(chart);
        }
    }

    private void importInto(ProcessedChart chart) {
        GoMap own = Coalesce.merge(chart, new GoMap(), log.version(), log.sink());
        GoMap imported = new GoMap();
        for (DependencyDraft dependency : chart.declared()) {
            List<Object> rewritten = new ArrayList<>();
            for (Object item : dependency.importValues()) {
                if (item instanceof String export) {
                    String child = "exports." + export;
                    rewritten.add(rule(child, "."));
                    importExport(own, imported, dependency.name() + "." + child);
                } else if (item instanceof GoMap map && map.type().equals(GoType.MAP)) {
                    String child = GoFormat.value(map.get("child"));
                    String parent = GoFormat.value(map.get("parent"));
                    rewritten.add(rule(child, parent));
                    importTable(own, imported, dependency.name(), child, parent);
                }
            }
            // No rule, no list: Go's nil slice.
            dependency.importValues(rewritten.isEmpty() ? null : rewritten);
        }
        if (imported.isEmpty()) {
            chart.values(own);
            return;
        }
        // Imported tables may be tables of the values they are merged with: the copy keeps them apart.
        GoMap values = ValuesTree.copy(own);
        tables.merge(values, imported);
        chart.values(values);
    }

    private static GoMap rule(String child, String parent) {
        GoMap rule = new GoMap(GoType.STRING_MAP);
        rule.put("child", child);
        rule.put("parent", parent);
        return rule;
    }

    private void importExport(GoMap own, GoMap imported, String path) {
        try {
            tables.merge(imported, tableOf(own, path));
        } catch (ValuesTree.NoTable e) {
            log.warning("dependencies.go:287", "Warning: ImportValues missing table: " + e.getMessage(),
                    "ImportValues missing table", "error", e.getMessage());
        }
    }

    private void importTable(GoMap own, GoMap imported, String chart, String child, String parent) {
        try {
            tables.merge(imported, at(parent, tableOf(own, chart + "." + child)));
        } catch (ValuesTree.NoTable e) {
            log.warning("dependencies.go:270", "Warning: ImportValues missing table from chart " + chart + ": " + e.getMessage(),
                    "ImportValues missing table from chart", "chart", chart, "error", e.getMessage());
        }
    }

    /** A table of the values themselves; an empty one is replaced, so that nothing is written into theirs. */
    private static GoMap tableOf(GoMap own, String path) throws ValuesTree.NoTable {
        GoMap table = ValuesTree.table(own, path);
        return table.isEmpty() ? new GoMap() : table;
    }

    /** A table as it looks from so far above it; {@code .} is no step at all. */
    private static GoMap at(String path, GoMap table) {
        if (path.equals(".")) {
            return table;
        }
        GoMap outer = table;
        String[] steps = path.split("\\.", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            outer = GoMap.of(steps[i], outer);
        }
        return outer;
    }
}
