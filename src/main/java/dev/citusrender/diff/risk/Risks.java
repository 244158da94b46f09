package dev.citusrender.diff.risk;

import dev.citusrender.diff.ManifestDiff;
import dev.citusrender.diff.ResourceChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds a comparison against the table of rules. */
public final class Risks {
    private static final Comparator<Risk> WORST_FIRST = Comparator.comparing(Risk::level).reversed()
            .thenComparing(Risk::resource).thenComparing(Risk::rule).thenComparing(risk -> risk.path().toString());

    private Risks() {
    }

    /** What the changes would do to a live cluster, the worst first. */
    public static List<Risk> of(ManifestDiff diff) {
        Cluster cluster = Cluster.of(diff);
        List<Risk> risks = new ArrayList<>();
        for (ResourceChange change : diff.changes()) {
            if (change.kind() != ResourceChange.Kind.MOVED) {
                RiskTable.RULES.forEach(rule -> rule.check().look(change, cluster, new Findings(rule.id(), change, risks)));
            }
        }
        return risks.stream().distinct().sorted(WORST_FIRST).toList();
    }
}
