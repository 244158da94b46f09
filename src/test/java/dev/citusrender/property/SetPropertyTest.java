package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.values.ValuesException;
import dev.citusrender.values.ValuesMerge;
import dev.citusrender.values.ValuesOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** {@code --set} and its kin over a values file: the same values, or the same complaint. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class SetPropertyTest {
    private static final String BASE = "a: {b: 1, list: [1, {k: v}, [x]]}\nlist: [null, {a: 1}, 2]\nm: {}\ntext: s\n";

    @Property
    void setIsHelms(@ForAll("flags") Input input) {
        Question question = Question.of("set").version(input.helm()).flag("values", input.text(1));
        flags(input).forEach(flag -> question.flag(input.text(0), flag));
        Outcomes.same(question, () -> ours(input.helm(), input.text(0), flags(input), input.text(1)), Answer::value);
    }

    private static List<String> flags(Input input) {
        return input.texts().subList(2, input.texts().size());
    }

    private static Object ours(HelmVersion version, String kind, List<String> flags, String base) {
        List<String> none = List.of();
        ValuesOptions options = new ValuesOptions(none, List.of("-"), kind.equals("set-json") ? flags : none, kind.equals("set") ? flags : none,
                kind.equals("set-string") ? flags : none, none, kind.equals("set-literal") ? flags : none,
                () -> base.getBytes(StandardCharsets.UTF_8), Path.of(""));
        try {
            return ValuesMerge.merge(options, version, Log.NONE);
        } catch (ValuesException e) {
            return "error: " + e.getMessage();
        }
    }

    @Provide
    Arbitrary<Input> flags() {
        return Draw.inputs(SetPropertyTest::drawFlags);
    }

    private static Input drawFlags(Draw draw) {
        List<String> texts = new ArrayList<>(List.of(draw.of("set", "set", "set-string", "set-json", "set-literal"), draw.of("", BASE)));
        texts.addAll(draw.list(1, 3, () -> FlagTexts.draw(draw, texts.getFirst())));
        return new Input(draw.of(HelmVersion.values()), texts);
    }
}
