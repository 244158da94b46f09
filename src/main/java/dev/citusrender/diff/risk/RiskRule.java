package dev.citusrender.diff.risk;

import dev.citusrender.diff.ManifestDiff;
import java.util.List;

/**
 * A rule that tells what some kind of change does to a live cluster. Its documentation is part of it.
 */
public interface RiskRule {
    /** All rules, in the order of the documentation. */
    List<RiskRule> ALL = List.of();

    /** Its name, in lower case with dashes. */
    String id();

    /** What it finds, in a few words. */
    String title();

    /** Why that matters and what to do, as a paragraph of Markdown. */
    String explanation();

    /** What it finds in a comparison. */
    List<Risk> check(ManifestDiff diff);
}
