package dev.citusrender.golden;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.BundledCharts;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.chart.ChartLocator;
import dev.citusrender.render.HelmRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The charts of all cases: each is read and parsed once for a helm, however many cases render it on however many threads. */
final class SharedCharts {
    private record Key(String name, HelmVersion helm) {
    }

    /**
     * A chart with what renders it.
     *
     * @param renderer knows the chart's templates once they have been compiled
     */
    record Loaded(Chart chart, HelmRenderer renderer) {
    }

    private final Path folder;
    private final Map<Key, Loaded> loaded = new ConcurrentHashMap<>();

    /** @param folder what relative paths of charts start from */
    SharedCharts(Path folder) {
        this.folder = folder;
    }

    /**
     * The chart of a name.
     *
     * @throws dev.citusrender.chart.ChartException when there is none, or it can't be read
     */
    Loaded get(String name, HelmVersion helm) {
        return loaded.computeIfAbsent(new Key(name, helm), key -> new Loaded(load(name, helm), new HelmRenderer()));
    }

    /** What exists on disk wins over what is bundled, as on the command line. */
    private Chart load(String name, HelmVersion helm) {
        if (BundledCharts.has(name) && !Files.exists(folder.resolve(name))) {
            return BundledCharts.load(name, helm, Log.NONE);
        }
        return ChartLoader.load(ChartLocator.locate(name, folder), helm, Log.NONE);
    }
}
