package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new user meets first: init, completion, the manual, help. */
class AdoptionTest {
    @TempDir
    private Path folder;
    private String out;
    private String err;

    private int run(String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), stdout, stderr, folder, Map.of("HOME", folder.toString()));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static String inShell(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "init --preset dev", "init --ci github", "init --ci gitlab --preset ha", "init --chart web"})
    void whatInitWritesPassesItsFirstCheck(String line) throws IOException {
        Files.createDirectories(folder.resolve("web/templates"));
        Files.writeString(folder.resolve("web/Chart.yaml"), "apiVersion: v2\nname: web\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("web/values.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("web/templates/a.yaml"), "a: {{ .Values.a }}\n");

        assertThat(run(line.split(" "))).as(() -> err).isZero();
        assertThat(run("golden", "update")).as(() -> err).isZero();
        assertThat(err).doesNotContain("WARN");
        assertThat(run("golden", "check")).as(() -> out + err).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("golden"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void initOverwritesNothingAndWritesNothingBeside() throws IOException {
        Files.writeString(folder.resolve("values-prod.yaml"), "mine: true\n");

        assertThat(run("init")).isEqualTo(Subcommand.FAILED);
        assertThat(err).startsWith("Error: already there: values-prod.yaml; nothing was written");
        assertThat(folder.resolve("citus-render.yaml")).doesNotExist();
        assertThat(run("init", "--force")).isZero();
        assertThat(folder.resolve("values-prod.yaml")).content().doesNotContain("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "init --chart nosuch | --chart nosuch: no such folder or archive", "init --ci jenkins | --ci jenkins: must be github, gitlab or none",
        "init --preset prood | unknown preset", "init a b | expected at most one folder", "completion tcsh | expected bash, zsh or fish",
        "help dif | there is no command dif", "man a b | expected at most one folder",
    })
    void refuses(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(Subcommand.FAILED);
        assertThat(err).startsWith("Error: ").contains(message);
    }

    @ParameterizedTest
    @CsvSource({"diff --from-man,--from-manifests", "gold,golden", "--kube-v,--kube-version", "lint --str,--strict"})
    void bashCompletes(String typed, String completed) throws IOException, InterruptedException {
        run("completion", "bash");
        Files.writeString(folder.resolve("complete.bash"), out);
        String[] words = typed.split(" ");
        String script = "source ./complete.bash; COMP_WORDS=(citus-render " + typed + "); COMP_CWORD=" + words.length
                + "; _complete_citus-render; printf '%s\\n' \"${COMPREPLY[@]}\"";

        assertThat(inShell(folder, "bash", "-c", script).lines()).contains(completed);
    }

    @Test
    void fishKnowsCommandsFlagsAndPresets() {
        run("completion", "fish");
        assertThat(out).contains("-n '__fish_use_subcommand' -a diff -d '", "-l preset -x -a 'dev ha prod'", "helm\\'s");
    }

    @Test
    void writesAPageOfTheManualForEachCommand() throws IOException {
        assertThat(run("man", "pages")).isZero();
        for (Commands.Entry entry : Commands.ALL) {
            List<String> lines = Files.readAllLines(folder.resolve("pages/citus-render-" + entry.word() + ".1"));
            assertThat(lines.getFirst()).startsWith(".TH CITUS\\-RENDER\\-");
            assertThat(lines).contains(".SH NAME", ".SH SYNOPSIS", ".SH OPTIONS", ".SH EXIT STATUS");
            assertThat(lines).allMatch(line -> !line.startsWith(".") || line.matches("\\.(TH|SH|TP|PP|nf|fi)( .*)?"));
        }
        assertThat(folder.resolve("pages/citus-render.1")).content().contains("\\fB\\-\\-preset\\fR");
    }

    @Test
    void helpIsThePageOfTheCommand() {
        run("diff", "--help");
        String page = out;
        assertThat(run("help", "diff")).isZero();
        assertThat(out).isEqualTo(page);
        run("help", "dif");
        assertThat(err).contains("did you mean diff?");
    }
}
