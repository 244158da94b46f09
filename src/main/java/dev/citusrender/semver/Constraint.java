package dev.citusrender.semver;

import java.util.List;

/**
 * A range of versions, such as {@code >=1.2 <3 || ^4.0.1}: alternatives, each of which is a list of comparisons that must all hold.
 *
 * @param alternatives what stands between {@code ||}
 */
public record Constraint(List<Alternative> alternatives) {

    /** Comparisons that must all hold. A prerelease meets them only if one of them names a prerelease itself. */
    record Alternative(List<Comparison> comparisons) {
        boolean accepts(Version version) {
            return (!version.isPrerelease() || comparisons.stream().anyMatch(c -> c.bound().isPrerelease()))
                    && comparisons.stream().allMatch(c -> c.accepts(version));
        }
    }

    /**
     * Reads a constraint as {@code semver.NewConstraint} does.
     *
     * @throws dev.citusrender.go.GoError with the original's text when it is none
     */
    public static Constraint parse(String text) {
        return new ConstraintReader(text).read();
    }

    /** Whether a version lies in the range. */
    public boolean accepts(Version version) {
        return alternatives.stream().anyMatch(a -> a.accepts(version));
    }
}
