package dev.citusrender.go;

/** Reads the notation of {@code time.ParseDuration}. Sums are unsigned, up to 2^63, as in Go. */
final class DurationParser {
    private final String text;
    private int at;

    DurationParser(String text) {
        this.text = text;
    }

    long parse() {
        boolean negative = text.startsWith("-");
        at = negative || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return 0;
        }
        if (at == text.length()) {
            throw invalid();
        }
        long sum = 0;
        while (at < text.length()) {
            sum = checked(sum + component());
        }
        if (negative) {
            return -sum;
        }
        if (sum < 0) {
            throw invalid(); // 2^63 itself
        }
        return sum;
    }

    /** One number with its unit, in nanoseconds. */
    private long component() {
        int start = at;
        long whole = whole();
        boolean digits = at > start;
        long fraction = 0;
        double scale = 1;
        if (at < text.length() && text.charAt(at) == '.') {
            start = ++at;
            boolean full = false;
            for (; isDigit(); at++) {
                full = full || fraction > Long.MAX_VALUE / 10;
                long more = full ? 0 : fraction * 10 + text.charAt(at) - '0';
                full = full || Long.compareUnsigned(more, Long.MIN_VALUE) > 0;
                if (!full) {
                    fraction = more;
                    scale *= 10;
                }
            }
            digits |= at > start;
        }
        if (!digits) {
            throw invalid();
        }
        long unit = unit();
        if (Long.compareUnsigned(whole, Long.divideUnsigned(Long.MIN_VALUE, unit)) > 0) {
            throw invalid();
        }
        long value = whole * unit;
        return fraction == 0 ? value : checked(value + (long) (toDouble(fraction) * (unit / scale)));
    }

    private static double toDouble(long unsigned) {
        return unsigned >= 0 ? unsigned : 0x1p63;
    }

    private long whole() {
        long value = 0;
        for (; isDigit(); at++) {
            if (Long.compareUnsigned(value, Long.divideUnsigned(Long.MIN_VALUE, 10)) > 0) {
                throw invalid();
            }
            value = checked(value * 10 + text.charAt(at) - '0');
        }
        return value;
    }

    private long checked(long unsigned) {
        if (Long.compareUnsigned(unsigned, Long.MIN_VALUE) > 0) {
            throw invalid();
        }
        return unsigned;
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private long unit() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '.' && !isDigit()) {
            at++;
        }
        if (start == at) {
            throw error("missing unit in duration");
        }
        String name = text.substring(start, at);
        return switch (name) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> GoDuration.SECOND;
            case "m" -> GoDuration.MINUTE;
            case "h" -> GoDuration.HOUR;
            default -> throw error("unknown unit " + TimeLayout.quote(name) + " in duration");
        };
    }

    private GoError invalid() {
        return error("invalid duration");
    }

    private GoError error(String problem) {
        return new GoError("time: " + problem + " " + TimeLayout.quote(text));
    }
}
