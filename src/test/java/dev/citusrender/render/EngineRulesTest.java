package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.JsonLines;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoString;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates over the objects that helm puts beside the values, one a line in {@code engine-rules.jsonl}: what both helms' engines made of them. */
class EngineRulesTest {
    private static final String CHART = """
            apiVersion: v2
            name: c
            version: 0.1.0
            description: d
            keywords: [k]
            maintainers:
            - {name: Ada, email: ada@example.com}
            annotations: {x: y}
            """;

    record Case(HelmVersion helm, String template, String outcome) {
        @Override
        public String toString() {
            return helm + " " + template;
        }
    }

    static List<Case> cases() throws IOException {
        return JsonLines.read("/render/engine-rules.jsonl", line -> new Case(HelmVersion.valueOf(line.get("helm").asString()),
                line.get("template").asString(), line.has("error") ? line.get("error").asString() : line.get("output").asString()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asHelmsEngine(Case c) {
        assertThat(rendered(c)).isEqualTo(c.outcome);
    }

    /** The notes are the one file that nobody divides into documents. */
    private static String rendered(Case c) {
        List<ChartFile> files = List.of(new ChartFile("Chart.yaml", GoString.encode(CHART)),
                new ChartFile("templates/NOTES.txt", GoString.encode(c.template)));
        Chart chart = ChartLoader.load(files, "c", c.helm, Log.NONE);
        try {
            return new HelmRenderer().render(RenderRequest.of(chart, c.helm).release("rel", "default", false).build()).notes();
        } catch (RenderException e) {
            return e.getMessage();
        }
    }
}
