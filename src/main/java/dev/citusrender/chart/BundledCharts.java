package dev.citusrender.chart;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import dev.citusrender.values.Bundled;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Whether there is a bundled chart of that name. */
    public static boolean has(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && Bundled.file(FOLDER + "/" + name + CHART_FILE) != null;
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
        return ChartLoader.load(withoutIgnored(all), "bundled/" + name, version, log);
    }

    private static List<ChartFile> withoutIgnored(List<ChartFile> all) {
        String ignoreFile = "";
        for (ChartFile file : all) {
            ignoreFile = file.name().equals(".helmignore") ? GoString.decode(file.bytes()) : ignoreFile;
        }
        IgnoreRules rules = IgnoreRules.parse(ignoreFile);
        Map<String, Boolean> ignoredFolders = new HashMap<>();
        List<ChartFile> kept = new ArrayList<>(all.size());
        for (ChartFile file : all) {
            if (!isInIgnoredFolder(rules, ignoredFolders, file.name()) && !rules.ignores(file.name(), false)) {
                kept.add(file);
            }
        }
        return kept;
    }

    private static boolean isInIgnoredFolder(IgnoreRules rules, Map<String, Boolean> known, String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return false;
        }
        String folder = path.substring(0, slash);
        Boolean ignored = known.get(folder);
        if (ignored == null) {
            ignored = isInIgnoredFolder(rules, known, folder) || rules.ignores(folder, true);
            known.put(folder, ignored);
        }
        return ignored;
    }

    /** All files of a bundled chart, ignored ones too; none when there is no such chart. */
    static List<ChartFile> files(String name) {
        Map<String, byte[]> files = has(name) ? Bundled.files(FOLDER + "/" + name) : Map.of();
        List<ChartFile> all = new ArrayList<>(files.size());
        files.forEach((path, content) -> all.add(new ChartFile(path, ChartFolder.withoutMark(content))));
        return all;
    }
}
