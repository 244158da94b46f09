package dev.citusrender.golden;

import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesFiles;
import dev.citusrender.values.ValuesMerge;
import java.time.ZoneOffset;

/** Renders cases on any number of threads. What cases have in common (charts, compiled templates, values files, presets) is read once. */
final class CaseRenderer {
    private final SharedCharts charts;
    private final ValuesFiles values = ValuesFiles.shared();

    CaseRenderer(GoldenFile file) {
        this.charts = new SharedCharts(file.folder());
    }

    /** The render of a case; throws what the rooms below throw for a user's mistake. */
    RenderResult render(GoldenCase testCase) {
        SharedCharts.Loaded chart = charts.get(testCase.chart(), testCase.helm());
        RenderRequest.Builder request = RenderRequest.of(chart.chart(), testCase.helm())
                .values(ValuesMerge.merge(testCase.values(), testCase.helm(), values))
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
