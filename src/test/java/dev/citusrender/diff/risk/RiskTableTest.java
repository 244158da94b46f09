package dev.citusrender.diff.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        assertThat(found.stream().map(risk -> risk.level() + " " + risk.message()).reduce((a, b) -> a + " / " + b).orElse("none"))
                .isEqualTo(row.expected());
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

    /** What one change does is one line in a review, whichever fields and containers it is seen in. */
    @Test
    void oneCauseIsToldOnce() {
        assertThat(rules("PersistentVolumeClaim p spec: {storageClassName: a, resources: {requests: {storage: 2Gi}}}",
                "PersistentVolumeClaim p spec: {storageClassName: b, resources: {requests: {storage: 1Gi}}}"))
                .containsExactly("immutable-claim");
        assertThat(rules("Deployment d spec: {selector: {matchLabels: {a: x}}, template: {metadata: {labels: {a: x}}}}",
                "Deployment d spec: {selector: {matchLabels: {a: x}}, template: {metadata: {labels: {a: y}}}}"))
                .containsExactly("selector-mismatch");
        String set = "StatefulSet w spec: {replicas: 2, template: {spec: {initContainers: [{name: i, image: 'pg:1'}], containers: [{name: c, "
                + "image: 'pg:1'}]}}}";
        assertThat(rules(set, set.replace("pg:1", "pg:2"))).containsExactly("image-major", "restart");
    }

    private static List<String> rules(String before, String after) {
        return Risks.of(ManifestComparison.compare(resources(before), resources(after), DiffOptions.DEFAULT)).stream().map(Risk::rule).toList();
    }

    /** A thousand resources that all change take a fraction of a second; the limit leaves room for a busy machine. */
    @Test
    void aThousandResourcesAreHeldAgainstTheTableInMoments() {
        List<Resource> before = thousand("x", "1.0");
        List<Resource> after = thousand("y", "2.0");
        Risks.of(ManifestComparison.compare(before, after, DiffOptions.DEFAULT));
        long start = System.nanoTime();
        List<Risk> risks = Risks.of(ManifestComparison.compare(before, after, DiffOptions.DEFAULT));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(risks).hasSizeGreaterThan(500);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static List<Resource> thousand(String label, String tag) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            row.append("Deployment d").append(i).append(" spec: {replicas: 2, template: {metadata: {labels: {app: a").append(i)
                    .append(", b: ").append(label).append("}}, spec: {containers: [{name: c, image: 'nginx:").append(tag)
                    .append("'}]}}} ;; Service s")
                    .append(i).append(" spec: {selector: {app: a").append(i).append("}, ports: [{name: ").append(label)
                    .append(", port: 80}]} ;; ConfigMap c").append(i)
                    .append(" data: {a: ").append(label).append("} ;; PodDisruptionBudget p").append(i).append(" spec: {minAvailable: ")
                    .append(label.equals("x") ? 1 : 2).append(", selector: {matchLabels: {app: a").append(i).append("}}} ;; ");
        }
        return resources(row.toString());
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
                String body = words.length < 3 ? "" : ", " + words[2]
                        .replaceFirst("^C (.*)$", "spec: {template: {spec: {containers: [{name: c, $1}]}}}");
                int colon = words[0].indexOf(':');
                String metadata = body.contains("metadata: {name: " + words[1]) ? "" : ", metadata: {name: " + words[1] + "}";
                resources.addAll(ResourceReader.read("{apiVersion: " + (colon < 0 ? "v1" : words[0].substring(0, colon)) + ", kind: "
                        + words[0].substring(colon + 1) + metadata + body + "}", "row"));
            }
        }
        return resources;
    }
}
