package dev.citusrender.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.jni.NativeLibrary;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.KubeVersion;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A live comparison that needs no Go: helm-java carries helm 3.21.0's engine as a native library. It prints no hooks, takes no flags of the
 * command line and
 * says Kubernetes v1.20.0, so it sees only charts with their defaults; where it has no library for this machine the test is skipped.
 */
class HelmJavaParityTest {

    @ParameterizedTest
    @ValueSource(strings = {"subcharts", "subcharts-alias", "subcharts-import-values", "subcharts-library", "subcharts-nested-alias", "values-nulls",
            "files", "language-actions",
            "language-variables", "functions-strings", "documents-separators", "documents-glued", "v1-requirements", "chart-version-types"})
    void printsWhatTheNativeHelmPrints(String name) {
        assumeTrue(isHere(), "helm-java has no library for this machine");
        Path folder = GoldenCase.ROOT.resolve(name).resolve("chart");
        String theirs = new Helm(folder).template().withName("rel").call();
        assertThat(ours(folder)).isEqualTo(theirs);
    }

    private static boolean isHere() {
        return ServiceLoader.load(NativeLibrary.class).findFirst().isPresent();
    }

    private static String ours(Path folder) {
        Chart chart = ChartLoader.load(folder, HelmVersion.V3, Log.NONE);
        RenderRequest request = RenderRequest.of(chart, HelmVersion.V3).release("rel", "default", false).kubeVersion(KubeVersion.parse("v1.20.0",
                HelmVersion.V3)).build();
        return new HelmRenderer().render(request).text(RenderResult.Hooks.NONE);
    }
}
