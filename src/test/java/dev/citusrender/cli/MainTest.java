package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Main.run(arguments, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, folder, Map.of("HOME", folder.toString()));
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
