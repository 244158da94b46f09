package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.JsonLines;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Templates that helm 3 has executed, one a line in {@code executed.jsonl}: what it printed, or how it complained. */
class ExecutedCasesTest {
    private static final String PREFIX = "{{- define \"T\" -}}";
    private static final String OUTER = "template: c/templates/a.yaml:1:9: executing \"c/templates/a.yaml\" at <include \"T\" .>: error calling include: template: ";

    record Case(String values, String template, String output, String error) {
        @Override
        public String toString() {
            return template;
        }
    }

    static List<Case> cases() throws IOException {
        return JsonLines.read("/template/executed.jsonl", ExecutedCasesTest::read);
    }

    private static Case read(JsonNode line) {
        return new Case(line.get("values").asString(), line.get("template").asString(), text(line, "ok"), text(line, "error"));
    }

    private static String text(JsonNode line, String field) {
        return line.has(field) ? line.get(field).asString() : null;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatHelmGave(Case c) {
        String result;
        try {
            TemplateRun run = new TestEngine()
                    .with("H", PREFIX + c.template + "{{- end -}}")
                    .with("H0", "{{ define \"T0\" }}[{{ .a }}]{{ end }}")
                    .with("c/templates/a.yaml", "{{ $x := include \"T\" . }}{{ $x }}")
                    .run();
            result = run.render("c/templates/a.yaml", dot(c.values));
        } catch (TemplateException e) {
            String message = e.helmMessage(HelmVersion.V3);
            assertThat(message.startsWith(OUTER) ? message.substring(OUTER.length()) : message).isEqualTo(c.error);
            return;
        }
        assertThat(result).isEqualTo(c.output);
    }

    private static GoMap dot(String values) {
        return GoMap.of(
                "Values", values(values).as(GoType.named("chartutil.Values", GoType.MAP)),
                "Release", GoMap.of("Name", "rel"),
                "Template", GoMap.of("Name", "c/templates/a.yaml", "BasePath", "c/templates"));
    }

    private static GoMap values(String name) {
        return switch (name) {
            case "A.3" -> GoMap.of("nul", null, "mp", GoMap.of("a", null), "l", GoList.of((Object) null), "s", "str");
            case "A.4" -> GoMap.of("l", GoList.of(1.0, 2.0));
            default -> GoMap.of("i", 1.0, "big", 1e6, "m", 1234567.0, "huge", 1.2345678901234567e19, "neg", -5.0, "f", 1.5, "f1", 1.0, "e", 1e3,
                    "small", 0.00001, "small2", 0.0001, "b", true, "s", "str", "es", "", "l", GoList.of(1.0, 2.5, "x", null, true),
                    "mp", GoMap.of("b", 1.0, "a", GoMap.of("c", GoList.of(1.0, 2.0))), "em", new GoMap(), "el", GoList.of());
        };
    }
}
