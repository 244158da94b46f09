package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import dev.citusrender.chart.BundledCharts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of parameters: printed, written, checked; and those of the charts that come along are what the charts say. */
class DocsCommandTest {
    @TempDir
    private Path folder;
    private Path readme;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Path in, String... arguments) {
        return ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), out, err, in.toAbsolutePath(), Map.of("HOME", folder.toString()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void aChart() throws IOException {
        Files.createDirectory(folder.resolve("web"));
        Files.writeString(folder.resolve("web/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - {name: db, version: 1.0.0, alias: store}\n");
        Files.writeString(folder.resolve("web/values.yaml"), "# -- How many\nreplicas: 1\nstore:\n  # -- Theirs\n  size: 1\n");
        readme = Files.writeString(folder.resolve("web/README.md"), "# Web\n\n<!-- parameters -->\nold\n<!-- /parameters -->\nkept\n");
    }

    @Test
    void printsTheTables() {
        assertThat(run(folder, "docs", "web")).isZero();
        assertThat(printed()).contains("| `replicas` | How many | integer | `1` |", "| `store.size` | Theirs | integer | `1` |");
    }

    @Test
    void leavesOutSubchartsByTheirAliases() {
        assertThat(run(folder, "docs", "web", "--no-subcharts")).isZero();
        assertThat(printed()).contains("replicas").doesNotContain("store.size");
    }

    @Test
    void checksAndWritesWhatStandsBetweenTheMarks() throws IOException {
        assertThat(run(folder, "docs", "web", "--check")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).contains("-old", "+| `replicas` | How many | integer | `1` |");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("citus-render docs " + folder.resolve("web") + " --write");

        assertThat(run(folder, "docs", "web", "--write")).isZero();
        assertThat(Files.readString(readme)).startsWith("# Web\n\n<!-- parameters -->\n### General\n").endsWith("|\n<!-- /parameters -->\nkept\n");
        assertThat(run(folder, "docs", "web", "--check")).isZero();
    }

    @Test
    void saysWhichMarksAPageLacks() throws IOException {
        Files.writeString(readme, "# Web\n");
        assertThat(run(folder, "docs", "web", "--check")).isEqualTo(Subcommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("<!-- parameters --> and <!-- /parameters -->");
    }

    @Test
    void theComparisonOfThePresetsIsTheirs() {
        int code = run(Path.of(""), "presets", "compare", "--check", "docs/presets.md");
        assertThat(code).withFailMessage("docs/presets.md drifted; mend it with: ./citus-render presets compare --write docs/presets.md%n%s",
                printed()).isZero();
    }

    @Test
    void thePresetsAreComparedWhereTheyAreNotTheDefault() {
        assertThat(run(folder, "presets", "compare")).isZero();
        assertThat(printed()).startsWith("| Parameter | What it does | Default | dev | ha | prod |\n")
                .containsPattern("\\| `worker.replicaCount` \\| [^|]+ \\| `3` \\| `2` \\| `7` \\| `5` \\|")
                .doesNotContain("`clusterDomain`");
    }

    @Test
    void thePresetsOfAnotherChartAreComparedBySayingItsName() {
        assertThat(run(folder, "presets", "compare", "ai-infra")).isZero();
        assertThat(printed()).startsWith("| Parameter | What it does | Default | prod |\n");
        assertThat(run(folder, "presets", "compare", "web")).isEqualTo(Subcommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no bundled chart web has presets; there are dev, ha, prod, ai-infra/prod");
    }

    /** The bundled charts, and charts in folders of theirs. */
    private static Iterable<String> chartsThatComeAlong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("charts"))) {
            List<String> charts = files.filter(file -> file.endsWith("Chart.yaml")).map(file -> Path.of("charts").relativize(file.getParent()).toString())
                    .filter(chart -> Files.exists(Path.of("charts", chart, "values.yaml"))).toList();
            assertThat(charts).containsAll(BundledCharts.names());
            return charts;
        }
    }

    @ParameterizedTest
    @MethodSource("chartsThatComeAlong")
    void theTablesInTheReadmeAreThoseOfTheChart(String chart) {
        int code = run(Path.of(""), "docs", "charts/" + chart, "--check");
        assertThat(code).withFailMessage("charts/%s/README.md drifted from its values; mend it with: ./citus-render docs charts/%s --write%n%s",
                chart, chart, printed()).isZero();
    }
}
