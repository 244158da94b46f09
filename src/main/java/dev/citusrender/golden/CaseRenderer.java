package dev.citusrender.golden;

import dev.citusrender.go.GoMap;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesFiles;
import dev.citusrender.values.ValuesMerge;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Renders cases on any number of threads. What cases have in common (charts, compiled templates, values files, presets) is read once. */
final class CaseRenderer {
    /** Files that many cases have in common are few; those that are a case's own may be as many as there are cases. */
    private static final int SHARED_FILES = 1000;

    private final SharedCharts charts;
    private final ValuesFiles values = ValuesFiles.shared(SHARED_FILES);

    /** @param folder what relative paths of charts start from */
    CaseRenderer(Path folder) {
        this.charts = new SharedCharts(folder);
    }

    /** The render of a case; throws what the rooms below throw for a user's mistake. */
    RenderResult render(GoldenCase testCase) {
        return render(testCase, new GoMap());
    }

    /** The same with values that are in no file. */
    RenderResult render(GoldenCase testCase, GoMap inline) {
        SharedCharts.Loaded chart = charts.get(testCase.chart(), testCase.helm());
        RenderRequest.Builder request = RenderRequest.of(chart.chart(), testCase.helm())
                .values(ValuesMerge.merge(testCase.values(), inline, testCase.helm(), values))
                .release(testCase.release().name(), testCase.release().namespace(), testCase.release().isUpgrade())
                .kubeVersion(testCase.kubeVersion()).apiVersions(testCase.apiVersions())
                .options(testCase.options().validateSchema(), testCase.options().includeCrds())
                .zone(() -> ZoneOffset.UTC);
        testCase.seed().ifPresent(request::seed);
        if (testCase.now() != null) {
            request.clock(testCase.now());
        }
        return chart.renderer().render(request.build());
    }
}
