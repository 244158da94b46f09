package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Values checked against a chart's {@code values.schema.json}: accepted by both, or refused with the same lines. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class SchemaPropertyTest {
    private final Renders renders = new Renders();

    @Property
    void checksAsHelm(@ForAll("schemas") Input input) {
        Map<String, String> files = Map.of("Chart.yaml", Renders.CHART, "templates/NOTES.txt", "ok", "values.schema.json", input.text(0));
        Question question = Question.of("template").version(input.helm()).files(files).values(input.text(1));
        Oracle.Both<Object> both = Oracle.ask(question, () -> renders.render(input.helm(), files, input.text(1), result -> result.notes()));
        List<String> ours = inOrder(both.ours().toString());
        assertThat(ours).isEqualTo(inOrder(outcome(Outcomes.again(question, both.theirs(), answer -> inOrder(outcome(answer)).equals(ours)))));
    }

    private static String outcome(Answer answer) {
        return answer.ok() ? "ok" : "error: " + answer.error();
    }

    /** Helm's library goes through objects in no order: lines, and names within a line, are put into one. */
    private static List<String> inOrder(String message) {
        List<String> lines = new ArrayList<>(message.lines().toList());
        lines.replaceAll(SchemaPropertyTest::namesInOrder);
        lines.sort(null);
        return lines;
    }

    private static String namesInOrder(String line) {
        int start = line.indexOf("additional properties '");
        int end = line.lastIndexOf("' not allowed");
        return start < 0 || end < 0 ? line : line.substring(0, start)
                + Arrays.stream(line.substring(start + 23, end).split("', '")).sorted().collect(Collectors.joining("', '")) + line.substring(end);
    }

    @Provide
    Arbitrary<Input> schemas() {
        return Draw.inputs(SchemaTexts::draw);
    }
}
