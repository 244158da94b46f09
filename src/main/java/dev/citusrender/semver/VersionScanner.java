package dev.citusrender.semver;

/**
 * Finds a version-like text at a place in a longer one: {@code v?N(.N)?(.N)?(-pre)?(+meta)?}, each part as long as it can be.
 *
 * <p>{@code wildcards} also takes what a constraint may have in place of a number: {@code x}, {@code X}, {@code *} (and {@code |}, which the
 * original lets through here and refuses later).
 */
record VersionScanner(String text, boolean wildcards) {

    /**
     * What was found.
     *
     * @param minor      null when missing, as is {@code patch}
     * @param prerelease without its hyphen, empty when missing
     * @param metadata   without its plus sign, empty when missing
     * @param end        the index after the last character
     */
    record Parts(String major, String minor, String patch, String prerelease, String metadata, int end) {
    }

    /** The parts of the version that begins at an index, or null when none does. */
    Parts at(int start) {
        int i = start < text.length() && text.charAt(start) == 'v' ? start + 1 : start;
        int majorEnd = segmentEnd(i);
        if (majorEnd == i) {
            return null;
        }
        int minorEnd = dottedEnd(majorEnd);
        int patchEnd = dottedEnd(minorEnd);
        int prereleaseEnd = suffixEnd(patchEnd, '-');
        int end = suffixEnd(prereleaseEnd, '+');
        return new Parts(text.substring(i, majorEnd), dotted(majorEnd, minorEnd), dotted(minorEnd, patchEnd),
                suffix(patchEnd, prereleaseEnd), suffix(prereleaseEnd, end), end);
    }

    private int segmentEnd(int i) {
        while (i < text.length() && isSegment(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int dottedEnd(int i) {
        if (i < text.length() && text.charAt(i) == '.') {
            int end = segmentEnd(i + 1);
            return end > i + 1 ? end : i;
        }
        return i;
    }

    private String dotted(int from, int to) {
        return from == to ? null : text.substring(from + 1, to);
    }

    /** The end of {@code -a.b} or {@code +a.b}: identifiers that are not empty, with dots between them. */
    private int suffixEnd(int i, char mark) {
        if (i == text.length() || text.charAt(i) != mark) {
            return i;
        }
        int end = i;
        int next = i;
        do {
            int identifier = next + 1;
            next = identifier;
            while (next < text.length() && isIdentifier(text.charAt(next))) {
                next++;
            }
            if (next == identifier) {
                return end;
            }
            end = next;
        } while (next < text.length() && text.charAt(next) == '.');
        return end;
    }

    private String suffix(int from, int to) {
        return from == to ? "" : text.substring(from + 1, to);
    }

    private boolean isSegment(char c) {
        return isDigit(c) || wildcards && (c == 'x' || c == 'X' || c == '*' || c == '|');
    }

    private static boolean isIdentifier(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
