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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} and {@code --validate-schema} print, and where they say that it stands. */
class ValidateCommandTest {
    private static final String WRONG = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              {{- if .Values.misspelt }}
              prots: []
              {{- end }}
            """;

    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void aChart() throws IOException {
        Files.createDirectories(folder.resolve("c/templates"));
        Files.writeString(folder.resolve("c/Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("c/templates/web.yaml"), WRONG);
        Files.writeString(folder.resolve("own.yaml"), "apiVersion: example.org/v1\nkind: Own\nmetadata:\n  name: a\n");
    }

    private int run(String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), stdout, stderr, folder, Map.of("HOME", folder.toString()));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    @Test
    void aRenderThatFitsIsFine() {
        assertThat(run("validate", "c", "--kube-version", "1.28")).isEqualTo(Subcommand.FINE);
        assertThat(out).isEmpty();
        assertThat(err).isEqualTo("Kubernetes 1.28: 1 objects checked, 0 findings\n");
    }

    @Test
    void aFindingNamesItsLineAndTheTemplateLineThatMadeIt() {
        assertThat(run("validate", "c", "--set", "misspelt=true", "--kube-version", "1.28")).isEqualTo(Subcommand.FINDINGS);
        assertThat(out).isEqualTo("the render:8:10: Service/web: spec.prots: unknown field in ServiceSpec; did you mean ports? (c/templates/web.yaml:7)\n");
    }

    @Test
    void checksManifestsInFilesAndCountsWhatItDoesNotKnow() {
        assertThat(run("validate", "--manifests", "own.yaml")).isEqualTo(Subcommand.FINE);
        assertThat(err).contains("0 objects checked, 0 findings; not checked: 1 example.org/v1 Own");
        assertThat(run("validate", "--manifests", "own.yaml", "--strict")).isEqualTo(Subcommand.FINDINGS);
        assertThat(run("validate", "--manifests", "nosuch")).isEqualTo(Subcommand.FAILED);
    }

    @Test
    void writesJson() {
        run("validate", "c", "--set", "misspelt=true", "--output", "json");
        assertThat(out).contains("\"template\": \"c/templates/web.yaml:7\"", "\"line\": 8", "\"path\": \"spec.prots\"");
    }

    @Test
    void aRenderWithFindingsPrintsNothingWhenAskedToValidate() {
        assertThat(run("c", "--set", "misspelt=true", "--validate-schema", "--output-dir", "out")).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).contains("the render:8:10: Service/web: spec.prots");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(run("c", "--validate-schema")).isZero();
        assertThat(out).startsWith("---\n# Source: c/templates/web.yaml");
    }
}
