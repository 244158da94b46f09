package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.HelmVersion;
import dev.citusrender.function.FunctionTable;
import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PebbleFunctionsTest {
    private static String render(String template) {
        TemplateRun run = new TestEngine().with("_h.tpl", "{{ define \"greet\" }}hello {{ .name }}{{ end }}").run();
        PebbleEngine engine = new PebbleEngine.Builder()
                .extension(new PebbleFunctions(FunctionTable.of(HelmVersion.V3).all(), run))
                .autoEscaping(false)
                .build();
        StringWriter out = new StringWriter();
        try {
            engine.getLiteralTemplate(template).evaluate(out, Map.of("x", "a\nb", "m", Map.of("k", 1L, "name", "you"), "l", List.of("p", "q")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            {{ "a" | indent(2) }} => ~  a~
            {{ indent(2, "a") }} => ~  a~
            {{ "abc" | trunc(2) | upper }} => AB
            {{ m | toJson }} => {"k":1,"name":"you"}
            {{ l | join("-") }} => p-q
            {{ list(1, "b") | toJson }} => [1,"b"]
            {% for w in splitList(",", "a,b") %}{{ w }};{% endfor %} => a;b;
            {% for e in fromYaml("b: 1\\na: x") %}{{ e.key }}={{ e.value }};{% endfor %} => a=x;b=1;
            {{ add(1, 2) }} => 3
            {{ include("greet", m) }} => hello you
            """)
    void callsHelmsFunctions(String template, String expected) {
        assertThat(render(template.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @Test
    void aMistakeNamesTheFunctionAndTheLine() {
        assertThatThrownBy(() -> render("\n{{ trunc(2) }}")).hasMessageContaining("wrong number of args for trunc: want 2 got 1").hasMessageContaining("2");
        assertThatThrownBy(() -> render("{{ \"x\" | indent(\"y\") }}")).hasMessageContaining("expected int; got string");
    }
}
