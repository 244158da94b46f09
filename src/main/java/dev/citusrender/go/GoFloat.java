package dev.citusrender.go;

/** Floating-point numbers as text, as Go's {@code strconv.FormatFloat} writes them. */
public final class GoFloat {
    /** Below this, whole numbers are written by {@code %v} without an exponent. */
    private static final double PLAIN_LIMIT = 1e6;

    private GoFloat() {
    }

    /** The text of {@code %v}: the shortest digits, with an exponent when it is below -4 or above 5. */
    public static String format(double value) {
        StringBuilder out = new StringBuilder(24);
        append(out, value);
        return out.toString();
    }

    /** Appends the text of {@code %v}. */
    public static void append(StringBuilder out, double value) {
        int whole = (int) value;
        if (whole == value && Math.abs(value) < PLAIN_LIMIT && (whole != 0 || 1 / value > 0)) {
            out.append(whole);
        } else {
            append(out, value, 'g', -1, 64);
        }
    }

    /**
     * The text of a number.
     *
     * @param verb      one of {@code b e E f g G x X}
     * @param precision digits after the point ({@code e f x}) or digits in all ({@code g}); negative for as few as tell the number apart
     * @param bits      32 or 64: which type the number is of
     */
    public static String format(double value, char verb, int precision, int bits) {
        StringBuilder out = new StringBuilder(24);
        append(out, value, verb, precision, bits);
        return out.toString();
    }

    /** Appends what {@link #format(double, char, int, int)} gives. */
    public static void append(StringBuilder out, double number, char verb, int precision, int bits) {
        double value = bits == Float.SIZE ? (float) number : number;
        if (Double.isNaN(value)) {
            out.append("NaN");
            return;
        }
        if (Double.isInfinite(value)) {
            out.append(value > 0 ? "+Inf" : "-Inf");
            return;
        }
        if (Double.doubleToRawLongBits(value) < 0) {
            out.append('-');
        }
        double magnitude = Math.abs(value);
        switch (verb) {
            case 'b' -> GoFloatBits.of(magnitude, bits).appendBinary(out);
            case 'x', 'X' -> GoFloatBits.of(magnitude, bits).appendHex(out, precision, verb);
            case 'e', 'E' -> {
                GoDigits digits = precision < 0 ? GoDigits.shortest(magnitude, bits) : GoDigits.significant(magnitude, precision + 1);
                scientific(out, digits, precision < 0 ? digits.count() - 1 : precision, verb);
            }
            case 'f' -> {
                GoDigits digits = precision < 0 ? GoDigits.shortest(magnitude, bits) : GoDigits.decimals(magnitude, precision);
                plain(out, digits, precision < 0 ? Math.max(digits.count() - digits.point(), 0) : precision);
            }
            default -> general(out, magnitude, verb, precision, bits);
        }
    }

    /** {@code %g}: the exponent decides between the two forms, and zeros at the end are left out. */
    private static void general(StringBuilder out, double magnitude, char verb, int precision, int bits) {
        boolean shortest = precision < 0;
        GoDigits digits = shortest ? GoDigits.shortest(magnitude, bits) : trimmed(GoDigits.significant(magnitude, Math.max(precision, 1)));
        int limit = shortest ? 6 : Math.max(precision, 1);
        if (!shortest && limit > digits.count() && digits.count() >= digits.point()) {
            limit = digits.count();
        }
        int exponent = digits.point() - 1;
        if (exponent < -4 || exponent >= limit) {
            scientific(out, digits, digits.count() - 1, verb == 'G' ? 'E' : 'e');
        } else {
            plain(out, digits, Math.max(digits.count() - digits.point(), 0));
        }
    }

    private static GoDigits trimmed(GoDigits digits) {
        String text = digits.text();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return end == text.length() ? digits : new GoDigits(text.substring(0, end), digits.point());
    }

    /** {@code d.ddde±dd}; digits that are not there are zeros. */
    static void scientific(StringBuilder out, GoDigits digits, int decimals, char exponentChar) {
        String text = digits.text();
        out.append(text.isEmpty() ? '0' : text.charAt(0));
        if (decimals > 0) {
            out.append('.');
            int end = Math.min(text.length(), decimals + 1);
            if (end > 1) {
                out.append(text, 1, end);
            }
            zeros(out, decimals + 1 - Math.max(end, 1));
        }
        int exponent = text.isEmpty() ? 0 : digits.point() - 1;
        out.append(exponentChar).append(exponent < 0 ? '-' : '+');
        twoDigits(out, Math.abs(exponent));
    }

    /** {@code ddd.ddd}; digits that are not there are zeros. */
    static void plain(StringBuilder out, GoDigits digits, int decimals) {
        String text = digits.text();
        int point = digits.point();
        if (point > 0) {
            int end = Math.min(text.length(), point);
            out.append(text, 0, end);
            zeros(out, point - end);
        } else {
            out.append('0');
        }
        if (decimals > 0) {
            out.append('.');
            int leading = Math.min(decimals, Math.max(-point, 0));
            zeros(out, leading);
            int from = Math.min(Math.max(point, 0), text.length());
            int to = Math.min(text.length(), from + decimals - leading);
            out.append(text, from, to);
            zeros(out, decimals - leading - (to - from));
        }
    }

    static void zeros(StringBuilder out, int count) {
        for (int i = 0; i < count; i++) {
            out.append('0');
        }
    }

    static void twoDigits(StringBuilder out, int number) {
        if (number < 10) {
            out.append('0');
        }
        out.append(number);
    }
}
