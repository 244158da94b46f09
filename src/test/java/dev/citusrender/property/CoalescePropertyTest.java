package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartException;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.chart.Dependencies;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.values.Coalesce;
import dev.citusrender.values.ValuesDocuments;
import dev.citusrender.values.ValuesException;
import dev.citusrender.yaml.YamlException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Values of the user and of the charts of a tree, put over each other once its dependencies are settled: the same result and the same warnings. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class CoalescePropertyTest {

    @Property
    void coalescesAsHelm(@ForAll("charts") Input input) {
        Map<String, String> files = ChartTexts.files(input);
        TreeSet<String> log = new TreeSet<>();
        Question question = Question.of("coalesce").version(input.helm()).files(files).values(input.text(0));
        Object ours;
        try {
            ours = ours(input, files, log);
        } catch (StackOverflowError e) {
            return; // import-values have put a value into itself: helm dies of some of these, and never comes to an end with others
        }
        Oracle.Both<Object> both = Oracle.ask(question, () -> ours);
        Answer theirs = Outcomes.again(question, both.theirs(), a -> a.ok() || both.ours().toString().endsWith(message(a)));
        if (theirs.ok()) {
            assertThat(both.ours()).isEqualTo(theirs.value());
            // charts inside a chart come in any order in Go, and so do warnings
            assertThat(log).isEqualTo(new TreeSet<>(theirs.log()));
        } else {
            // helm's command puts words of its own before this one, which the engine below it doesn't know
            assertThat(both.ours()).asString().endsWith(message(theirs));
        }
    }

    /** The oracle reads user values by a function whose result has a type of its own in version 3, which helm's command doesn't use. */
    private static String message(Answer theirs) {
        return theirs.error().replace("chartutil.Values", "map[string]interface {}");
    }

    private static Object ours(Input input, Map<String, String> files, TreeSet<String> log) {
        List<ChartFile> chartFiles = new TreeMap<>(files).entrySet().stream()
                .map(e -> new ChartFile(e.getKey(), GoString.encode(e.getValue()))).toList();
        try {
            GoMap values = ValuesDocuments.read(input.text(0), "values", input.helm());
            Chart chart = ChartLoader.load(chartFiles, "c", input.helm(), log::add);
            return Coalesce.coalesce(Dependencies.process(chart, values, input.helm(), log::add), values, input.helm(), log::add);
        } catch (ChartException | ValuesException | YamlException e) {
            return e.getMessage();
        }
    }

    @Provide
    Arbitrary<Input> charts() {
        return Draw.inputs(CoalescePropertyTest::drawCharts);
    }

    private static Input drawCharts(Draw draw) {
        return ChartTexts.draw(draw);
    }
}
