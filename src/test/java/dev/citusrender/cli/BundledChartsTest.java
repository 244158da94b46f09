package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import dev.citusrender.chart.BundledCharts;
import dev.citusrender.values.Presets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chart below charts comes along, and renders from anywhere, by its name and with its own presets, as it does from its folder. */
class BundledChartsTest {

    @TempDir
    Path elsewhere;

    @Test
    void eachChartOfTheRepositoryIsThereButTheLibrary() {
        assertThat(BundledCharts.names()).contains("citus", "ai-infra").doesNotContain("lib")
                .allSatisfy(name -> assertThat(Path.of("charts", name, "Chart.yaml")).exists());
    }

    /** Chart by chart: none, and each preset with its file. */
    static Stream<Arguments> releases() {
        return BundledCharts.names().stream().flatMap(chart -> Stream.concat(Stream.of(Arguments.of(chart, "", null)),
                Presets.names(chart).stream().map(preset -> Arguments.of(chart, preset,
                        chart.equals("citus") ? "values-presets/values-" + preset + ".yaml" : "charts/" + chart + "/values-" + preset + ".yaml"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("releases")
    void rendersByItsNameAsFromItsFolder(String chart, String preset, String file) {
        // without the schema: a preset may leave passwords to be given
        List<String> byName = new ArrayList<>(List.of("my-release", chart, "-n", "infra", "--skip-schema-validation"));
        List<String> fromFolder = new ArrayList<>(List.of("my-release", "charts/" + chart, "-n", "infra", "--skip-schema-validation"));
        if (file != null) {
            assertThat(Files.exists(Path.of(file))).isTrue();
            byName.addAll(List.of("--preset", preset));
            fromFolder.addAll(List.of("-f", file));
        }

        assertThat(run(elsewhere, byName)).isNotBlank().isEqualTo(run(Path.of("").toAbsolutePath(), fromFolder));
    }

    private static String run(Path folder, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(words.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("TZ", "UTC"));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
