package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ProcessedChart;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoType;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates of a chart and of all charts inside it, each with the object that its dot starts as: {@code Chart, Files, Release, Capabilities,
 * Values, Subcharts} and, while a file is rendered, {@code Template}. There is one such object per chart and render, which all its templates share.
 */
final class ChartScope {
    /**
     * A template of the set.
     *
     * @param name  its path from the root chart's name on
     * @param file  its text
     * @param dot   the object of its chart
     * @param base  {@code .Template.BasePath}
     */
    record Template(String name, ChartFile file, GoMap dot, String base) {
        /** Whether it is only there to be included. */
        boolean isPartial() {
            return name.startsWith("_", name.lastIndexOf('/') + 1);
        }

        /** The object {@code .Template} while this file is rendered. */
        GoMap object(HelmVersion helm) {
            return GoMap.of("Name", name, "BasePath", base).as(TypeNames.of(helm).values());
        }
    }

    private final HelmVersion helm;
    private final GoMap release;
    private final Object capabilities;
    private final List<Template> templates = new ArrayList<>();

    private ChartScope(RenderRequest request) {
        this.helm = request.helm();
        this.release = release(request.release());
        this.capabilities = Capabilities.of(request.cluster(), helm);
    }

    /**
     * All templates in the order in which helm parses and executes them: the deepest first, and backwards by name, so that of two definitions of one
     * name that of the outer chart, and of the alphabetically first file, is the last and wins.
     *
     * @param values the coalesced values, those of inner charts under their names
     */
    static List<Template> templates(RenderRequest request, ProcessedChart chart, GoMap values) {
        ChartScope scope = new ChartScope(request);
        scope.add(chart, values.as(TypeNames.of(request.helm()).values()));
        scope.templates.sort((a, b) -> compareNames(b.name(), a.name()));
        return scope.templates;
    }

    private static int compareNames(String a, String b) {
        int byDepth = Long.compare(depth(a), depth(b));
        return byDepth != 0 ? byDepth : GoString.compare(a, b);
    }

    private static long depth(String name) {
        int depth = 0;
        for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
            depth++;
        }
        return depth;
    }

    private GoMap add(ProcessedChart chart, GoMap values) {
        GoMap subcharts = new GoMap();
        GoMap dot = GoMap.of("Chart", ChartObject.of(chart.metadata(), chart.isRoot(), helm), "Files", ChartFiles.of(chart.chart().files(), helm),
                "Release", release, "Capabilities", capabilities, "Values", values, "Subcharts", subcharts);
        GoType valuesType = TypeNames.of(helm).values();
        for (ProcessedChart inner : chart.dependencies()) {
            GoMap innerValues = values.get(inner.name()) instanceof GoMap table ? table.as(valuesType) : new GoMap(valuesType);
            subcharts.put(inner.name(), add(inner, innerValues));
        }
        String path = chart.fullPath();
        boolean library = chart.metadata().isLibrary();
        for (ChartFile file : chart.chart().templates()) {
            String name = path + "/" + file.name();
            Template template = new Template(name, file, dot.as(valuesType), path + "/templates");
            if (!library || template.isPartial()) {
                templates.add(template);
            }
        }
        return dot;
    }

    private static GoMap release(RenderRequest.Release release) {
        return GoMap.of("Name", release.name(), "Namespace", release.namespace(), "IsUpgrade", release.isUpgrade(),
                "IsInstall", !release.isUpgrade(), "Revision", GoInt.of(1), "Service", "Helm");
    }
}
