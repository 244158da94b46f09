package dev.citusrender.go;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Go's strings, which are bytes, in Java's, which are UTF-16. Text that is not valid UTF-8 is carried without loss: each byte {@code 0xNN} that
 * belongs to no valid sequence becomes the lone surrogate {@code U+DCNN}, and is the same byte again on the way out.
 */
public final class GoString {
    /** The order of the UTF-8 bytes, which is Go's {@code <} on strings (and the order of code points, not of UTF-16 units). */
    public static final Comparator<String> BYTE_ORDER = GoString::compare;

    private static final int ESCAPE = 0xDC00;

    private GoString() {
    }

    /** Bytes to text. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** A part of some bytes to text. */
    public static String decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        // Java puts U+FFFD for what it can't read; only then is the slow way needed.
        return text.indexOf('\uFFFD') < 0 ? text : decodeEscaping(bytes, offset, length);
    }

    private static String decodeEscaping(byte[] bytes, int offset, int length) {
        StringBuilder out = new StringBuilder(length);
        int end = offset + length;
        for (int i = offset; i < end; ) {
            int size = sequenceLength(bytes, i, end);
            if (size == 0) {
                out.append((char) (ESCAPE | bytes[i] & 0xff));
                i++;
            } else if (size == 1) {
                out.append((char) bytes[i++]);
            } else {
                out.append(new String(bytes, i, size, StandardCharsets.UTF_8));
                i += size;
            }
        }
        return out.toString();
    }

    /**
     * The length of the valid UTF-8 sequence at an index, 0 when there is none there (Go's rules: shortest form, no surrogates, at most U+10FFFF).
     */
    static int sequenceLength(byte[] b, int i, int end) {
        int first = b[i] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int size = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (size == 0 || i + size > end) {
            return 0;
        }
        int second = b[i + 1] & 0xff;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < size; k++) {
            if ((b[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    /** Text to bytes. */
    public static byte[] encode(String text) {
        return hasEscapes(text) ? encodeEscaped(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encodeEscaped(String text) {
        byte[] out = new byte[byteLength(text)];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isEscape(c)) {
                out[n++] = (byte) c;
                i++;
            } else {
                byte[] one = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(one, 0, out, n, one.length);
                n += one.length;
                i += Character.charCount(c);
            }
        }
        return out;
    }

    /** Whether a code point, as {@code codePointAt} gives it, stands for a byte that is not UTF-8. */
    public static boolean isEscape(int codePoint) {
        return codePoint >= 0xDC80 && codePoint <= 0xDCFF;
    }

    /** Whether a text holds bytes that are not UTF-8. */
    public static boolean hasEscapes(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= Character.MIN_SURROGATE) {
                return hasEscapes(chars, i);
            }
        }
        return false;
    }

    private static boolean hasEscapes(char[] chars, int from) {
        for (int i = from; i < chars.length; i++) {
            if (Character.isHighSurrogate(chars[i])) {
                i++;
            } else if (isEscape(chars[i])) {
                return true;
            }
        }
        return false;
    }

    /** Joins escaped bytes that together are valid UTF-8 again, as they do in Go when strings are put together. */
    public static String normalize(String text) {
        return hasEscapes(text) ? decode(encodeEscaped(text)) : text;
    }

    /** Go's {@code len(s)}: the number of bytes. */
    public static int byteLength(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                n++;
            } else if (c < 0x800) {
                n += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                n += 4;
                i++;
            } else {
                n += isEscape(c) ? 1 : 3;
            }
        }
        return n;
    }

    /** Whether each char of the text is one byte of it, so that indexes of both are the same. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Go's {@code s[from:to]} by bytes; the bounds must be within the string. */
    public static String substring(String text, int from, int to) {
        if (isAscii(text)) {
            return text.substring(from, to);
        }
        return decode(encode(text), from, to - from);
    }

    /** Compares as Go does: by bytes. Zero exactly when the strings are equal. */
    public static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x < Character.MIN_SURROGATE && y < Character.MIN_SURROGATE ? x - y : compareFrom(a, b, i);
            }
        }
        return a.length() - b.length();
    }

    /** Compares what begins with the first difference, where UTF-16 units alone do not tell the order. */
    private static int compareFrom(String a, String b, int difference) {
        boolean insidePair = difference > 0 && Character.isHighSurrogate(a.charAt(difference - 1));
        int from = insidePair ? difference - 1 : difference;
        int x = a.codePointAt(from);
        int y = b.codePointAt(from);
        if (!isEscape(x) && !isEscape(y)) {
            return x - y;
        }
        return Arrays.compareUnsigned(encode(a.substring(from)), encode(b.substring(from)));
    }
}
