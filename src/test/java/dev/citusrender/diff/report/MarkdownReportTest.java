package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.diff.risk.Risk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Markdown report: what comes first, what is cut and how that is told, and that no value gets out of its place. */
class MarkdownReportTest {
    private static String write(DiffReport report) {
        return new MarkdownReport(MarkdownReport.COMMENT_LIMIT, new RuleDocs("https://docs.example/risks.md")).write(report);
    }

    @Test
    void headlineThenRisksThenResourcesTheWorstFirst() {
        assertThat(write(Reports.shop())).startsWith("""
                <!-- citus-render:diff -->
                ### 🛑 1 danger, 1 caution · 4 resources changed

                `main` → `this render`: 2 modified, 1 added, 1 removed, 1 unchanged; 1 danger, 1 caution

                - 🛑 **danger** `Deployment/web` `spec` — 3 pods become 1.<br>Drain first. [`test-rule`](https://docs.example/risks.md#test-rule)
                - ⚠️ **caution** `ConfigMap/settings` `data` — 3 pods become 1.<br>Drain first. [`test-rule`](https://docs.example/risks.md#test-rule)
                - ℹ️ **info** `Service/web` `spec` — 3 pods become 1.<br>Drain first. [`test-rule`](https://docs.example/risks.md#test-rule)

                <details><summary>🛑 <code>Deployment/web</code> modified, 1 field</summary>

                ```diff
                @@ spec.replicas @@
                - 3
                + 1
                ```

                </details>
                <details><summary>⚠️ <code>ConfigMap/settings</code> modified, 1 field</summary>
                """);
    }

    @Test
    void nothingDiffers() {
        assertThat(write(Reports.of(Reports.BEFORE, Reports.BEFORE))).isEqualTo("""
                <!-- citus-render:diff -->
                ### ✅ no changes

                `main` → `this render`: 4 unchanged

                """);
    }

    @Test
    void rulesAreLinkedOnlyWhereTheirPageIsKnown() {
        assertThat(new MarkdownReport(10_000, RuleDocs.NONE).write(Reports.shop())).contains("Drain first. `test-rule`\n").doesNotContain("](");
    }

    @Test
    void aResourceThatOnlyMoved() {
        assertThat(write(Reports.of(Reports.BEFORE, Reports.BEFORE.replace("templates/old.yaml", "templates/accounts.yaml"))))
                .contains("<code>ServiceAccount/old</code> moved</summary>",
                        "From `shop/templates/old.yaml` to `shop/templates/accounts.yaml`, otherwise the same.");
    }

    @Test
    void noValueGetsOutOfItsPlace() {
        String page = write(Reports.attack());
        assertThat(page).contains("\n``````diff\n").doesNotContain("\u202e", "\u001b");
        List<String> outside = outsideOfFences(page);
        assertThat(outside).noneMatch(line -> withoutCode(line).contains("@everyone") || withoutCode(line).contains("#1 "))
                .noneMatch(line -> withoutCode(line).contains("<script"));
        assertThat(outside.stream().filter(line -> withoutCode(line).startsWith("</details>"))).hasSize(1);
    }

    /** As CommonMark reads fences: one ends at a line with at least as many backticks as it began with. */
    private static List<String> outsideOfFences(String page) {
        List<String> outside = new ArrayList<>();
        String fence = null;
        for (String line : page.lines().toList()) {
            if (fence == null && line.startsWith("```")) {
                fence = line.replace("diff", "");
            } else if (fence != null && line.startsWith(fence) && line.replace("`", "").isBlank()) {
                fence = null;
            } else if (fence == null) {
                outside.add(line);
            }
        }
        assertThat(fence).as("an open fence").isNull();
        return outside;
    }

    /** A line without its code spans, as CommonMark finds them: a run of backticks to the next run of the same length. */
    private static String withoutCode(String line) {
        return line.replaceAll("\\\\.", "'").replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "");
    }

    @ParameterizedTest
    @CsvSource({"20, 5, 65536", "200, 30, 65536", "1000, 2, 65536", "3000, 0, 1000000", "40, 400, 20000"})
    void staysBelowItsLimitAndSaysWhatItLeavesOut(int deployments, int lines, int limit) {
        DiffReport report = Reports.many(deployments, lines);
        String page = new MarkdownReport(limit, RuleDocs.NONE).write(report);
        int size = page.getBytes(StandardCharsets.UTF_8).length;
        assertThat(size).isLessThanOrEqualTo(limit);
        long risks = page.lines().filter(line -> line.startsWith("- ")).filter(line -> line.contains("**")).count();
        long told = page.lines().filter(line -> line.startsWith("<details>")).count();
        long resources = report.diff().changes().size();
        if (risks < report.risks().size()) {
            assertThat(page).contains("> Left out to stay below " + limit + " bytes: " + (report.risks().size() - risks) + " risks, the mildest");
            assertThat(size).as("risks fill what there is").isGreaterThan(limit - 1_500);
        }
        if (told < resources) {
            assertThat(page).contains("the diffs of " + (resources - told) + " resources (");
        }
        assertThat(outsideOfFences(page)).isNotEmpty();
        if (deployments <= 20) {
            assertThat(page).doesNotContain("Left out", "Shortened");
        }
    }

    @Test
    void theMildestRisksAreLeftOutFirst() {
        DiffReport report = Reports.many(1000, 0);
        String page = write(report);
        assertThat(report.count(Risk.Level.DANGER)).isEqualTo(334);
        assertThat(page.lines().filter(line -> line.startsWith("- 🛑")).count()).isEqualTo(334);
        assertThat(page.lines().filter(line -> line.startsWith("- ⚠️")).count()).isBetween(1L, 665L);
    }
}
