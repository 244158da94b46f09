package dev.citusrender.chart;

import dev.citusrender.go.GoString;

/** The 512 bytes before each entry of a tar archive. */
final class TarHeader {
    private static final int CHECKSUM = 148;
    private static final int MAGIC = 257;

    private TarHeader() {
    }

    static TarReader.Entry parse(byte[] block) {
        if (!checksumFits(block)) {
            throw TarReader.invalid();
        }
        String name = text(block, 0, 100);
        boolean ustar = GoString.decode(block, MAGIC, 6).equals("ustar\0");
        boolean star = ustar && GoString.decode(block, 508, 4).equals("tar\0");
        String prefix = ustar ? text(block, 345, star ? 131 : 155) : "";
        long size = number(block, 124, 12);
        if (size < 0) {
            throw TarReader.invalid();
        }
        return new TarReader.Entry(prefix.isEmpty() ? name : prefix + "/" + name, size, (char) (block[156] & 0xff), number(block, 100, 8));
    }

    /** The sum of all bytes, the field itself taken as spaces; some old writers summed signed bytes. */
    private static boolean checksumFits(byte[] block) {
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < block.length; i++) {
            byte b = i >= CHECKSUM && i < CHECKSUM + 8 ? (byte) ' ' : block[i];
            unsigned += b & 0xff;
            signed += b;
        }
        long stated = number(block, CHECKSUM, 8);
        return stated == unsigned || stated == signed;
    }

    /** Text up to the first NUL. */
    static String text(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        return GoString.decode(bytes, offset, end - offset);
    }

    /** A number in octal digits, or in binary when the first bit says so. */
    private static long number(byte[] block, int offset, int length) {
        if ((block[offset] & 0x80) != 0) {
            return binary(block, offset, length);
        }
        String digits = GoString.decode(block, offset, length);
        int start = 0;
        int end = digits.length();
        while (start < end && isFiller(digits.charAt(start))) {
            start++;
        }
        while (end > start && isFiller(digits.charAt(end - 1))) {
            end--;
        }
        int nul = digits.indexOf('\0', start);
        String octal = digits.substring(start, nul >= 0 && nul < end ? nul : end);
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw TarReader.invalid();
        }
    }

    private static long binary(byte[] block, int offset, int length) {
        boolean negative = (block[offset] & 0x40) != 0;
        long value = 0;
        for (int i = 0; i < length; i++) {
            int b = (negative ? ~block[offset + i] : block[offset + i]) & (i == 0 ? 0x7f : 0xff);
            if (value >>> 55 != 0) {
                throw TarReader.invalid();
            }
            value = value << 8 | b;
        }
        return negative ? ~value : value;
    }

    private static boolean isFiller(char c) {
        return c == ' ' || c == 0;
    }
}
