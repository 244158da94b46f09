package dev.citusrender.function;

import dev.citusrender.go.ByteText;
import dev.citusrender.go.GoString;
import java.io.ByteArrayOutputStream;

/** RFC 4648's base 32 with padding, written and read as Go's encoding/base32 does it. */
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {
    }

    static String encode(byte[] source) {
        StringBuilder out = new StringBuilder((source.length + 4) / 5 * 8);
        int bits = 0;
        int count = 0;
        for (byte b : source) {
            bits = bits << 8 | b & 0xff;
            for (count += 8; count >= 5; count -= 5) {
                out.append(DIGITS.charAt(bits >> count - 5 & 31));
            }
        }
        if (count > 0) {
            out.append(DIGITS.charAt(bits << 5 - count & 31));
        }
        return out.append("=".repeat(-out.length() & 7)).toString();
    }

    /** The text that some bytes of base 32 stand for, or Go's error text. Newlines are taken out first, so positions do not count them. */
    static String decode(byte[] source) {
        String text = ByteText.bytes(GoString.decode(source)).replace("\n", "").replace("\r", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 5 / 8);
        int digits = 8;
        for (int from = 0; from < text.length() && digits == 8; from += 8) {
            digits = 0;
            long bits = 0;
            while (digits < 8 && !isPadding(text, from, digits)) {
                int value = from + digits < text.length() ? DIGITS.indexOf(text.charAt(from + digits)) : -1;
                if (value < 0) {
                    return corrupt(from + digits < text.length() ? from + digits : from);
                }
                bits = bits << 5 | value;
                digits++;
            }
            int mistake = digits == 8 ? -1 : paddingMistake(text, from, digits);
            if (mistake >= 0) {
                return corrupt(mistake);
            }
            bits <<= 5 * (8 - digits);
            for (int i = 0; i < digits * 5 / 8; i++) {
                out.write((int) (bits >> 32 - 8 * i));
            }
        }
        return GoString.decode(out.toByteArray());
    }

    /** A padding sign counts as one only in the last eight digits, from the third on. */
    private static boolean isPadding(String text, int from, int digits) {
        int at = from + digits;
        return digits >= 2 && at < text.length() && text.charAt(at) == '=' && text.length() - at - 1 < 8;
    }

    /** Where the padding that follows some digits is wrong, or -1. */
    private static int paddingMistake(String text, int from, int digits) {
        int at = from + digits;
        int following = text.length() - at - 1;
        if (following + digits < 7) {
            return text.length();
        }
        for (int k = 0; k < 7 - digits; k++) {
            if (following > k && text.charAt(at + 1 + k) != '=') {
                return at + k;
            }
        }
        return digits == 3 || digits == 6 ? at : -1;
    }

    private static String corrupt(int position) {
        return "illegal base32 data at input byte " + position;
    }
}
