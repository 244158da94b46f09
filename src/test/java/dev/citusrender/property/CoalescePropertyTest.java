package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.Tuple;

/** Values of the user, of a chart and of the chart inside it, put over each other: the same result and the same warnings. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class CoalescePropertyTest {
    private static final String NAMED = "apiVersion: v2\nversion: 1.0.0\nname: ";

    @Property
    void coalescesAsHelm(@ForAll HelmVersion version, @ForAll("tables") String given, @ForAll("tables") String defaults,
            @ForAll("tables") String inner) {
        Map<String, String> files = new TreeMap<>(Map.of("Chart.yaml", NAMED + "c\n", "values.yaml", defaults,
                "charts/s/Chart.yaml", NAMED + "s\n", "charts/s/values.yaml", inner));
        Answer answer = Oracle.ask(Question.of("coalesce").version(version).files(files).values(given));
        List<String> log = new ArrayList<>();
        Object ours = ours(version, files, given, log);
        if (answer.ok()) {
            assertThat(ours).isEqualTo(answer.value());
            assertThat(log).containsExactlyInAnyOrderElementsOf(answer.log());
        } else {
            // helm's command puts words of its own before this one, which the engine below it doesn't know
            assertThat(ours).asString().endsWith(answer.error());
        }
    }

    private static Object ours(HelmVersion version, Map<String, String> files, String given, List<String> log) {
        List<ChartFile> chartFiles = files.entrySet().stream().map(e -> new ChartFile(e.getKey(), GoString.encode(e.getValue()))).toList();
        try {
            Chart chart = ChartLoader.load(chartFiles, "c", version, log::add);
            GoMap values = ValuesDocuments.read(given, "values", version);
            return Coalesce.coalesce(Dependencies.process(chart, values, version, log::add), values, version, log::add);
        } catch (ChartException | ValuesException e) {
            return e.getMessage();
        }
    }

    /** Flow maps with few keys, so that they meet; {@code s} is also the inner chart's place. */
    @Provide
    Arbitrary<String> tables() {
        return table(3);
    }

    private static Arbitrary<String> table(int depth) {
        Arbitrary<String> scalar = Arbitraries.of("1", "null", "true", "text", "\"\"", "[1, {a: null}]", "{}", "1.5");
        Arbitrary<String> value = depth == 0 ? scalar
                : Arbitraries.frequencyOf(Tuple.of(1, scalar), Tuple.of(2, Arbitraries.lazy(() -> table(depth - 1))));
        return Arbitraries.maps(Arbitraries.of("a", "b", "s", "global", "t"), value).ofMaxSize(4).map(CoalescePropertyTest::flow);
    }

    private static String flow(Map<String, String> entries) {
        List<String> pairs = new ArrayList<>();
        entries.forEach((key, value) -> pairs.add(key + ": " + value));
        return "{" + String.join(", ", pairs) + "}";
    }
}
