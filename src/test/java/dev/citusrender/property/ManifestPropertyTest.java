package dev.citusrender.property;

import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.Answer.Manifest;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.render.Hook;
import dev.citusrender.render.RenderResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rendered files cut into documents and put in order: the same documents and hooks, or the same complaint. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class ManifestPropertyTest {
    private final Renders renders = new Renders();

    @Property
    void sortsAsHelm(@ForAll("files") Input input) {
        Map<String, String> texts = ManifestTexts.files(input);
        Map<String, String> named = new TreeMap<>();
        texts.forEach((name, text) -> named.put("c/" + name, text));
        Map<String, String> chart = new LinkedHashMap<>(texts);
        chart.put("Chart.yaml", Renders.CHART);
        Question question = Question.of("manifests").version(input.helm()).files(named);
        Outcomes.same(question, () -> renders.render(input.helm(), chart, "", ManifestPropertyTest::ours), Answer::manifests);
    }

    private static Object ours(RenderResult result) {
        Stream<Manifest> manifests = result.manifests().stream().map(m -> new Manifest(m.path(), m.content(), List.of()));
        return Stream.concat(manifests, result.hooks().stream().map(ManifestPropertyTest::hook)).toList();
    }

    private static Manifest hook(Hook hook) {
        return new Manifest(hook.manifest().path(), hook.manifest().content(), hook.events());
    }

    @Provide
    Arbitrary<Input> files() {
        return Draw.inputs(ManifestTexts::draw);
    }
}
