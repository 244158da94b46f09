package dev.citusrender.diff.report;

import dev.citusrender.diff.risk.RiskRule;
import dev.citusrender.diff.risk.RiskTable;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the rules of risks are explained.
 *
 * @param page the address of the page {@code docs/risks.md} as it is published; empty when nobody said
 */
public record RuleDocs(String page) {
    /** Published nowhere: reports name rules without a link. */
    public static final RuleDocs NONE = new RuleDocs("");

    /** The address of a rule's paragraph; empty when the page is published nowhere. */
    public String url(String rule) {
        return page.isEmpty() ? "" : page + "#" + rule;
    }

    /** The rules that found something, in the order of the table. */
    static List<RiskRule> used(DiffReport report) {
        Collection<String> names = new TreeSet<>();
        report.risks().forEach(risk -> names.add(risk.rule()));
        return RiskTable.RULES.stream().filter(rule -> names.contains(rule.id())).toList();
    }
}
