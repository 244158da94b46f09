package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.JsonLines;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Generated templates that both helms' engines have rendered, one a line in {@code rendered.jsonl}: mostly wrong ones, for the sake of the
 * messages.
 */
class RenderedCasesTest {
    private static final String FILE = "c/templates/t.yaml";
    private static final String VARIABLES = "{{ $v := .Values.mp }}{{ $w := 1 }}{{ $e := .Values.l }}{{ $i := 0 }}";
    private static final String HELPERS = """
            {{ define "h1" }}[{{ . }}]{{ end }}{{ define "h2" }}{{ range . }}{{ include "h1" .a }}{{ end }}{{ end }}
            {{ define "h3" }}{{ .a.b.c }}{{ end }}{{ define "h4" }}{{ template "h1" .x }}{{ $ }}{{ end }}{{ define "e" }} {{ end }}""";

    record Case(HelmVersion helm, String template, String output, String error) {
        @Override
        public String toString() {
            return helm + " " + template;
        }
    }

    static List<Case> cases() throws IOException {
        return JsonLines.read("/template/rendered.jsonl", line -> new Case(HelmVersion.valueOf(line.get("helm").asString()),
                line.get("template").asString(), text(line, "output"), text(line, "error")));
    }

    private static String text(JsonNode line, String field) {
        return line.has(field) ? line.get(field).asString() : null;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersAsHelmsEngine(Case c) {
        String output;
        try {
            output = new TestEngine().with(FILE, VARIABLES + c.template).with("c/templates/_h.tpl", HELPERS).run()
                    .render(FILE, dot(c.helm)).replace("<no value>", "");
        } catch (TemplateException e) {
            assertThat(e.helmMessage(c.helm)).isEqualTo(c.error);
            return;
        }
        assertThat(output).isEqualTo(c.output);
    }

    private static GoMap dot(HelmVersion helm) {
        GoType type = GoType.named(helm == HelmVersion.V4 ? "common.Values" : "chartutil.Values", GoType.MAP);
        GoMap values = GoMap.of("i", 1.0, "s", "str", "es", "", "nul", null, "f", 1.5, "b", true, "l", GoList.of(1.0, 2.5, "x", null, true),
                "mp", GoMap.of("b", 1.0, "a", GoMap.of("c", GoList.of(1.0, 2.0))), "em", new GoMap(),
                "lm", GoList.of(GoMap.of("a", 1.0, "x", GoMap.of("yy", 2.0)), GoMap.of("a", "q"), null, GoMap.of("a", GoList.of(1.0))));
        return GoMap.of("Values", values.as(type),
                "Release", GoMap.of("Name", "rel", "Revision", GoInt.of(1)),
                "Template", GoMap.of("Name", FILE, "BasePath", "c/templates").as(type)).as(type);
    }
}
