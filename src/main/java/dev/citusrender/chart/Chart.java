package dev.citusrender.chart;

import dev.citusrender.go.GoMap;
import java.util.List;

/**
 * A chart as it was read, with the charts inside it. Nothing of it is ever changed: one chart renders many times, on several threads at once. What a
 * render does to it (aliases, disabled dependencies, imported values) happens to a {@link ProcessedChart}.
 *
 * @param metadata     what {@code Chart.yaml} says
 * @param templates    the files below {@code templates/}
 * @param files        all files that are neither templates nor read by helm itself
 * @param values       the default values; whoever gets the map does not write to it
 * @param schema       the content of {@code values.schema.json}, or null
 * @param dependencies the charts below {@code charts/}, in the byte order of their file names
 * @param source       where the chart was read from, for messages
 */
public record Chart(ChartMetadata metadata, List<ChartFile> templates, List<ChartFile> files, GoMap values, byte[] schema,
                    List<Chart> dependencies, String source) {

    public Chart {
        templates = List.copyOf(templates);
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
    }

    /** The chart's own name. */
    public String name() {
        return metadata.name();
    }
}
