package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's Java example: what stands there stands here, compiles and works. */
class ReadmeExampleTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/citusrender/render/ReadmeExampleTest.java");

    @Test
    void rendersTheChartWithTheValues() {
        HelmVersion helm = HelmVersion.V4;
        Chart chart = ChartLoader.load(Path.of("charts/citus"), helm, Log.NONE);
        HelmRenderer renderer = new HelmRenderer();                       // keeps compiled templates; share it between threads

        RenderResult result = renderer.render(RenderRequest.of(chart, helm)
                .values(GoMap.of("worker", GoMap.of("replicaCount", 3.0)))
                .release("my-citus", "databases", false)
                .build());
        String manifests = result.text(RenderResult.Hooks.ALL);           // what helm template prints

        assertThat(manifests).startsWith("---\n# Source: citus/templates/")
                .contains("name: my-citus-scripts\n", "replicas: 3\n");
    }

    @Test
    void theReadmeSaysTheSame() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String start = "```java\n";
        int from = readme.indexOf(start) + start.length();
        String example = readme.substring(from, readme.indexOf("```", from));
        assertThat(Files.readString(SOURCE)).contains(example.stripTrailing().indent(8).replace("        \n", "\n"));
    }
}
