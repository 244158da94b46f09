package dev.citusrender.semver;

import dev.citusrender.go.GoError;

/**
 * One term of a constraint, such as {@code >= 1.2} or {@code ^1.x}.
 *
 * @param bound the version to compare with, 0 in place of what was left open
 * @param open  how much of it was left open, by a wildcard or by not being written
 */
record Comparison(Operator operator, Version bound, Open open) {

    /** The first part of a version that a constraint leaves open; what follows it does not count. */
    enum Open {
        NOTHING, PATCH, MINOR, ALL
    }

    static Comparison of(Operator operator, VersionScanner.Parts parts, String text) {
        String prerelease = parts.prerelease().isEmpty() ? "" : "-" + parts.prerelease();
        try {
            if (isWildcard(parts.major())) {
                return new Comparison(operator, Version.parse("0.0.0" + prerelease), Open.ALL);
            }
            if (isWildcard(parts.minor())) {
                return new Comparison(operator, Version.parse(parts.major() + ".0.0" + prerelease), Open.MINOR);
            }
            if (isWildcard(parts.patch())) {
                return new Comparison(operator, Version.parse(parts.major() + "." + parts.minor() + ".0" + prerelease), Open.PATCH);
            }
            return new Comparison(operator, Version.parse(text), Open.NOTHING);
        } catch (GoError e) {
            throw new GoError("constraint parser error", e);
        }
    }

    private static boolean isWildcard(String part) {
        return part == null || part.equals("x") || part.equals("X") || part.equals("*");
    }

    /** Whether a version meets it; whether prereleases count at all is decided before. */
    boolean accepts(Version version) {
        return switch (operator) {
            case EQUAL -> open == Open.NOTHING ? version.compareTo(bound) == 0 : isNear(version);
            case NOT_EQUAL -> differs(version);
            case GREATER -> isAbove(version);
            case LESS -> version.compareTo(bound) < 0;
            case AT_LEAST -> version.compareTo(bound) >= 0;
            case AT_MOST -> isAtMost(version);
            case TILDE -> isNear(version);
            case CARET -> isCompatible(version);
        };
    }

    private boolean differs(Version version) {
        if (open == Open.NOTHING) {
            return version.compareTo(bound) != 0;
        }
        if (version.major() != bound.major()) {
            return true;
        }
        if (open == Open.MINOR) {
            return false;
        }
        if (version.minor() != bound.minor()) {
            return true;
        }
        // Within 1.2.x only another prerelease tells versions apart; "!=*" compares with 0.0.0.
        return open == Open.PATCH ? Prerelease.compare(version.prerelease(), bound.prerelease()) != 0 : version.compareTo(bound) != 0;
    }

    /** {@code >11} means from 12 on, {@code >11.1} from 11.2 on. */
    private boolean isAbove(Version version) {
        int major = Long.compareUnsigned(version.major(), bound.major());
        if (open == Open.NOTHING || major == 0 && open == Open.ALL) {
            return version.compareTo(bound) > 0;
        }
        return major > 0 || major == 0 && open == Open.PATCH && Long.compareUnsigned(version.minor(), bound.minor()) > 0;
    }

    /** {@code <=11} takes in all of 11, {@code <=11.1} all of 11.1. */
    private boolean isAtMost(Version version) {
        if (open == Open.NOTHING) {
            return version.compareTo(bound) <= 0;
        }
        int major = Long.compareUnsigned(version.major(), bound.major());
        return major < 0 || major == 0 && (open == Open.MINOR || Long.compareUnsigned(version.minor(), bound.minor()) <= 0);
    }

    /** {@code ~1} stays within 1, {@code ~1.2} and {@code ~1.2.3} within 1.2; {@code ~*} and {@code ~0.0.0} let everything pass. */
    private boolean isNear(Version version) {
        if (version.compareTo(bound) < 0) {
            return false;
        }
        if (isZero() && (open == Open.NOTHING || open == Open.ALL)) {
            return true;
        }
        return version.major() == bound.major() && (open == Open.MINOR || version.minor() == bound.minor());
    }

    private boolean isZero() {
        return bound.major() == 0 && bound.minor() == 0 && bound.patch() == 0;
    }

    /** {@code ^} keeps the first number that is not 0, or the last one written. */
    private boolean isCompatible(Version version) {
        if (version.compareTo(bound) < 0 || version.major() != bound.major()) {
            return false;
        }
        if (bound.major() != 0 || open == Open.MINOR) {
            return true;
        }
        if (version.minor() != bound.minor()) {
            return false;
        }
        return bound.minor() != 0 || open == Open.PATCH || version.patch() == bound.patch();
    }
}
