package dev.citusrender.diff.risk;

import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order of the documentation, and the page made of them. */
public final class RiskTable {
    /** The rules. */
    public static final List<RiskRule> RULES = Stream.of(Immutability.RULES, FixedVolumes.RULES, FixedFields.RULES, Restarts.RULES, DataLoss.RULES,
            NetworkExposure.RULES, Routes.RULES, PodExposure.RULES, AccessExposure.RULES, Disruption.RULES, Provision.RULES, Dependability.RULES,
            ImageChanges.RULES,
            Removals.RULES).flatMap(List::stream).toList();

    private RiskTable() {
    }

    /** The table as a page of Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # What a change does to a live cluster

                `citus-render diff` holds every change against these rules. `DANGER` means that the API server refuses the change, or that data,
                secrets or the service are at stake; `CAUTION` that something is interrupted or weakened; `INFO` that it is worth knowing.
                The rules see manifests, not the cluster: what an operator or a person changed there by hand is unknown to them. What can't be
                changed is read from the source of Kubernetes 1.34, as named below each rule; functions are in the file validation.go.

                | rule | finds |
                |---|---|
                """);
        RULES.forEach(rule -> page.append("| [" + rule.id() + "](#" + rule.id() + ") | " + rule.title() + " |\n"));
        RULES.forEach(rule -> page.append("\n## ").append(rule.id()).append("\n\n").append(rule.explanation().strip()).append('\n'));
        return page.toString();
    }
}
