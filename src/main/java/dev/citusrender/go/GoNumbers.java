package dev.citusrender.go;

/** Text to numbers, as Go's {@code strconv} reads it, with its errors ({@code strconv.ParseInt: parsing "x": invalid syntax}). */
public final class GoNumbers {
    private static final String SYNTAX = "invalid syntax";
    private static final String RANGE = "value out of range";

    private GoNumbers() {
    }

    /** {@code strconv.Atoi}. */
    public static long atoi(String text) {
        return parseInt("Atoi", text, 10, 64);
    }

    /** {@code strconv.ParseBool}. */
    public static boolean parseBool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new GoError("strconv.ParseBool: parsing " + GoQuote.quote(text) + ": invalid syntax");
        };
    }

    /**
     * {@code strconv.ParseInt}.
     *
     * @param base 2 to 36, or 0 to go by the prefix (and to allow underscores)
     * @param bits the size of the integer type; 0 is {@code int}
     */
    public static long parseInt(String text, int base, int bits) {
        return parseInt("ParseInt", text, base, bits);
    }

    private static long parseInt(String function, String text, int base, int bits) {
        if (text.isEmpty()) {
            throw error(function, text, SYNTAX);
        }
        char first = text.charAt(0);
        boolean negative = first == '-';
        String digits = negative || first == '+' ? text.substring(1) : text;
        int size = bits == 0 ? 64 : bits;
        long magnitude = magnitude(function, text, digits, base, size);
        long cutoff = 1L << size - 1;
        int order = Long.compareUnsigned(magnitude, cutoff);
        if (negative ? order > 0 : order >= 0) {
            throw error(function, text, RANGE);
        }
        return negative ? -magnitude : magnitude;
    }

    /** {@code strconv.ParseUint}; a result above 2^63-1 is its two's complement. */
    public static long parseUint(String text, int base, int bits) {
        return magnitude("ParseUint", text, text, base, bits == 0 ? 64 : bits);
    }

    private static long magnitude(String function, String whole, String digits, int base, int bits) {
        if (digits.isEmpty()) {
            throw error(function, whole, SYNTAX);
        }
        int radix = base;
        int from = 0;
        if (base == 0) {
            radix = 10;
            if (digits.charAt(0) == '0') {
                char mark = digits.length() >= 3 ? Character.toLowerCase(digits.charAt(1)) : ' ';
                radix = mark == 'b' ? 2 : mark == 'x' ? 16 : 8;
                from = mark == 'b' || mark == 'x' || mark == 'o' ? 2 : 1;
            }
        } else if (base < 2 || base > 36) {
            throw error(function, whole, "invalid base " + base);
        }
        long limit = Long.divideUnsigned(-1L, radix);
        long max = bits == 64 ? -1L : (1L << bits) - 1;
        long value = 0;
        boolean underscores = false;
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '_' && base == 0) {
                underscores = true;
                continue;
            }
            int digit = c < 0x80 ? Character.digit(c, 36) : -1;
            if (digit < 0 || digit >= radix) {
                throw error(function, whole, SYNTAX);
            }
            if (Long.compareUnsigned(value, limit) > 0) {
                throw error(function, whole, RANGE);
            }
            long next = value * radix + digit;
            if (Long.compareUnsigned(next, value * radix) < 0 || Long.compareUnsigned(next, max) > 0) {
                throw error(function, whole, RANGE);
            }
            value = next;
        }
        if (underscores && !underscoresFit(digits)) {
            throw error(function, whole, SYNTAX);
        }
        return value;
    }

    /**
     * {@code strconv.ParseFloat}.
     *
     * @param bits 32 or 64: the type that the number is rounded to
     */
    public static double parseFloat(String text, int bits) {
        if (!isFloat(text)) {
            return special(text);
        }
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        double value = bits == 32 ? Float.parseFloat(digits) : Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw error("ParseFloat", text, RANGE);
        }
        return value;
    }

    /** Go's spellings of what is no number: {@code inf}, {@code infinity}, {@code nan}, in any case. */
    private static double special(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String word = signed ? text.substring(1) : text;
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        throw error("ParseFloat", text, SYNTAX);
    }

    /** Whether a text is a decimal or hexadecimal floating-point number in Go's syntax. */
    private static boolean isFloat(String s) {
        int n = s.length();
        int i = n > 0 && (s.charAt(0) == '+' || s.charAt(0) == '-') ? 1 : 0;
        boolean hex = i + 2 < n && s.charAt(i) == '0' && (s.charAt(i + 1) | 0x20) == 'x';
        i += hex ? 2 : 0;
        boolean point = false;
        boolean digits = false;
        boolean underscores = false;
        for (; i < n; i++) {
            char c = s.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (isDigit(c, hex)) {
                digits = true;
            } else if (c == '_') {
                underscores = true;
            } else {
                break;
            }
        }
        if (!digits) {
            return false;
        }
        if (i < n && (s.charAt(i) | 0x20) == (hex ? 'p' : 'e')) {
            i++;
            if (i < n && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
                i++;
            }
            if (i >= n || !isDigit(s.charAt(i), false)) {
                return false;
            }
            for (; i < n && (isDigit(s.charAt(i), false) || s.charAt(i) == '_'); i++) {
                underscores |= s.charAt(i) == '_';
            }
        } else if (hex) {
            return false;
        }
        return i == n && (!underscores || underscoresFit(s));
    }

    private static boolean isDigit(char c, boolean hex) {
        return c >= '0' && c <= '9' || hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 0x80;
    }

    /** Underscores may stand only between digits, or after a base prefix. */
    private static boolean underscoresFit(String text) {
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean hex = false;
        char before = '^';
        if (i + 1 < text.length() && text.charAt(i) == '0' && "box".indexOf(text.charAt(i + 1) | 0x20) >= 0) {
            hex = (text.charAt(i + 1) | 0x20) == 'x';
            before = '0';
            i += 2;
        }
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            char kind = isDigit(c, hex) ? '0' : c == '_' ? '_' : '!';
            if (kind == '_' && before != '0' || before == '_' && kind != '0') {
                return false;
            }
            before = kind;
        }
        return before != '_';
    }

    private static GoError error(String function, String text, String problem) {
        return new GoError("strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + problem);
    }
}
