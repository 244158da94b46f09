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

/** What can be asked about values: the values, who gave them, how they differ from a preset, who reads them. */
class ValuesCommandTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        byte[] input = "web: {size: 5}\n".getBytes(StandardCharsets.UTF_8);
        return ProgramUnderTest.run(arguments, new ByteArrayInputStream(input), out, err, folder, Map.of("HOME", folder.toString()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @BeforeEach
    void aChartWithAChartInside() throws IOException {
        file("shop/Chart.yaml", """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies:
                  - {name: db, version: 1.0.0, condition: db.enabled, import-values: [data]}
                  - {name: spare, version: 1.0.0, condition: spare.enabled}
                """);
        file("shop/values.yaml", """
                web:
                  size: 1
                  image: a
                labels: {}
                global:
                  zone: eu
                db:
                  port: 1
                spare:
                  enabled: false
                """);
        file("shop/templates/web.yaml", """
                kind: Web
                size: {{ .Values.web.size }}
                image: {{ get .Values.web "image" }}
                {{- with .Values.labels }}
                labels: {{ toYaml . | nindent 2 }}
                {{- end }}
                {{- range .Values.list }}
                item: {{ .name }}
                {{- end }}
                {{- if hasKey .Values "flag" }}
                flag: true
                {{- end }}
                deep: {{ dig "a" "b" "none" (.Values.deep | default dict) }}
                {{- if .Values.never }}
                never: {{ .Values.web.hidden }}
                {{- end }}
                {{ include "help" . }}
                """);
        file("shop/templates/_help.tpl", "{{ define \"help\" }}helped: {{ .Values.helped }}{{ end }}");
        file("shop/templates/NOTES.txt", "{{ .Values.noted }}");
        file("shop/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
        file("shop/charts/db/values.yaml", "port: 0\nenabled: true\nexports:\n  data:\n    imported: 1\n");
        file("shop/charts/db/templates/db.yaml", "kind: Db\nport: {{ .Values.port }}\nzone: {{ .Values.global.zone }}\n");
        file("shop/charts/spare/Chart.yaml", "apiVersion: v2\nname: spare\nversion: 1.0.0\n");
        file("eu.yaml", "web:\n  size: 3\n");
    }

    @Test
    void printsWhatTemplatesSee() {
        assertThat(run("values", "shop", "-f", "eu.yaml", "--set", "labels.a=b")).isZero();
        assertThat(printed()).contains("web:\n  image: a\n  size: 3\n", "labels:\n  a: b\n", "zone: eu");
    }

    @Test
    void printsJson() {
        assertThat(run("values", "shop", "--output", "json")).isZero();
        assertThat(printed()).startsWith("{\n").contains("\"size\": 1");
    }

    @Test
    void saysWhoGaveAValueAndWhatItOverrode() {
        assertThat(run("values", "shop", "-f", "eu.yaml", "-f", "-", "--set", "web.size=7,db.port=9", "--origin")).isZero();
        assertThat(printed().lines()).anyMatch(line -> line.matches(
                "web\\.size: 7 +# shop/values\\.yaml:2:9 \\(1\\) → eu\\.yaml:2:9 \\(3\\) → -:1:13 \\(5\\) → --set web\\.size=7,db\\.port=9"))
                .anyMatch(line -> line.matches("web\\.image: \"a\" +# shop/values\\.yaml:3:10"))
                .anyMatch(line -> line.matches("db\\.port: 9 +# shop/charts/db/values\\.yaml:1:7 \\(0\\) → shop/values\\.yaml:8:9 \\(1\\) → --set .*"))
                .anyMatch(line -> line.matches("db\\.global\\.zone: \"eu\" +# shop/values\\.yaml:6:9"));
    }

    @Test
    void comparesWithAPreset() {
        assertThat(run("values", "--preset", "dev", "--diff-preset", "dev")).isZero();
        assertThat(printed()).isEmpty();
        assertThat(run("values", "--preset", "dev", "--set", "worker.replicaCount=77", "--diff-preset", "dev")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).startsWith("~ worker.replicaCount: ").contains(" → 77  # --set worker.replicaCount=77").hasLineCount(1);
    }

    @Test
    void neitherThePresetNorAnEqualNumberIsToldOf() {
        assertThat(run("values", "--preset", "prod", "--unused")).isZero();
        assertThat(run("values", "--preset", "prod", "--set", "worker.replicaCount=5", "--diff-preset", "prod")).isZero();
        assertThat(printed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"web.size=1", "web.image=x", "labels.any.thing=1", "flag=1", "deep.a.b=1", "helped=1", "noted=1", "list[0].name=n", "db.port=3",
        "db.enabled=true", "db.exports.data.imported=2", "spare.any=1", "spare.enabled=false", "global.zone=us", "never=true"})
    void whatIsAskedForIsUsed(String set) {
        assertThat(run("values", "shop", "--set", set, "--unused")).withFailMessage(this::printed).isZero();
        assertThat(printed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "web.sise=1 | web.sise: 1 | did you mean size?", "wbe.size=1 | wbe: {\"size\":1} | did you mean web?", "web.zzz.y=1 | web.zzz: {\"y\":1} | asks for it",
        "list[0].nam=n | list[0].nam: \"n\" | did you mean name?", "deep.a.c=1 | deep.a.c: 1 | did you mean b?", "global.zona=1 | global.zona: 1 | zone?",
        "db.prot=1 | db.prot: 1 | port?", "web.hidden=1 | web.hidden: 1 | asks for it"})
    void whatNobodyAsksForIsListed(String set, String key, String hint) {
        assertThat(run("values", "shop", "--set", set, "--unused")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).hasLineCount(1).startsWith(key).contains("# --set " + set + ": no template asks for it", hint);
    }

    @Test
    void unusedDefaultsAreListedWhenAskedFor() throws IOException {
        file("shop/values.yaml", "web: {size: 1, image: a, idle: 2}\nglobal: {zone: eu}\n");
        assertThat(run("values", "shop", "--unused")).isZero();
        assertThat(run("values", "shop", "--unused=all")).isEqualTo(Subcommand.FINDINGS);
        assertThat(printed()).contains("web.idle: 2  # shop/values.yaml:1:32: no template asks for it").doesNotContain("web.size");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--output xml | must be yaml or json", "--unused=some | must be given or all", "--unused --origin | one at a time"})
    void refusesWhatItCannotAnswer(String flags, String message) {
        String[] arguments = ("values shop " + flags).split(" ");
        assertThat(run(arguments)).isEqualTo(Subcommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }
}
