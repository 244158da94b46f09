package dev.citusrender.bench;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.values.ValuesOptions;
import java.nio.file.Path;
import java.util.List;

/** The work that is measured: a whole render of a loaded chart. Threads may share it. */
final class BenchRender {
    private final HelmRenderer renderer = new HelmRenderer();
    private final RenderRequest request;

    /** @param target a chart's folder; a values file may follow behind a comma */
    BenchRender(String target) {
        String[] parts = target.split(",");
        List<String> none = List.of();
        List<String> files = parts.length > 1 ? List.of(parts[1]) : none;
        Chart loaded = ChartLoader.load(Path.of(parts[0]), HelmVersion.V4, Log.NONE);
        GoMap values = ValuesMerge.merge(new ValuesOptions(none, files, none, none, none, none, none, () -> new byte[0], Path.of("/")), HelmVersion.V4, Log.NONE);
        request = RenderRequest.of(loaded, HelmVersion.V4).values(values).seed(1).build();
    }

    /** Values put together and checked, templates run, documents read and sorted. */
    RenderResult render() {
        return renderer.render(request);
    }
}
