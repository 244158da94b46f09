package dev.citusrender.go;

/**
 * A finite, non-negative floating-point number as its parts: {@code mantissa × 2^(exponent - mantissaBits)}.
 *
 * @param mantissa     with the hidden bit
 * @param exponent     without the bias
 * @param mantissaBits 52 for a float64, 23 for a float32
 */
record GoFloatBits(long mantissa, int exponent, int mantissaBits) {
    private static final String LOWER = "0123456789abcdef";
    private static final String UPPER = "0123456789ABCDEF";

    static GoFloatBits of(double magnitude, int bits) {
        int mantissaBits = bits == 32 ? 23 : 52;
        long raw = bits == 32 ? Float.floatToRawIntBits((float) magnitude) : Double.doubleToRawLongBits(magnitude);
        int bias = bits == 32 ? 127 : 1023;
        int exponent = (int) (raw >>> mantissaBits);
        long mantissa = raw & (1L << mantissaBits) - 1;
        return exponent == 0
                ? new GoFloatBits(mantissa, 1 - bias, mantissaBits)
                : new GoFloatBits(mantissa | 1L << mantissaBits, exponent - bias, mantissaBits);
    }

    /** {@code %b}: {@code 4503599627370496p-52}. */
    void appendBinary(StringBuilder out) {
        int power = exponent - mantissaBits;
        out.append(mantissa).append('p').append(power >= 0 ? "+" : "").append(power);
    }

    /** {@code %x}: {@code 0x1.8p+01}. */
    void appendHex(StringBuilder out, int precision, char verb) {
        int power = mantissa == 0 ? 0 : exponent;
        long bits = mantissa << 60 - mantissaBits; // the leading one goes to bit 60
        while (bits != 0 && (bits & 1L << 60) == 0) {
            bits <<= 1;
            power--;
        }
        if (precision >= 0 && precision < 15) {
            int shift = precision * 4;
            long rest = bits << shift & (1L << 60) - 1;
            bits >>>= 60 - shift;
            if ((rest | bits & 1) > 1L << 59) {
                bits++;
            }
            bits <<= 60 - shift;
            if ((bits & 1L << 61) != 0) {
                bits >>>= 1;
                power++;
            }
        }
        String hex = verb == 'X' ? UPPER : LOWER;
        out.append('0').append(verb).append((char) ('0' + (bits >>> 60 & 1)));
        bits <<= 4;
        if (precision > 0 || precision < 0 && bits != 0) {
            out.append('.');
            for (int i = 0; precision < 0 ? bits != 0 : i < precision; i++) {
                out.append(hex.charAt((int) (bits >>> 60)));
                bits <<= 4;
            }
        }
        out.append(verb == 'X' ? 'P' : 'p').append(power < 0 ? '-' : '+');
        GoFloat.twoDigits(out, Math.abs(power));
    }
}
