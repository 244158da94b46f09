package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The renderer as a library: reproducible when asked, shared by threads, deep where helm is, one mistake at a time. */
class HelmRendererTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static Chart chart(String... namesAndTexts) {
        List<ChartFile> files = new ArrayList<>();
        files.add(file("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n"));
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(file(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return ChartLoader.load(files, "c", HelmVersion.V4, Log.NONE);
    }

    private static ChartFile file(String name, String text) {
        return new ChartFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Chart chart, long seed) {
        RenderRequest request = RenderRequest.of(chart, HelmVersion.V4).seed(seed).clock(NOON).build();
        return new HelmRenderer().render(request).text(RenderResult.Hooks.ALL);
    }

    /** helm dies of such a chart: its stack overflows. */
    @Test
    void importsThatMakeAValueContainItselfAreAnError() {
        Chart chart = ChartLoader.load(List.of(file("Chart.yaml", """
                apiVersion: v2
                name: c
                version: 0.1.0
                dependencies:
                - {name: sub, version: 1.0.0, import-values: [{child: data, parent: .}, {child: data.k, parent: k.self}]}
                """), file("charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n"),
                file("charts/sub/values.yaml", "data: {k: {v: 1}}\n"), file("templates/a.yaml", "a: {{ .Values.k.v }}")), "c", HelmVersion.V4, Log.NONE);

        assertThatThrownBy(() -> text(chart, 1)).isInstanceOf(RenderException.class).hasMessageContaining("contain themselves");
    }

    @Test
    void aSeedDecidesAllRandomness() {
        Chart chart = chart("templates/a.yaml", """
                password: {{ randAlphaNum 20 }}
                uuid: {{ uuidv4 }}
                hash: {{ bcrypt "x" }}
                cert: {{ (genSelfSignedCert "x" nil (list "a.example") 30).Cert | b64enc }}
                key: {{ genPrivateKey "ecdsa" | b64enc }}
                aes: {{ encryptAES "secret" "text" }}
                now: {{ now }}
                """);
        assertThat(text(chart, 7)).isEqualTo(text(chart, 7)).isNotEqualTo(text(chart, 8));
    }

    @Test
    void withoutASeedNothingRepeats() {
        Chart chart = chart("templates/a.yaml", "password: {{ randAlphaNum 20 }}");
        HelmRenderer renderer = new HelmRenderer();
        RenderRequest request = RenderRequest.of(chart, HelmVersion.V4).build();
        assertThat(renderer.render(request).text(RenderResult.Hooks.ALL)).isNotEqualTo(renderer.render(request).text(RenderResult.Hooks.ALL));
    }

    @Test
    void oneRendererServesManyThreadsAndRendersLeaveNoTrace() throws Exception {
        Chart chart = chart("values.yaml", "n: 0\nmap: {a: 1}\n",
                "templates/_h.tpl", "{{ define \"h\" }}{{ $_ := set .Values.map \"seen\" .Values.n }}{{ .Values.map | toJson }}{{ end }}",
                "templates/a.yaml", "a: {{ include \"h\" . }}\nb: {{ tpl \"{{ .Values.n }}\" . }}\n");
        HelmRenderer renderer = new HelmRenderer();
        List<Callable<String>> renders = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            RenderRequest request = RenderRequest.of(chart, HelmVersion.V4).values(GoMap.of("n", (double) i)).build();
            renders.add(() -> renderer.render(request).text(RenderResult.Hooks.ALL));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int n = 0;
            for (Future<String> text : threads.invokeAll(renders)) {
                assertThat(text.get()).isEqualTo("---\n# Source: c/templates/a.yaml\na: {\"a\":1,\"seen\":" + n + "}\nb: " + n++ + "\n");
            }
        }
    }

    @Test
    void aThousandNestedIncludesAreTooMany() {
        Chart chart = chart("templates/_h.tpl", "{{ define \"r\" }}{{ include \"r\" . }}{{ end }}", "templates/a.yaml", "a: {{ include \"r\" . }}");
        assertThatThrownBy(() -> text(chart, 1)).isInstanceOf(RenderException.class)
                .hasMessageEndingWith("rendering template has a nested reference name: r: unable to execute template");
    }

    @Test
    void templatesNestAHundredThousandDeep() {
        Chart chart = chart("templates/_h.tpl", "{{ define \"r\" }}{{ template \"r\" . }}{{ end }}", "templates/a.yaml", "a: {{ template \"r\" . }}");
        assertThatThrownBy(() -> text(chart, 1)).isInstanceOf(RenderException.class).hasMessageContaining("exceeded maximum template depth (100000)");
    }

    @Test
    void aManifestThatIsNoYamlNamesTheTemplateLineThatMadeIt() {
        Chart chart = chart("templates/a.yaml", "a: 1\nb:\n{{ range list \"x\" \"y: z\" }}  - {{ . }}: {{ . }}\n{{ end }}");
        assertThatThrownBy(() -> text(chart, 1)).isInstanceOfSatisfying(RenderException.class, e -> {
            assertThat(e).hasMessage("YAML parse error on c/templates/a.yaml: error converting YAML to JSON: yaml: line 4: "
                    + "mapping values are not allowed in this context");
            assertThat(e.details()).first().asString().contains("made by c/templates/a.yaml:3");
            assertThat(e.isWhileRendering()).isTrue();
        });
    }

    @Test
    void aMisspeltKeyIsCorrected() {
        Chart chart = chart("values.yaml", "image: {tag: x}\n", "templates/a.yaml", "a: {{ .Values.image.tagg.name }}");
        assertThatThrownBy(() -> text(chart, 1)).isInstanceOfSatisfying(RenderException.class, e -> {
            assertThat(e.details()).last().asString().isEqualTo("  .Values.image.tagg is not set; did you mean tag?");
            assertThat(e.details()).anyMatch(line -> line.endsWith("^"));
        });
    }
}
