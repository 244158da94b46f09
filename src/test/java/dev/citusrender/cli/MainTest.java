package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process: exit code, standard output, standard error. */
class MainTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aChart() throws IOException {
        Files.createDirectories(folder.resolve("c/templates"));
        Files.writeString(folder.resolve("c/Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("c/values.yaml"), "port: 80\nname: web\nimage:\n  tag: v1\n");
    }

    private int run(String template, String input, String... arguments) throws IOException {
        Files.writeString(folder.resolve("c/templates/a.yaml"), template);
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return ProgramUnderTest.run(arguments, in, out, err, folder, Map.of("HOME", folder.toString()));
    }

    /** Each line that is expected after helm's own message; {@code FOLDER} is the working directory. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "{{ .Values.port | upper }} => .Values.port is 80, set at FOLDER/c/values.yaml:1:7",
        "{{ upper .Values.port }} => .Values.port is 80, set at FOLDER/c/values.yaml:1:7",
        "{{ eq .Values.port .Values.name }} => .Values.name is \"web\", set at FOLDER/c/values.yaml:2:7",
        "{{ .Values.name.first }} => .Values.name is \"web\", set at FOLDER/c/values.yaml:2:7",
        "{{ .Values.imgae.tag }} => .Values.imgae is not set; did you mean image?",
        "{{ required \"x\" .Values.imgae }} => .Values.imgae is not set; did you mean image?",
        "{{ .Values.image | toYml }} => did you mean toYaml?",
        "{{ include \"c.nmae\" . }}{{ define \"c.name\" }}x{{ end }} => did you mean c.name?",
        "{{ template \"c.nmae\" . }}{{ define \"c.name\" }}x{{ end }} => did you mean c.name?",
    })
    void saysAfterHelmsMessageWhatHelmCannot(String template, String line) throws IOException {
        assertThat(run(template, "", "c")).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines().map(String::strip)).contains(line.replace("FOLDER", folder.toString()));
    }

    /** Recorded from helm 3.21.4; version 4 would ask the repository. */
    @Test
    void aChartOnDiskIsTakenBeforeOneOfARepositoryInHelm3() throws IOException {
        assertThat(run("a: 1", "", "./c", "--repo=https://h.invalid/a b", "--helm-version=3")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("install.go:759: WARN local chart found in current working directory. repository url ignored"
                + " chart=./c repository=\"https://h.invalid/a b\"\n");
        assertThat(run("a: 1", "", "./c", "--repo=", "--helm-version=4")).isZero();
        assertThat(run("a: 1", "", "./c", "--repo=https://h.invalid", "--helm-version=4")).isEqualTo(1);
    }

    /** Recorded from helm 4.2.4, which tells its steps without the time. */
    @Test
    void tellsTheStepsOfHelm4() throws IOException {
        Files.writeString(folder.resolve("c/values.schema.json"), "{}");
        Files.createDirectories(folder.resolve("c/charts/s"));
        Files.writeString(folder.resolve("c/charts/s/Chart.yaml"), "apiVersion: v2\nname: s\nversion: 0.1.0\n");
        assertThat(run("a: 1", "", "c", "--debug", "--devel")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                level=DEBUG msg="Original chart version" version=""
                level=DEBUG msg="setting version to >0.0.0-0"
                level=DEBUG msg="Chart path" path=FOLDER/c
                level=DEBUG msg="chart name" chart-name=c
                level=DEBUG msg="unmarshalled JSON schema" schema="{}"
                level=DEBUG msg="number of dependencies in the chart" chart=c dependencies=1
                level=DEBUG msg="number of dependencies in the chart" chart=s dependencies=0
                """.replace("FOLDER", folder.toString()));
    }

    /** Recorded from helm 3.21.4, but for the time and the place. */
    @Test
    void tellsTheStepsOfHelm3() throws IOException {
        assertThat(run("a: 1", "", "c", "--debug", "--version=1.2", "--devel", "--helm-version=3")).isZero();
        assertThat(withoutTimes()).isEqualTo("""
                install.go:225: TIME [debug] Original chart version: "1.2"
                install.go:242: TIME [debug] CHART PATH: FOLDER/c

                """.replace("FOLDER", folder.toString()));
    }

    /** Recorded from helm 3.21.4, but for the time and the place. */
    @Test
    void helm3TellsAFailureAgain() throws IOException {
        assertThat(run("{{ fail `no` }}", "", "c", "--debug", "--helm-version=3")).isEqualTo(1);
        assertThat(withoutTimes()).startsWith("""
                install.go:225: TIME [debug] Original chart version: ""
                install.go:242: TIME [debug] CHART PATH: FOLDER/c

                Error: execution error at (c/templates/a.yaml:1:3): no
                helm.go:92: TIME [debug] execution error at (c/templates/a.yaml:1:3): no
                """.replace("FOLDER", folder.toString()));
    }

    private String withoutTimes() {
        return err.toString(StandardCharsets.UTF_8).replaceAll("\\d{4}-\\S+ \\S+ [-+]\\d{4} \\S+ m=\\+\\d+\\.\\d{9}", "TIME");
    }

    @Test
    void namesTheFlagThatGaveABadValue() throws IOException {
        assertThat(run("{{ upper .Values.name }}", "", "c", "--set", "name=3")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(".Values.name is 3, set at --set name=3");
    }

    @Test
    void readsValuesFromStandardInput() throws IOException {
        assertThat(run("n: {{ .Values.name }}", "name: piped\n", "c", "-f", "-")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("n: piped");
        assertThat(err.size()).isZero();
    }
}
