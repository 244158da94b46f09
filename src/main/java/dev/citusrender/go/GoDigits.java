package dev.citusrender.go;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a finite, non-negative number: it is {@code 0.DIGITS × 10^point}. Zero has no digits.
 *
 * @param text  the digits, without zeros at the front
 * @param point where the decimal point stands, counted from the first digit
 */
record GoDigits(String text, int point) {
    private static final GoDigits ZERO = new GoDigits("", 0);

    int count() {
        return text.length();
    }

    /** The fewest digits that are read back as the same number; of several such, those nearest to it. */
    static GoDigits shortest(double value, int bits) {
        if (value == 0) {
            return ZERO;
        }
        return parse(bits == 32 ? Float.toString((float) value) : Double.toString(value), value, bits);
    }

    /** Takes apart Java's text of a number, such as {@code 123.45} or {@code 1.5E-7}. */
    private static GoDigits parse(String java, double value, int bits) {
        int exponent = 0;
        int end = java.indexOf('E');
        if (end >= 0) {
            exponent = Integer.parseInt(java, end + 1, java.length(), 10);
        } else {
            end = java.length();
        }
        int dot = java.indexOf('.');
        StringBuilder digits = new StringBuilder(end).append(java, 0, dot).append(java, dot + 1, end);
        int point = dot + exponent;
        int zeros = 0;
        while (digits.charAt(zeros) == '0') {
            zeros++;
        }
        int last = digits.length();
        while (digits.charAt(last - 1) == '0') {
            last--;
        }
        GoDigits result = new GoDigits(digits.substring(zeros, last), point - zeros);
        return result.count() == 2 ? result.orOneDigit(value, bits) : result;
    }

    /** Java prints two digits where one would do ({@code 4.9E-324} for {@code 5e-324}). */
    private GoDigits orOneDigit(double value, int bits) {
        int first = text.charAt(0) - '0';
        int nearest = text.charAt(1) >= '5' ? first + 1 : first;
        for (int digit : new int[] {nearest, nearest == first ? first + 1 : first}) {
            String candidate = digit + "E" + (point - 1);
            boolean same = bits == 32 ? Float.parseFloat(candidate) == (float) value : Double.parseDouble(candidate) == value;
            if (digit > 0 && same) {
                return digit == 10 ? new GoDigits("1", point + 1) : new GoDigits(String.valueOf(digit), point);
            }
        }
        return this;
    }

    /** The exact value, rounded half-even to a number of significant digits. */
    static GoDigits significant(double value, int digits) {
        return value == 0 ? ZERO : of(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /** The exact value, rounded half-even to a number of digits after the decimal point. */
    static GoDigits decimals(double value, int decimals) {
        return value == 0 ? ZERO : of(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static GoDigits of(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        String digits = value.unscaledValue().toString();
        return new GoDigits(digits, digits.length() - value.scale());
    }
}
