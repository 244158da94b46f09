package dev.citusrender.chart;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated charts with charts inside them, and generated values for them: what both helms make of them, warnings included, and what we do. */
@NeedsOracle
class CoalesceAgainstHelmTest {
    private static final int TRIES = 60;

    @ParameterizedTest
    @CsvSource({"V3,1", "V4,2"})
    void sameValuesAndWarnings(HelmVersion version, long seed) {
        Random random = new Random(seed);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < TRIES && softly.wasSuccess(); i++) {
            Map<String, String> files = new GeneratedChart(random).files();
            String values = new GeneratedChart(random).table(2, "", "  ");
            Answer answer = Oracle.ask(Question.of("coalesce").version(version).files(files).values(values));
            List<String> log = new ArrayList<>();
            Object ours = ours(version, files, values, log::add);
            softly.assertThat(ours).as("try %s: %s with values\n%s", i, files, values).isEqualTo(answer.ok() ? answer.value() : mistake(answer.error()));
            if (answer.ok()) {
                // the charts inside a chart come in any order, and so do warnings
                softly.assertThat(new TreeSet<>(log)).as("log of try %s", i).isEqualTo(new TreeSet<>(answer.log()));
            }
        }
        softly.assertAll();
    }

    private static Object ours(HelmVersion version, Map<String, String> files, String values, Log log) {
        List<ChartFile> entries = new TreeMap<>(files).entrySet().stream()
                .map(e -> new ChartFile(e.getKey(), GoString.encode(e.getValue()))).toList();
        try {
            Chart chart = ChartLoader.load(entries, "c", version, log);
            GoMap given = ValuesDocuments.read(values, "values", version);
            ProcessedChart processed = Dependencies.process(chart, given, version, log);
            return Coalesce.coalesce(processed, given, version, log);
        } catch (ChartException | ValuesException e) {
            return mistake(e.getMessage());
        }
    }

    /** Which of several mistakes is met first is random in helm, and some words are put there by helm's action, which the oracle does not call. */
    private static String mistake(String message) {
        return message.contains("type mismatch on ") ? "type mismatch" : message;
    }

    /** A chart {@code c} with charts {@code s} and {@code t} in it, and {@code u} in {@code s}; keys and values are few, so that they meet. */
    private record GeneratedChart(Random random) {
        private static final List<String> KEYS = List.of("a", "b", "s", "t", "u", "one", "two", "global", "exports", "data", "enabled", "tags");
        private static final List<String> VALUES = List.of("1", "null", "true", "false", "text", "[1, {a: null}]", "{}", "1.5");

        Map<String, String> files() {
            Map<String, String> files = new TreeMap<>();
            chart(files, "", "c", List.of("s", "t"));
            chart(files, "charts/s/", "s", List.of("u"));
            chart(files, "charts/t/", "t", List.of());
            chart(files, "charts/s/charts/u/", "u", List.of());
            return files;
        }

        private void chart(Map<String, String> files, String folder, String name, List<String> inner) {
            files.put(folder + "Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.2.3\n" + dependencies(inner));
            if (random.nextInt(5) > 0) {
                files.put(folder + "values.yaml", table(3, "", "  "));
            }
        }

        private String dependencies(List<String> inner) {
            if (inner.isEmpty() || random.nextInt(4) == 0) {
                return random.nextInt(8) == 0 ? "dependencies: []\n" : "";
            }
            StringBuilder yaml = new StringBuilder("dependencies:\n");
            boolean twice = random.nextInt(3) == 0;
            for (String name : inner) {
                dependency(yaml, name, twice ? "one" : random.nextInt(4) == 0 ? "two" : null);
            }
            if (twice) {
                dependency(yaml, inner.getFirst(), "two2");
            }
            return yaml.toString();
        }

        private void dependency(StringBuilder yaml, String name, String alias) {
            yaml.append("- name: ").append(name).append('\n');
            if (alias != null) {
                yaml.append("  alias: ").append(alias).append(name).append('\n');
            }
            yaml.append("  version: ").append(random.nextInt(6) == 0 ? "2.x" : "'>=1.0.0'").append('\n');
            if (random.nextInt(3) == 0) {
                yaml.append("  condition: ").append(List.of("s.enabled", "a.b,enabled", "global.enabled, s.a", "nope").get(random.nextInt(4))).append('\n');
            }
            if (random.nextInt(4) == 0) {
                yaml.append("  tags: [a, b]\n");
            }
            if (random.nextInt(3) == 0) {
                yaml.append("  import-values: [data, a, {child: a, parent: b.a}, {child: global, parent: .}, {child: a.b, parent: global}]\n");
            }
        }

        String table(int depth, String indent, String step) {
            StringBuilder yaml = new StringBuilder();
            for (String key : KEYS) {
                if (random.nextInt(KEYS.size()) > 4) {
                    continue;
                }
                yaml.append(indent).append(key).append(':');
                boolean chart = List.of("s", "t", "u", "one", "two").contains(key) && random.nextInt(20) > 0;
                if (depth > 0 && (chart || random.nextInt(3) > 0)) {
                    String inner = table(depth - 1, indent + step, step);
                    yaml.append(inner.isEmpty() ? " {}\n" : "\n" + inner);
                } else {
                    yaml.append(' ').append(VALUES.get(random.nextInt(VALUES.size()))).append('\n');
                }
            }
            return yaml.toString();
        }
    }
}
