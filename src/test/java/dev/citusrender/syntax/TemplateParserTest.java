package dev.citusrender.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.JsonLines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TemplateParserTest {
    private static final TemplateParser PARSER = new TemplateParser(name -> !name.equals("break") && !name.equals("continue"));

    /** A text, and what Go's parser made of it: its trees written back by Go, or its error. */
    record Case(String template, Map<String, String> trees, String error) {
        @Override
        public String toString() {
            return template;
        }
    }

    static List<Case> cases() throws IOException {
        return JsonLines.read("/syntax/parsed.jsonl", TemplateParserTest::read);
    }

    private static Case read(JsonNode line) {
        Map<String, String> trees = new TreeMap<>();
        if (line.has("trees")) {
            line.get("trees").properties().forEach(e -> trees.put(e.getKey(), e.getValue().asString()));
        }
        return new Case(line.get("template").asString(), trees, line.has("error") ? line.get("error").asString() : null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatGoReads(Case c) {
        if (c.error == null) {
            assertThat(trees(c.template)).isEqualTo(c.trees);
        } else {
            assertThat(catchThrowableOfType(SyntaxException.class, () -> PARSER.parse("t", c.template))).extracting(SyntaxException::goMessage)
                    .isEqualTo(c.error);
        }
    }

    private static Map<String, String> trees(String text) {
        return PARSER.parse("t", text).templates().stream()
                .collect(Collectors.toMap(TemplateTree::name, tree -> tree.body().canonicalText(), (a, b) -> b, TreeMap::new));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', textBlock = """
            a: {{ .Values.a.b }} => .Values.a.b => 1:13
            é {{ .x }}           => .x          => 1:6
            {{ $.a.b }}          => $.a.b       => 1:4
            {{ (f 1).x }}        => (f 1).x     => 1:8
            """)
    void knowsTheSpanAndThePlaceThatGoNames(String template, String written, String place) {
        Statement.Action action = PARSER.parse("t", template).main().body().statements().stream()
                .filter(Statement.Action.class::isInstance).map(Statement.Action.class::cast).findFirst().orElseThrow();
        Span span = action.pipeline().commands().getFirst().first().span();
        assertThat(span.text()).isEqualTo(written);
        assertThat(span.location()).isEqualTo("t:" + place);
    }

    @Test
    void aBranchSpansFromItsDelimiterToItsEnd() {
        Statement branch = PARSER.parse("t", "a{{ if .x }}b{{ else if .y }}c{{ end }}d").main().body().statements().get(1);
        assertThat(branch.span().text()).isEqualTo("{{ if .x }}b{{ else if .y }}c{{ end }}");
    }

    @Test
    void aUnitHoldsTheFileAndItsDefinitions() {
        ParsedSource parsed = PARSER.parse("f", "{{ define \"a\" }}x{{ end }}{{ block \"b\" . }}y{{ end }} ");
        assertThat(parsed.templates()).extracting(TemplateTree::name).containsExactly("a", "b", "f");
        assertThat(parsed.main().body().isBlank()).isFalse();
        assertThat(PARSER.parse("f", "{{/* c */}} \n{{ define \"a\" }}x{{ end }}").main().body().isBlank()).isTrue();
    }
}
