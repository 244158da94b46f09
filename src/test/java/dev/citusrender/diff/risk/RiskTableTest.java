package dev.citusrender.diff.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule finds and what it leaves alone, row by row of {@code diff/risks.txt}; that file says how its rows are written. */
class RiskTableTest {
    private static final Path ROWS = Path.of("src/test/resources/diff/risks.txt");
    private static final Path PAGE = Path.of("docs/risks.md");

    record Row(String rule, String before, String after, String expected) { }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String rule = "";
        String before = "";
        String after = "";
        for (String line : Files.readAllLines(ROWS)) {
            String text = line.length() > 1 ? line.substring(1).strip() : "";
            switch (line.isEmpty() ? '#' : line.charAt(0)) {
                case '#' -> { }
                case '-' -> before = text;
                case '+' -> after = text;
                case '=' -> rows.add(new Row(rule, before, after, text));
                default -> rule = line.strip();
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheRowSays(Row row) {
        Stream<Risk> risks = Risks.of(ManifestComparison.compare(resources(row.before()), resources(row.after()), DiffOptions.DEFAULT)).stream();
        List<Risk> found = risks.filter(risk -> risk.rule().equals(row.rule())).toList();
        assertThat(found.stream().map(risk -> risk.level() + " " + risk.message()).reduce((a, b) -> a + " / " + b).orElse("none")).isEqualTo(row.expected());
        assertThat(found).allSatisfy(risk -> assertThat(risk.advice()).endsWith("."));
    }

    @Test
    void everyRuleHasARowWithAndOneWithoutAFinding() throws IOException {
        List<Row> rows = rows();
        assertThat(RiskTable.RULES).extracting(RiskRule::id).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(rows).as("a row in which %s finds something", id).anyMatch(row -> row.rule().equals(id) && !row.expected().equals("none"));
            assertThat(rows).as("a row in which %s finds nothing", id).anyMatch(row -> row.rule().equals(id) && row.expected().equals("none"));
        });
        assertThat(rows).extracting(Row::rule).isSubsetOf(RiskTable.RULES.stream().map(RiskRule::id).toList());
    }

    /** After a change of the table: {@code mvn test -Dtest=RiskTableTest -Dupdate=true} writes the page anew. */
    @Test
    void docsHoldThePageOfTheTable() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, RiskTable.markdown());
        }
        assertThat(PAGE).hasContent(RiskTable.markdown());
    }

    private static List<Resource> resources(String row) {
        List<Resource> resources = new ArrayList<>();
        for (String resource : row.split(";;")) {
            String[] words = resource.strip().split(" ", 3);
            if (words.length > 1) {
                String body = words.length < 3 ? "" : ", " + words[2].replaceFirst("^C (.*)$", "spec: {template: {spec: {containers: [{name: c, $1}]}}}");
                int colon = words[0].indexOf(':');
                String metadata = body.contains("metadata: {name: " + words[1]) ? "" : ", metadata: {name: " + words[1] + "}";
                resources.addAll(ResourceReader.read("{apiVersion: " + (colon < 0 ? "v1" : words[0].substring(0, colon)) + ", kind: "
                        + words[0].substring(colon + 1) + metadata + body + "}", "row"));
            }
        }
        return resources;
    }
}
