package dev.citusrender.semver;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;

/** The rules for the part after the hyphen. */
final class Prerelease {
    private static final String GREATEST_UINT64 = "18446744073709551615";

    private Prerelease() {
    }

    /** Refuses a number with a leading zero among the identifiers. */
    static void check(String prerelease) {
        for (String identifier : identifiers(prerelease)) {
            if (identifier.length() > 1 && identifier.charAt(0) == '0' && isAllDigits(identifier)) {
                throw new GoError("version segment starts with 0");
            }
        }
    }

    /** Orders two prereleases, neither of which is empty, identifier by identifier; the longer one is the later. */
    static int compare(String a, String b) {
        String[] left = identifiers(a);
        String[] right = identifiers(b);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = compareIdentifiers(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareIdentifiers(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? -1 : 1;
        }
        boolean aIsNumber = isUint64(a);
        boolean bIsNumber = isUint64(b);
        if (aIsNumber != bIsNumber) {
            return aIsNumber ? -1 : 1;
        }
        int order = aIsNumber ? Long.compareUnsigned(Long.parseUnsignedLong(a), Long.parseUnsignedLong(b)) : GoString.compare(a, b);
        return Integer.signum(order);
    }

    /** Whether an identifier counts as a number; one that does not fit 64 bits is a word to the original. */
    private static boolean isUint64(String identifier) {
        return isAllDigits(identifier) && (identifier.length() < GREATEST_UINT64.length()
                || identifier.length() == GREATEST_UINT64.length() && identifier.compareTo(GREATEST_UINT64) <= 0);
    }

    private static boolean isAllDigits(String text) {
        return text.chars().allMatch(c -> VersionScanner.isDigit((char) c));
    }

    private static String[] identifiers(String prerelease) {
        return prerelease.split("\\.", -1);
    }
}
