package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.diff.ManifestDiff;
import dev.citusrender.diff.risk.Risks;
import dev.citusrender.resource.ResourceReader;
import org.junit.jupiter.api.Test;

/** What is in sight in a terminal. */
class TerminalReportTest {
    private static final String PDB = "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: %s}\nspec: {minAvailable: 1}\n";

    private static String report(String before, String after) {
        ManifestDiff diff = ManifestComparison.compare(ResourceReader.read(before, "old.yaml"), ResourceReader.read(after, "new.yaml"), DiffOptions.DEFAULT);
        return new TerminalReport(Palette.PLAIN).write(new DiffReport("main", "this render", diff, Risks.of(diff), place -> null));
    }

    @Test
    void whatIsWorthKnowingIsOneLine() {
        String before = PDB.formatted("a") + "---\n" + PDB.formatted("b");
        assertThat(report(before, before.replace("policy/v1", "policy/v1beta1")))
                .startsWith("INFO     to know: api-version (2)  --output markdown tells more\n\n");
    }

    @Test
    void whatIsNothingToKnowIsNoLine() {
        String before = PDB.formatted("a");
        assertThat(report(before, before.replace("minAvailable: 1", "minAvailable: 2"))).doesNotContain("INFO");
    }
}
