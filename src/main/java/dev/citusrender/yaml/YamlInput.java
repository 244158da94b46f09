package dev.citusrender.yaml;

import dev.citusrender.go.GoString;

/**
 * The characters of a YAML text, without byte order mark, with the first forbidden one found in advance.
 *
 * <p>libyaml reads its input in blocks and stops at a block that holds a bad character, whatever stands before it in the block. A mistake in an
 * earlier block is thus reported first. {@link #wall} is where that block begins.
 */
final class YamlInput {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PADDING = 12;
    private static final int BYTE_ORDER_MARK_BYTES = 3;
    private static final int BLOCK_BYTES = 512;

    private final char[] text;
    private final int length;
    private int wall = Integer.MAX_VALUE;
    private YamlProblem problem;

    YamlInput(String source) {
        Utf16Input input = Utf16Input.of(source);
        String decoded = input.text();
        int from = decoded.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
        length = decoded.length() - from;
        text = new char[length + PADDING];
        decoded.getChars(from, decoded.length(), text, 0);
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c > '~' && isForbidden(i)) {
                findProblem(i, from * BYTE_ORDER_MARK_BYTES);
                break;
            }
        }
        if (problem == null && input.message() != null) {
            wall = input.wall();
            problem = problemAt(length, input.message());
        }
    }

    char[] text() {
        return text;
    }

    /** The index from which no character can be had. */
    int wall() {
        return wall;
    }

    YamlProblem problem() {
        return problem;
    }

    /** The text of a line, from 0. */
    String lineText(int line) {
        int start = 0;
        for (int i = 0, n = 0; i < length && n < line; i++) {
            if (Cursor.isBreak(text[i]) && !(text[i] == '\r' && text[i + 1] == '\n')) {
                n++;
                start = i + 1;
            }
        }
        int end = start;
        while (end < length && !Cursor.isBreak(text[end])) {
            end++;
        }
        return new String(text, start, end - start);
    }

    private boolean isForbidden(int i) {
        char c = text[i];
        if (c < 0xA0) {
            return c != '\u0085';
        }
        if (c < 0xD800) {
            return false;
        }
        if (c > 0xDFFF) {
            return c > 0xFFFD;
        }
        return Character.isHighSurrogate(c) ? !Character.isLowSurrogate(text[i + 1]) : i == 0 || !Character.isHighSurrogate(text[i - 1]);
    }

    /** Where the block ends that begins with a byte order mark. */
    int endOfFirstBlock() {
        int bytes = BYTE_ORDER_MARK_BYTES;
        int i = 0;
        while (i < length) {
            int c = Character.codePointAt(text, i, length);
            bytes += bytesOf(c);
            if (bytes > BLOCK_BYTES) {
                break;
            }
            i += Character.charCount(c);
        }
        return Math.min(i, wall);
    }

    private static int bytesOf(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    /** Finds the block of a bad character and what libyaml says about it. */
    private void findProblem(int bad, int bytesBefore) {
        int blockStart = 0;
        int bytes = bytesBefore;
        for (int i = 0; i < bad; ) {
            int c = Character.codePointAt(text, i, length);
            int size = bytesOf(c);
            if (bytes + size > BLOCK_BYTES) {
                blockStart = i;
                bytes = 0;
            }
            bytes += size;
            i += Character.charCount(c);
        }
        byte[] rest = GoString.encode(new String(text, bad, Math.min(4, length - bad)));
        String message = describe(rest);
        boolean atEnd = message.startsWith("incomplete");
        boolean nextBlock = bytes + (atEnd ? 0 : sequenceLength(rest[0] & 0xff)) > BLOCK_BYTES;
        wall = atEnd || nextBlock ? bad : blockStart;
        problem = problemAt(bad, message);
    }

    private YamlProblem problemAt(int bad, String message) {
        int lineStart = 0;
        int line = 0;
        for (int i = 0; i < bad; i++) {
            if (Cursor.isBreak(text[i]) && !(text[i] == '\r' && text[i + 1] == '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return YamlProblem.ofReader(message, line, Character.codePointCount(text, lineStart, bad - lineStart));
    }

    /** libyaml's words for bytes that begin with something it does not take. */
    private static String describe(byte[] bytes) {
        int size = sequenceLength(bytes[0] & 0xff);
        if (size == 0) {
            return "invalid leading UTF-8 octet";
        }
        if (size > bytes.length) {
            return "incomplete UTF-8 octet sequence";
        }
        int value = size == 1 ? bytes[0] : bytes[0] & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return "invalid trailing UTF-8 octet";
            }
            value = value << 6 | bytes[i] & 0x3F;
        }
        int[] smallest = {0, 0, 0x80, 0x800, 0x10000};
        if (value < smallest[size]) {
            return "invalid length of a UTF-8 sequence";
        }
        boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
        return surrogate || value > 0x10FFFF ? "invalid Unicode character" : "control characters are not allowed";
    }

    private static int sequenceLength(int first) {
        return first < 0x80 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 ? 4 : 0;
    }
}
