package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.kube.ValidationReport;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.resource.ResourceReader;
import dev.citusrender.values.SchemaViolation;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every object of the Citus chart is one that the API takes, in the oldest and the newest version of Kubernetes that there are types of. */
class ValidObjectsTest {
    private static final Path FOLDER = Path.of("charts/citus");
    private static final int LEAST_RENDERED = 60;
    private static final int LEAST_PARAMETERS = 120;

    private final Chart chart = ChartLoader.load(FOLDER, HelmVersion.V4, Log.NONE);
    private final HelmRenderer renderer = new HelmRenderer();
    private final List<Validator> validators = List.of(Validator.of("1.28"), Validator.of(""));
    private final GeneratedValues generator = new GeneratedValues(GoJson.readMap(Files.readString(FOLDER.resolve("values.schema.json"))));

    ValidObjectsTest() throws IOException {
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "ha"})
    void ofThePresets(String preset) throws IOException {
        Path file = Path.of("values-presets/values-" + preset + ".yaml");

        assertValid(YamlReader.readMap(Files.readString(file), file.toString()));
    }

    @Test
    void withEverythingSwitchedOn() {
        GoMap values = generator.allSwitchedOn();
        // what tls.enabled asks for besides
        ((GoMap) values.get("tls")).put("certificatesSecret", "my-certificates");
        // a restore of base backups and an autoscaler exclude each other
        ((GoMap) ((GoMap) ((GoMap) values.get("backup")).get("physical")).get("restore")).put("enabled", false);

        assertValid(values);
    }

    @Test
    void ofGeneratedValues() {
        int rendered = 0;
        for (GoMap values : GeneratedCitusValues.all()) {
            try {
                assertValid(values);
                rendered++;
            } catch (RenderException | SchemaViolation e) {
                // the chart says which values don't go together
                assertThat(e.getMessage()).as(GoJson.write(values, false)).containsAnyOf("execution error at", "don't meet the specifications");
            }
        }
        assertThat(generator.parameters()).isGreaterThan(LEAST_PARAMETERS);
        assertThat(rendered).isGreaterThan(LEAST_RENDERED);
    }

    private void assertValid(GoMap values) {
        String text = renderer.render(RenderRequest.of(chart, HelmVersion.V4).values(values).release("my-citus", "databases", false).seed(1).build())
                .text(RenderResult.Hooks.ALL);
        for (Validator validator : validators) {
            ValidationReport report = validator.check(ResourceReader.read(text, "render"));
            assertThat(report.findings()).as(GoJson.write(values, false)).isEmpty();
            assertThat(report.unchecked()).isEmpty();
        }
    }
}
