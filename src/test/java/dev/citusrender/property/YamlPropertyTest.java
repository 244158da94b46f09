package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.yaml.YamlPrettyWriter;
import dev.citusrender.yaml.YamlReader;
import dev.citusrender.yaml.YamlWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.Tuple;

/** YAML written and read as helm's libraries do it. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class YamlPropertyTest {

    @Property
    void toYamlIsHelms(@ForAll("values") Object value) {
        Answer answer = Oracle.ask(Question.of("yamlWrite").value(value));
        assertThat(Outcomes.of(() -> withoutLineBreak(YamlWriter.write(value)))).isEqualTo(answer.outcome());
    }

    @Property
    void toYamlPrettyIsHelms(@ForAll("values") Object value) {
        Answer answer = Oracle.ask(Question.of("yamlWrite").option("pretty").value(value));
        assertThat(Outcomes.of(() -> withoutLineBreak(YamlPrettyWriter.write(value)))).isEqualTo(answer.outcome());
    }

    @Property
    void whatIsWrittenIsReadAsHelmReadsIt(@ForAll("values") Object value) {
        Answer written = Oracle.ask(Question.of("yamlWrite").value(value));
        if (written.ok()) {
            Answer read = Oracle.ask(Question.of("yamlRead").text(written.text()));
            assertThat(Outcomes.of(() -> YamlReader.read(written.text(), null))).isEqualTo(Outcomes.value(read));
        }
    }

    @Property
    void documentsAreReadAsHelmReadsThem(@ForAll("documents") String document) {
        Answer read = Oracle.ask(Question.of("yamlRead").text(document));
        assertThat(comparable(Outcomes.of(() -> YamlReader.read(document, null)))).isEqualTo(comparable(Outcomes.value(read)));
    }

    @Property
    void valuesFilesAreReadAsHelmReadsThem(@ForAll("documents") String document) {
        Answer read = Oracle.ask(Question.of("yamlRead").option("into", "map").text(document));
        assertThat(comparable(Outcomes.of(() -> YamlReader.readMap(document, "values.yaml")))).isEqualTo(comparable(Outcomes.value(read)));
    }

    /** Two messages quote keys as Go source, in an order that depends on addresses in Go's memory: that tail is left out. */
    private static Object comparable(Object outcome) {
        if (!(outcome instanceof String s)) {
            return outcome;
        }
        int tail = s.contains("unsupported map key of type") ? s.indexOf(", value: ") : s.indexOf("invalid map key: map[");
        return tail < 0 ? s : s.substring(0, tail);
    }

    private static String withoutLineBreak(String yaml) {
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }

    @Provide
    Arbitrary<Object> values() {
        return GoValues.values(3);
    }

    /** Lines of YAML that may or may not go together. */
    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> scalar = Arbitraries.frequencyOf(Tuple.of(3, GoValues.texts()), Tuple.of(2, Arbitraries.of(
                "'single'", "\"dou\\tble\"", "\"\\x41\\u00e9\\/\"", "'it''s'", "[1, 2]", "[a, [b], {c: d}]", "{a: 1, b}", "{}", "[]", "&x 1", "*x",
                "&m {k: v}", "*m", "!!str 1", "!!int \"5\"",
                "!!float 3", "!!binary aGk=", "!custom x", "|\n    block\n     more\n", ">\n    folded\n    more\n\n    x\n", "|-\n    strip",
                "|+\n    keep\n\n", "|2\n    x\n", "\"unclosed", "[unclosed",
                "plain # remark", "two\n    lines", "# remark", "? a")));
        Arbitrary<String> key = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of("a", "b", "c", "<<", "1", "1.5", "true", "y", "null", "~",
                "\"q\"", "'s'", "? k", "- a", "a b", "*m")),
                Tuple.of(1, GoValues.texts()));
        Arbitrary<String> indent = Arbitraries.of("", "", "", "  ", "  ", "    ", " ", "\t");
        Arbitrary<String> line = Combinators.combine(indent, key, scalar, Arbitraries.integers().between(0, 9)).as((i, k, s,
                shape) -> switch (shape) {
            case 0, 1, 2, 3, 4 -> i + k + ": " + s;
            case 5 -> i + k + ":";
            case 6, 7 -> i + "- " + s;
            case 8 -> i + s;
            default -> i + "- " + k + ": " + s;
        });
        Arbitrary<String> special = Arbitraries.of("---", "...", "--- a", "%YAML 1.1", "# remark", "", "  ");
        return Arbitraries.frequencyOf(Tuple.of(8, line), Tuple.of(1, special)).list().ofMinSize(1).ofMaxSize(5).map(lines -> String.join("\n",
                lines) + "\n");
    }
}
