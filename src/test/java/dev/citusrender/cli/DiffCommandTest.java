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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code diff} compares, how it reports it, and its exit codes. */
class DiffCommandTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              replicas: {{ .Values.replicas }}
              password: {{ randAlphaNum 9 }}
            """;

    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void aChart() throws IOException {
        write("c/Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        write("c/values.yaml", "replicas: 1\n");
        write("c/templates/web.yaml", DEPLOYMENT);
        write("two.yaml", "replicas: 2\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(Path where, String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), stdout, stderr, where, Map.of("HOME", folder.toString()));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 5];
        System.arraycopy(new String[] {"git", "-c", "user.name=t", "-c", "user.email=t@t"}, 0, command, 0, 5);
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        assertThat(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start().waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "diff c -f two.yaml --from-values= | 1 | spec.replicas  1 → 2",
        "diff c --from-values two.yaml | 1 | spec.replicas  2 → 1",
        "diff c --set replicas=3 --from-set replicas=2 | 1 | spec.replicas  2 → 3",
        "diff c --from-set replicas=1 | 0 | 1 unchanged",
        "diff c --set replicas=9 --from-set replicas=1 --fail-on none | 0 | 1 → 9",
        "diff c --set replicas=9 --from-set replicas=1 --fail-on danger | 0 | 1 → 9",
        "diff c --set replicas=9 --from-set replicas=1 --ignore spec.replicas | 0 | 1 unchanged, 1 field ignored",
        "diff c --set replicas=2 --from-set replicas=1 --output unified | 1 | +  replicas: 2",
    })
    void comparesTwoRenders(String line, int code, String expected) {
        assertThat(run(folder, line.split(" "))).as(() -> out + err).isEqualTo(code);
        assertThat(out).contains(expected);
        assertThat(err).isEmpty();
    }

    @Test
    void comparesWithARevisionAndLeavesTheRepositoryAlone() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "one");
        write("c/values.yaml", "replicas: 5\n");
        git("add", ".");
        write("c/values.yaml", "replicas: 6\n");
        Files.createDirectories(folder.resolve("sub"));
        byte[] index = Files.readAllBytes(folder.resolve(".git/index"));

        assertThat(run(folder, "diff", "c", "--from", "main")).as(() -> err).isEqualTo(Subcommand.FINDINGS);
        assertThat(out).contains("spec.replicas  1 → 6");
        assertThat(run(folder, "diff", folder.resolve("c").toString(), "--from", "HEAD")).isEqualTo(Subcommand.FINDINGS);
        assertThat(run(folder.resolve("c"), "diff", ".", "--from", "HEAD")).isEqualTo(Subcommand.FINDINGS);
        assertThat(Files.readAllBytes(folder.resolve(".git/index"))).isEqualTo(index);

        assertThat(run(folder, "diff", "c", "--from", "nosuch")).isEqualTo(Subcommand.FAILED);
        assertThat(err).isEqualTo("Error: --from nosuch: git knows no such revision\n");
    }

    @Test
    void aFileThatTheRevisionLacksIsToldWithIt() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "one");
        write("three.yaml", "replicas: 3\n");
        assertThat(run(folder, "diff", "c", "-f", "three.yaml", "--from", "main")).isEqualTo(Subcommand.FAILED);
        assertThat(err).startsWith("Error: in revision main: open three.yaml: no such file or directory");
    }

    @Test
    void comparesManifestsWithManifestsAndWithARender() throws IOException {
        write("old.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n");
        write("new/a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: b\n");

        assertThat(run(folder, "diff", "old.yaml", "new")).isEqualTo(Subcommand.FINDINGS);
        assertThat(out).contains("- Service/a  old.yaml", "+ Service/b  new/a.yaml", "1 added, 1 removed");
        assertThat(run(folder, "diff", "c", "--from-manifests", "old.yaml")).isEqualTo(Subcommand.FINDINGS);
        assertThat(out).contains("+ Deployment/web  c/templates/web.yaml", "- Service/a");
    }

    @Test
    void writesReportsToFiles() throws IOException {
        run(folder, "diff", "c", "--set", "replicas=2", "--from-set", "replicas=1", "--output", "unified=out/a.diff", "--output", "terminal");
        assertThat(folder.resolve("out/a.diff")).content().contains("+  replicas: 2");
        assertThat(out).contains("1 → 2");
    }

    @Test
    void remarksStandAtTheTemplateLineThatMadeTheChange() {
        run(folder, "diff", "c", "--set", "replicas=1", "--from-set", "replicas=3", "--output", "github");
        assertThat(out).startsWith("::warning file=c/templates/web.yaml,line=6,title=");
    }

    @Test
    void coloursWhenAsked() {
        run(folder, "diff", "c", "--set", "replicas=2", "--from-set", "replicas=1", "--color", "always");
        assertThat(out).contains("\u001b[33m~ Deployment/web");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "diff c | compare with what?", "diff c --from-set a=b --fail-on x | --fail-on x: must be change, caution, danger or none",
        "diff c --from-set a=b --output pdf | --output pdf: unknown format", "diff c --from-set a=b --color x | --color x: must be auto",
        "diff c --from-manifests nosuch.yaml | nosuch.yaml", "diff c --from-manifests two.yaml --from-set a=b | --from-manifests stands alone",
    })
    void refusesWhatItCantCompare(String line, String message) {
        assertThat(run(folder, line.split(" "))).isEqualTo(Subcommand.FAILED);
        assertThat(err).startsWith("Error: ").contains(message);
        assertThat(out).isEmpty();
    }
}
