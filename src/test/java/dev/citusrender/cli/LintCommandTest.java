package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of lint, and when it fails. */
class LintCommandTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("HOME", folder.toString()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMisspeltKeyIsAFinding() {
        assertThat(run("lint", "--preset", "prod", "--set", "wroker.replicaCount=3")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).contains("--set wroker.replicaCount=3: warning: unused-value: wroker: no template asks for it; did you mean worker?");
        assertThat(err.toString(StandardCharsets.UTF_8)).containsPattern("\\d+ errors, \\d+ warnings, \\d+ to know");
    }

    @Test
    void annotatesForGitHub() {
        run("lint", "--preset", "prod", "--set", "wroker.replicaCount=3", "--output", "github");
        assertThat(printed()).contains("::warning file=--set wroker.replicaCount=3,title=unused-value::wroker: no template asks for it");
    }

    @Test
    void printsJson() {
        run("lint", "--preset", "prod", "--set", "wroker.replicaCount=3", "--output", "json");
        assertThat(printed()).startsWith("[\n").contains("\"rule\": \"unused-value\"");
    }

    @Test
    void refusesOtherReports() {
        assertThat(run("lint", "--output", "xml")).isEqualTo(Subcommand.FAILED);
    }

    @Test
    void aChartThatCannotBeLoadedIsAFindingAndOneThatIsNowhereAFailure() throws IOException {
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve("web/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.0\n  icon: x\n");
        assertThat(run("lint", "web")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).contains("Chart.yaml:4:").contains("error: chart-load: cannot load Chart.yaml");
        assertThat(run("lint", "./nowhere")).isEqualTo(Subcommand.FAILED);
    }

    @Test
    void aValuesFileThatIsNoYamlIsAFindingAndOneThatIsNowhereAFailure() throws IOException {
        Files.writeString(folder.resolve("values.yaml"), "worker:\n  replicaCount: [\n");
        assertThat(run("lint", "-f", "values.yaml")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).startsWith("values.yaml:3:1: error: values-file: failed to parse values.yaml: ");
        assertThat(run("lint", "-f", "nowhere.yaml")).isEqualTo(Subcommand.FAILED);
        assertThat(run("lint", "--set", "a={")).isEqualTo(Subcommand.FAILED);
    }
}
