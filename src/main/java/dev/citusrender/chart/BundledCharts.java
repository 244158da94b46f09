package dev.citusrender.chart;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import dev.citusrender.values.Bundled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The charts that travel with this tool. */
public final class BundledCharts {
    private static final String FOLDER = "charts";
    private static final String CHART_FILE = "/Chart.yaml";

    private BundledCharts() {
    }

    /** The names of all bundled charts, sorted. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String path : Bundled.paths(FOLDER)) {
            if (path.endsWith(CHART_FILE) && path.indexOf('/') == path.length() - CHART_FILE.length()) {
                names.add(path.substring(0, path.indexOf('/')));
            }
        }
        return names;
    }

    /**
     * Reads a bundled chart.
     *
     * @throws ChartException when there is no bundled chart of that name
     */
    public static Chart load(String name, HelmVersion version, Log log) {
        List<ChartFile> all = files(name);
        if (all.isEmpty()) {
            throw new ChartException("unknown bundled chart \"" + name + "\"; there are " + String.join(", ", names()));
        }
        IgnoreRules rules = IgnoreRules.parse(all.stream().filter(file -> file.name().equals(".helmignore")).findFirst()
                .map(file -> GoString.decode(file.bytes())).orElse(""));
        return ChartLoader.load(all.stream().filter(file -> !isIgnored(rules, file.name())).toList(), "bundled/" + name, version, log);
    }

    /** All files of a bundled chart, ignored ones too; none when there is no such chart. */
    static List<ChartFile> files(String name) {
        Map<String, byte[]> files = Bundled.files(FOLDER + "/" + name);
        return !files.containsKey(CHART_FILE.substring(1)) ? List.of()
                : files.entrySet().stream().map(file -> new ChartFile(file.getKey(), ChartFolder.withoutMark(file.getValue()))).toList();
    }

    private static boolean isIgnored(IgnoreRules rules, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (rules.ignores(path.substring(0, slash), true)) {
                return true;
            }
        }
        return rules.ignores(path, false);
    }
}
