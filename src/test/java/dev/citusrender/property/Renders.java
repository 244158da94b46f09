package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartException;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoString;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesDocuments;
import dev.citusrender.values.ValuesException;
import dev.citusrender.yaml.YamlException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Renders of generated charts, as the oracle makes them: release {@code rel} in {@code default}. */
final class Renders {
    static final String CHART = "apiVersion: v2\nname: c\nversion: 0.1.0\n";
    /** A renderer keeps what it has compiled; generated charts never come back. */
    private static final int RENDERS_OF_A_RENDERER = 50;

    private HelmRenderer renderer = new HelmRenderer();
    private int renders;

    /** A part of the result, or {@code error: } and our message. */
    Object render(HelmVersion helm, Map<String, String> files, String values, Function<RenderResult, Object> part) {
        return render(helm, files, values, Log.NONE, part);
    }

    Object render(HelmVersion helm, Map<String, String> files, String values, Log log, Function<RenderResult, Object> part) {
        if (++renders % RENDERS_OF_A_RENDERER == 0) {
            renderer = new HelmRenderer();
        }
        List<ChartFile> chartFiles = files.entrySet().stream().map(e -> new ChartFile(e.getKey(), GoString.encode(e.getValue()))).toList();
        try {
            Chart chart = ChartLoader.load(chartFiles, "c", helm, log);
            RenderRequest.Builder request = RenderRequest.of(chart, helm).release("rel", "default", false)
                    .values(ValuesDocuments.read(values, "values", helm)).log(log);
            return part.apply(renderer.render(request.build()));
        } catch (RenderException | ChartException | ValuesException | YamlException e) {
            return "error: " + e.getMessage();
        }
    }
}
