package dev.citusrender.yaml;

import dev.citusrender.go.GoString;

/**
 * YAML in UTF-16, which libyaml knows by its byte order mark.
 *
 * @param text    what the bytes mean, up to the first that mean nothing
 * @param message libyaml's words for those; null when there are none
 * @param atEnd   whether that is only for want of more bytes
 */
record Utf16Input(String text, String message, boolean atEnd) {
    private static final String LITTLE_ENDIAN_MARK = "\uDCFF\uDCFE";
    private static final String BIG_ENDIAN_MARK = "\uDCFE\uDCFF";
    /** libyaml reads this many bytes at a time. */
    private static final int BLOCK_CHARS = 256;

    /** The characters of a text whose bytes are UTF-16; the text itself of any other. */
    static Utf16Input of(String text) {
        if (text.startsWith(LITTLE_ENDIAN_MARK)) {
            return decode(GoString.encode(text), 0);
        }
        return text.startsWith(BIG_ENDIAN_MARK) ? decode(GoString.encode(text), 1) : new Utf16Input(text, null, false);
    }

    /** Where the block begins that can't be read: at the mistake when only the end is missing. */
    int wall() {
        int afterMark = text.length() + 1;
        return atEnd ? text.length() : Math.max(0, afterMark / BLOCK_CHARS * BLOCK_CHARS - 1);
    }

    private static Utf16Input decode(byte[] bytes, int low) {
        StringBuilder out = new StringBuilder(bytes.length / 2);
        for (int i = 2; i < bytes.length; i += 2) {
            if (i + 1 == bytes.length) {
                return new Utf16Input(out.toString(), "incomplete UTF-16 character", true);
            }
            char c = unit(bytes, i, low);
            if (Character.isLowSurrogate(c)) {
                return new Utf16Input(out.toString(), "unexpected low surrogate area", false);
            }
            out.append(c);
            if (Character.isHighSurrogate(c)) {
                i += 2;
                boolean atEnd = i + 1 >= bytes.length;
                if (atEnd || !Character.isLowSurrogate(unit(bytes, i, low))) {
                    out.setLength(out.length() - 1);
                    return new Utf16Input(out.toString(), atEnd ? "incomplete UTF-16 surrogate pair" : "expected low surrogate area", atEnd);
                }
                out.append(unit(bytes, i, low));
            }
        }
        return new Utf16Input(out.toString(), null, false);
    }

    private static char unit(byte[] bytes, int at, int low) {
        return (char) ((bytes[at + 1 - low] & 0xFF) << 8 | bytes[at + low] & 0xFF);
    }
}
