package dev.citusrender.property;

import dev.citusrender.HelmVersion;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Question;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Any template with definitions over drawn values: the same text, or the same error at the same place. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class TemplatePropertyTest {
    /** Notes are rendered as any template, and kept as they are: they needn't be YAML. */
    private static final String FILE = "c/templates/NOTES.txt";
    /** The one pointer in what a template is given is left out, for Go prints its address. */
    private static final String BODY = "{{ define \"body\" }}{{ $v := 1 }}{{ $w := \"w\" }}";
    private static final String CALLER = "{{ end }}{{ include \"body\" (omit . \"Capabilities\") }}";
    private final Renders renders = new Renders();

    @Property
    void rendersAsHelm(@ForAll("templates") Input input) {
        Map<String, String> files = Map.of("Chart.yaml", Renders.CHART, "templates/NOTES.txt", BODY + input.text(2) + CALLER,
                "templates/_d.tpl", input.text(1), "f.txt", "a\nb: é\n");
        Question question = Question.of("template").version(input.helm()).files(files).values(input.text(0));
        Outcomes.same(question, () -> renders.render(input.helm(), files, input.text(0), result -> result.notes()), TemplatePropertyTest::theirs);
    }

    @Provide
    Arbitrary<Input> templates() {
        return Draw.inputs(TemplatePropertyTest::drawTemplates);
    }

    private static Input drawTemplates(Draw draw) {
        HelmVersion helm = draw.of(HelmVersion.values());
        return new Input(helm, TemplateTexts.texts(draw, helm));
    }

    private static Object theirs(Answer answer) {
        return answer.files().get(FILE);
    }
}
