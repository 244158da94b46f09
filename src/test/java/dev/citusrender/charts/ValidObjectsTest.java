package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.kube.ValidationReport;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.ClusterObjects;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderResult;
import dev.citusrender.resource.ResourceReader;
import dev.citusrender.schema.SchemaViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object of every chart is one that the API takes, in the oldest and the newest version of Kubernetes that there are types of. */
class ValidObjectsTest {
    private static final int LEAST_RENDERED = 60;
    /** How many parameters of a chart the generator has values for, by chart: fewer would mean that it has lost sight of some. */
    private static final Map<ChartUnderTest, Integer> LEAST_PARAMETERS = Map.of(
            ChartUnderTest.CITUS, 140, ChartUnderTest.AI_INFRA, 228, ChartUnderTest.CITUS_CLUSTER, 52, ChartUnderTest.POSTGRES, 50);

    private final List<Validator> validators = List.of(Validator.of("1.28"), Validator.of(""));

    @ParameterizedTest
    @MethodSource("charts")
    void ofThePresets(ChartUnderTest chart) {
        chart.presets().forEach(preset -> assertValid(chart, chart.presetValues(preset)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void withEverythingSwitchedOn(ChartUnderTest chart) {
        GoMap values = new GeneratedValues(chart.schema()).allSwitchedOn();
        if (chart == ChartUnderTest.CITUS) {
            // what tls.enabled asks for besides
            ((GoMap) values.get("tls")).put("certificatesSecret", "my-certificates");
            // a restore of base backups and an autoscaler exclude each other
            ((GoMap) ((GoMap) ((GoMap) values.get("backup")).get("physical")).get("restore")).put("enabled", false);
        }
        if (chart == ChartUnderTest.POSTGRES) {
            ((GoMap) values.get("tls")).put("certificatesSecret", "my-certificates");
        }

        assertValid(chart, values);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void ofGeneratedValues(ChartUnderTest chart) {
        int rendered = 0;
        for (GoMap values : GeneratedChartValues.of(chart)) {
            try {
                assertValid(chart, values);
                rendered++;
            } catch (RenderException | SchemaViolation e) {
                // the chart says which values don't go together
                assertThat(e.getMessage()).as(GoJson.write(values, false)).containsAnyOf("execution error at", "don't meet the specifications");
            }
        }
        assertThat(LEAST_PARAMETERS).containsKey(chart);
        assertThat(new GeneratedValues(chart.schema()).parameters()).as("parameters of %s", chart).isGreaterThanOrEqualTo(LEAST_PARAMETERS.get(chart));
        assertThat(rendered).isGreaterThan(LEAST_RENDERED);
    }

    private static List<ChartUnderTest> charts() {
        return ChartUnderTest.all();
    }

    private void assertValid(ChartUnderTest chart, GoMap values) {
        String text = chart.render(ClusterObjects.NONE, values).text(RenderResult.Hooks.ALL);
        for (Validator validator : validators) {
            ValidationReport report = validator.check(ResourceReader.read(text, "render"));
            assertThat(report.findings()).as(GoJson.write(values, false)).isEmpty();
            assertThat(report.unchecked()).isEmpty();
        }
    }
}
