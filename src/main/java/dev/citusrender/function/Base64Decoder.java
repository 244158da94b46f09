package dev.citusrender.function;

import dev.citusrender.go.GoString;
import java.io.ByteArrayOutputStream;

/** Base 64 read as Go reads it: newlines anywhere, padding required, unused bits ignored; a mistake is told with its position. */
final class Base64Decoder {
    private static final int END = -1;
    private static final int PADDING = -2;
    private static final int INVALID = -3;

    private final byte[] source;
    private int position;

    private Base64Decoder(byte[] source) {
        this.source = source;
    }

    /** The text that some bytes of base 64 stand for, or Go's error text. */
    static String decode(byte[] source) {
        return new Base64Decoder(source).decode();
    }

    private String decode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length * 3 / 4);
        while (true) {
            int bits = 0;
            int read = 0;
            int digit = next();
            while (digit >= 0 && read < 3) {
                bits = bits << 6 | digit;
                read++;
                digit = next();
            }
            if (digit >= 0) {
                write(out, bits << 6 | digit, 3);
            } else if (digit == END && read == 0) {
                return GoString.decode(out.toByteArray());
            } else if (digit != PADDING || read < 2) {
                return corrupt(digit == END ? position - read : position - 1);
            } else {
                int mistake = afterPadding(read);
                if (mistake >= 0) {
                    return corrupt(mistake);
                }
                write(out, bits << 6 * (4 - read), read - 1);
                return GoString.decode(out.toByteArray());
            }
        }
    }

    /** The next digit's value, or one of the constants. */
    private int next() {
        skipNewlines();
        return position == source.length ? END : value(source[position++]);
    }

    private void skipNewlines() {
        while (position < source.length && (source[position] == '\n' || source[position] == '\r')) {
            position++;
        }
    }

    /** What follows the first padding sign must be a second one after two digits, and then nothing; gives the place of a mistake, or -1. */
    private int afterPadding(int digits) {
        skipNewlines();
        if (digits == 2) {
            if (position == source.length) {
                return position;
            }
            if (source[position] != '=') {
                return position - 1;
            }
            position++;
            skipNewlines();
        }
        return position < source.length ? position : -1;
    }

    private static int value(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+' -> 62;
            case '/' -> 63;
            case '=' -> PADDING;
            default -> INVALID;
        };
    }

    private static void write(ByteArrayOutputStream out, int bits, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(bits >> 16 - 8 * i);
        }
    }

    private static String corrupt(int position) {
        return "illegal base64 data at input byte " + position;
    }
}
