package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.values.ValuesDocuments;
import dev.citusrender.yaml.YamlPrettyWriter;
import dev.citusrender.yaml.YamlReader;
import dev.citusrender.yaml.YamlWriter;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

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
    void documentsAreReadAsHelmReadsThem(@ForAll("documents") Input input) {
        String document = input.text(0);
        same(Question.of("yamlRead").text(document), () -> YamlReader.read(document, null));
    }

    @Property
    void mapsAreReadAsHelmReadsThem(@ForAll("documents") Input input) {
        String document = input.text(0);
        same(Question.of("yamlRead").option("into", "map").text(document), () -> YamlReader.readMap(document, "values.yaml"));
    }

    /** Helm 3 reads them as any other map. */
    @Property
    void valuesFilesAreReadAsHelmReadsThem(@ForAll("documents") Input input) {
        String document = input.text(0);
        same(Question.of("yamlRead").version(HelmVersion.V4).option("into", "values").text(document),
                () -> ValuesDocuments.read(document, "values.yaml", HelmVersion.V4));
    }

    private static void same(Question question, Supplier<Object> ours) {
        Oracle.Both<Object> both = Oracle.ask(question, () -> Outcomes.of(ours));
        // two keys that are one in JSON (1 and "1"), or two that JSON can't have: which of them Go takes is chance
        Answer theirs = Outcomes.again(question, both.theirs(), a -> both.ours() == null || both.ours().equals(Outcomes.value(a)));
        assertThat(both.ours()).isEqualTo(Outcomes.value(theirs));
    }

    private static String withoutLineBreak(String yaml) {
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }

    @Provide
    Arbitrary<Object> values() {
        return GoValues.values(3);
    }

    @Provide
    Arbitrary<Input> documents() {
        return Draw.inputs(YamlPropertyTest::drawDocuments);
    }

    private static Input drawDocuments(Draw draw) {
        return Input.of(draw, YamlTexts.draw(draw));
    }
}
