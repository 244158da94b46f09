package dev.citusrender.diff.risk;

import dev.citusrender.diff.ResourceChange;

/**
 * One row of the table of risks: a kind of change, and what it does to a live cluster.
 *
 * @param id          its name, in lower case with dashes
 * @param title       what it finds, in a few words
 * @param explanation why that matters and what to do, as a paragraph of Markdown
 * @param check       finds it in one resource that differs
 */
public record RiskRule(String id, String title, String explanation, Check check) {

    /** Looks at one resource that differs, the other resources of both sides at hand, and tells what it finds. */
    @FunctionalInterface
    public interface Check {
        /** Looks at a change; findings go to the last argument. */
        void look(ResourceChange change, Cluster cluster, Findings found);
    }
}
