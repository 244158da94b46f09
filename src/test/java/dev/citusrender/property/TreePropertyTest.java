package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.render.Manifest;
import dev.citusrender.render.RenderResult;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Trees of charts, rendered: what a template of each chart sees of its values, its own name, the charts below it and definitions of the others. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class TreePropertyTest {
    /** A document whatever the values are; definitions of the same name meet across charts. */
    private static final String TEMPLATE = """
            {{ define "who" }}by NAME {{ .Chart.Name }}{{ end }}{{ define "NAME.own" }}{{ .Values.a | toJson }}{{ end -}}
            kind: K
            text: |
              {{ .Values | toJson }} {{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.IsRoot }} {{ .Release.Name }} {{ $.Template.Name }} {{ $.Template.BasePath }}
              {{ include "who" . }} {{ include "c.own" . }} {{ .Files.Get "values.yaml" | len }}
              {{ range $name, $sub := .Subcharts }}{{ $name }}={{ $sub.Values | toJson }} {{ end }}
              {{ .Values.global | toJson }} {{ (.Values.global).a | default "none" | toJson }}
            """;
    private final Renders renders = new Renders();

    @Property
    void rendersAsHelm(@ForAll("charts") Input input) {
        Map<String, String> files = new TreeMap<>(ChartTexts.files(input));
        files.replaceAll((name, text) -> text.replace("{name: none,", "{name: t,")); // what is missing altogether, helm's engine doesn't know
        for (String name : new String[] {"c", "s", "t", "u"}) {
            String folder = switch (name) {
                case "c" -> "";
                case "u" -> "charts/s/charts/u/";
                default -> "charts/" + name + "/";
            };
            files.put(folder + "templates/x.yaml", TEMPLATE.replace("NAME", name));
        }
        Question question = Question.of("template").version(input.helm()).files(files).values(input.text(0));
        Object ours = renders.render(input.helm(), files, input.text(0), TreePropertyTest::ours);
        if (ours.toString().startsWith("error: values contain themselves")) {
            return; // by import-values: helm dies of some of these, and never comes to an end with others
        }
        Oracle.Both<Object> both = Oracle.ask(question, () -> ours);
        if (both.theirs().ok()) {
            assertThat(both.ours()).isEqualTo(theirs(both.theirs()));
        } else {
            // helm's command puts words of its own before those of its engine; of several mistakes it takes any
            Answer theirs = Outcomes.again(question, both.theirs(), answer -> agrees(both.ours(), answer));
            assertThat(both.ours()).asString().endsWith(theirs.error());
        }
    }

    private static boolean agrees(Object ours, Answer answer) {
        return answer.ok() ? theirs(answer).equals(ours) : ours.toString().endsWith(answer.error());
    }

    private static Object ours(RenderResult result) {
        Map<String, String> texts = new TreeMap<>();
        for (Manifest m : result.manifests()) {
            texts.put(m.path(), m.content().strip());
        }
        return texts;
    }

    private static Object theirs(Answer answer) {
        Map<String, String> texts = new TreeMap<>(answer.files());
        texts.replaceAll((name, text) -> text.strip());
        return texts;
    }

    @Provide
    Arbitrary<Input> charts() {
        return Draw.inputs(ChartTexts::draw);
    }
}
