package dev.citusrender.diff.risk;

import dev.citusrender.diff.ManifestDiff;
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
        return RiskRule.ALL.stream().flatMap(rule -> rule.check(diff).stream()).sorted(WORST_FIRST).toList();
    }
}
