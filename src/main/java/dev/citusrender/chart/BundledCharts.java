package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.values.Bundled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The charts that travel with this tool. */
public final class BundledCharts {
    private static final String FOLDER = "charts";

    private BundledCharts() {
    }

    /** The names of all bundled charts, sorted. */
    public static List<String> names() {
        return Bundled.in(FOLDER, BundledCharts::namesIn);
    }

    private static List<String> namesIn(Path folder) {
        return Bundled.names(folder).stream().filter(name -> Files.exists(folder.resolve(name).resolve("Chart.yaml"))).toList();
    }

    /**
     * Reads a bundled chart.
     *
     * @throws ChartException when there is no bundled chart of that name
     */
    public static Chart load(String name, HelmVersion version, Log log) {
        return Bundled.in(FOLDER, folder -> {
            List<String> names = namesIn(folder);
            if (!names.contains(name)) {
                throw new ChartException("unknown bundled chart \"" + name + "\"; there are " + String.join(", ", names));
            }
            List<ChartFile> files = ChartFolder.read(folder.resolve(name), new HelmLog(version, log));
            return ChartLoader.load(files, "bundled/" + name, version, log);
        });
    }
}
