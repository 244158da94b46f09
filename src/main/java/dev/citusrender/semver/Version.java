package dev.citusrender.semver;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;

/**
 * A semantic version.
 *
 * @param major      an unsigned 64-bit number, as are {@code minor} and {@code patch}
 * @param prerelease the part after the hyphen, or empty
 * @param metadata   the part after the plus sign, or empty; it does not count when versions are compared
 * @param original   the text it was read from, which may lack parts or begin with {@code v}
 */
public record Version(long major, long minor, long patch, String prerelease, String metadata, String original) implements Comparable<Version> {
    private static final int LONGEST = 256;

    /**
     * Reads a version leniently, as {@code semver.NewVersion} does: an optional {@code v}, missing parts are 0, leading zeros are dropped.
     *
     * @throws GoError with the original's text when it is none
     */
    public static Version parse(String text) {
        if (GoString.byteLength(text) > LONGEST) {
            throw new GoError("version string is too long (max 256 bytes)");
        }
        VersionScanner.Parts parts = new VersionScanner(text, false).at(0);
        if (parts == null || parts.end() != text.length()) {
            throw new GoError("invalid semantic version");
        }
        Version version = new Version(number(parts.major()), number(parts.minor()), number(parts.patch()),
                parts.prerelease(), parts.metadata(), text);
        Prerelease.check(version.prerelease);
        return version;
    }

    private static long number(String digits) {
        if (digits == null) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new GoError("error parsing version segment: strconv.ParseUint: parsing \"" + digits + "\": value out of range");
        }
    }

    public boolean isPrerelease() {
        return !prerelease.isEmpty();
    }

    /** The precedence that semver.org gives: metadata does not count, a prerelease comes before its release. */
    @Override
    public int compareTo(Version other) {
        int order = compareRelease(other);
        if (order != 0) {
            return order;
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        return Prerelease.compare(prerelease, other.prerelease);
    }

    private int compareRelease(Version other) {
        int order = Long.compareUnsigned(major, other.major);
        if (order == 0) {
            order = Long.compareUnsigned(minor, other.minor);
        }
        return order != 0 ? order : Long.compareUnsigned(patch, other.patch);
    }

    /** The release after this one: of a prerelease the release itself. */
    public Version nextPatch() {
        return isPrerelease() ? release(major, minor, patch) : release(major, minor, successor(patch, "patch"));
    }

    /** The first release of the next minor version. */
    public Version nextMinor() {
        return release(major, successor(minor, "minor"), 0);
    }

    /** The first release of the next major version. */
    public Version nextMajor() {
        return release(successor(major, "major"), 0, 0);
    }

    private static long successor(long number, String part) {
        if (number == -1L) {
            throw new GoError(part + " version increment would overflow uint64");
        }
        return number + 1;
    }

    private Version release(long newMajor, long newMinor, long newPatch) {
        return withOriginal(newMajor, newMinor, newPatch, "", "");
    }

    /**
     * This version with another prerelease, which may be empty.
     *
     * @throws GoError when it is not one
     */
    public Version withPrerelease(String newPrerelease) {
        if (!newPrerelease.isEmpty()) {
            checkIdentifiers(newPrerelease, "-", "invalid prerelease string");
            Prerelease.check(newPrerelease);
        }
        return withOriginal(major, minor, patch, newPrerelease, metadata);
    }

    /**
     * This version with other metadata, which may be empty.
     *
     * @throws GoError when it is none
     */
    public Version withMetadata(String newMetadata) {
        if (!newMetadata.isEmpty()) {
            checkIdentifiers(newMetadata, "+", "invalid metadata string");
        }
        return withOriginal(major, minor, patch, prerelease, newMetadata);
    }

    private static void checkIdentifiers(String identifiers, String mark, String message) {
        String probe = "0.0.0" + mark + identifiers;
        VersionScanner.Parts parts = new VersionScanner(probe, false).at(0);
        if (parts.end() != probe.length() || !identifiers.equals(mark.equals("-") ? parts.prerelease() : parts.metadata())) {
            throw new GoError(message);
        }
    }

    /** A version derived from this one: its original text is its own, with the {@code v} of this one's. */
    private Version withOriginal(long newMajor, long newMinor, long newPatch, String newPrerelease, String newMetadata) {
        String prefix = original.startsWith("v") ? "v" : "";
        String text = text(newMajor, newMinor, newPatch, newPrerelease, newMetadata);
        return new Version(newMajor, newMinor, newPatch, newPrerelease, newMetadata, prefix + text);
    }

    /** All three numbers, then prerelease and metadata if there are any; never a {@code v}. */
    @Override
    public String toString() {
        return text(major, minor, patch, prerelease, metadata);
    }

    private static String text(long major, long minor, long patch, String prerelease, String metadata) {
        return Long.toUnsignedString(major) + '.' + Long.toUnsignedString(minor) + '.' + Long.toUnsignedString(patch)
                + (prerelease.isEmpty() ? "" : "-" + prerelease) + (metadata.isEmpty() ? "" : "+" + metadata);
    }
}
