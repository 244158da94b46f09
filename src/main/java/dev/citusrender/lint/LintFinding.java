package dev.citusrender.lint;

import dev.citusrender.go.Origin;

/**
 * Something that a rule found.
 *
 * @param rule    the rule
 * @param origin  where: a values file, or a template; never null
 * @param message what it is, and where it can be seen what to do
 */
public record LintFinding(Rule rule, Origin origin, String message) {

    /** The same at a place. */
    public LintFinding at(Origin place) {
        return new LintFinding(rule, place, message);
    }

    @Override
    public String toString() {
        return origin + ": " + rule.level().word() + ": " + rule.id() + ": " + message;
    }
}
