package dev.citusrender.go;

/** What looks like the abbreviation of a time zone at the beginning of a text (Go: {@code time.parseTimeZone}). */
final class ZoneAbbreviation {
    private ZoneAbbreviation() {
    }

    /** The length of the abbreviation; 0 when there is none. */
    static int length(String text) {
        if (text.length() < 3) {
            return 0;
        }
        if (text.startsWith("ChST") || text.startsWith("MeST")) {
            return 4; // the only ones with a small letter
        }
        if (text.startsWith("GMT")) {
            return 3 + signedOffsetLength(text, 3);
        }
        if (text.charAt(0) == '+' || text.charAt(0) == '-') {
            return signedOffsetLength(text, 0);
        }
        int capitals = 0;
        while (capitals < 6 && capitals < text.length() && text.charAt(capitals) >= 'A' && text.charAt(capitals) <= 'Z') {
            capitals++;
        }
        return switch (capitals) {
            case 3 -> 3;
            case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
            case 5 -> text.charAt(4) == 'T' ? 5 : 0;
            default -> 0;
        };
    }

    /** A sign and a number up to 23. */
    private static int signedOffsetLength(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '+' && text.charAt(from) != '-') {
            return 0;
        }
        int at = from + 1;
        int number = 0;
        for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            number = Math.min(number * 10 + text.charAt(at) - '0', 1000);
        }
        return at == from + 1 || number > 23 ? 0 : at - from;
    }
}
