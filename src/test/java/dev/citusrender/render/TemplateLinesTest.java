package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a line of what is printed back to the line of the template that made it. */
class TemplateLinesTest {
    private static final Map<String, String> FILES = Map.of(
            "Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n",
            "crds/x.yaml", "kind: CustomResourceDefinition\nmetadata: {name: x}\n",
            "templates/_h.tpl", "{{ define \"h\" }}made: here\nand: there{{ end }}",
            "templates/b.yaml", "{{- if true }}\nkind: Service # b3\nn: {{ 1 }} # b4\n{{- end }}\n---\n\nkind: Secret # b7\n{{ include \"h\" . }} # b8\n",
            "templates/a.yaml", "# a1\nkind: Pod # a2\nmetadata:\n  annotations: {helm.sh/hook: test} # a4\n");

    @ParameterizedTest
    @EnumSource(HelmVersion.class)
    void everyMarkedLineIsFound(HelmVersion helm) {
        List<ChartFile> files = new TreeMap<>(FILES).entrySet().stream()
                .map(file -> new ChartFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))).toList();
        Chart chart = ChartLoader.load(files, "c", helm, Log.NONE);
        RenderResult result = new HelmRenderer().render(RenderRequest.of(chart, helm).options(true, true).build());
        List<String> lines = result.text(RenderResult.Hooks.ALL).lines().toList();

        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf("# ");
            Origin origin = TemplateLines.of(result, RenderResult.Hooks.ALL, i + 1);
            if (mark >= 0 && !lines.get(i).contains("Source")) {
                found.put(lines.get(i).substring(mark + 2), origin == null ? "nobody" : origin.toString());
            }
        }

        assertThat(found).isEqualTo(Map.of("b3", "c/templates/b.yaml:2:1", "b4", "c/templates/b.yaml:3:1", "b7", "c/templates/b.yaml:7:1",
                "b8", "c/templates/b.yaml:8:1", "a1", "c/templates/a.yaml:1:1", "a2", "c/templates/a.yaml:2:1", "a4", "c/templates/a.yaml:4:1"));
        assertThat(TemplateLines.of(result, RenderResult.Hooks.ALL, 3)).as("a line of a CRD").isNull();
    }
}
