package dev.citusrender.semver;

import java.util.ArrayList;
import java.util.List;

/** Ranges written {@code 1.2 - 1.4}, which the original rewrites in the text, before it is read, into {@code >= 1.2, <= 1.4}. */
final class HyphenRange {

    private record Found(String text, String replacement, int end) {
    }

    private HyphenRange() {
    }

    static String rewrite(String constraint) {
        if (!hasHyphenBehindSpace(constraint)) {
            return constraint;
        }
        String result = constraint;
        for (Found range : findAll(constraint)) {
            int at = result.indexOf(range.text);
            result = result.substring(0, at) + range.replacement + result.substring(at + range.text.length());
        }
        return result;
    }

    /** Without one there is no range, and hardly a constraint has one. */
    private static boolean hasHyphenBehindSpace(String text) {
        for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
            if (hyphen > 0 && ConstraintReader.skipSpace(text, hyphen - 1) == hyphen) {
                return true;
            }
        }
        return false;
    }

    private static List<Found> findAll(String text) {
        List<Found> ranges = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Found range = at(text, i);
            if (range != null) {
                ranges.add(range);
            }
            i = range == null ? i + 1 : range.end;
        }
        return ranges;
    }

    private static Found at(String text, int start) {
        VersionScanner scanner = new VersionScanner(text, true);
        int from = ConstraintReader.skipSpace(text, start);
        VersionScanner.Parts low = scanner.at(from);
        if (low == null) {
            return null;
        }
        int hyphen = ConstraintReader.skipSpace(text, low.end());
        if (hyphen == low.end() || hyphen == text.length() || text.charAt(hyphen) != '-') {
            return null;
        }
        int to = ConstraintReader.skipSpace(text, hyphen + 1);
        VersionScanner.Parts high = to == hyphen + 1 ? null : scanner.at(to);
        if (high == null) {
            return null;
        }
        int end = ConstraintReader.skipSpace(text, high.end());
        String replacement = ">= " + text.substring(from, low.end()) + ", <= " + text.substring(to, high.end()) + " ";
        return new Found(text.substring(start, end), replacement, end);
    }
}
