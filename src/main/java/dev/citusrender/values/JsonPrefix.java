package dev.citusrender.values;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoJson;

/** Reads one JSON value at the beginning of a text that goes on, as Go's {@code json.Decoder} does; a number ends where it can't go on. */
final class JsonPrefix {

    /**
     * A value that was read.
     *
     * @param value  the value
     * @param length how many chars of the text it took
     */
    record Result(Object value, int length) {
    }

    private final String text;

    private JsonPrefix(String text) {
        this.text = text;
    }

    /**
     * Reads the value.
     *
     * @throws GoError when there is none
     */
    static Result read(String text) {
        int length = new JsonPrefix(text).end();
        return new Result(GoJson.read(text.substring(0, length)), length);
    }

    private int end() {
        int start = 0;
        while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start == text.length()) {
            throw new GoError("EOF");
        }
        return switch (text.charAt(start)) {
            case '{', '[' -> endOfBrackets(start);
            case '"' -> endOfString(start);
            case 't', 'n' -> Math.min(start + 4, text.length());
            case 'f' -> Math.min(start + 5, text.length());
            default -> endOfNumber(start);
        };
    }

    private int endOfBrackets(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> i = endOfString(i) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {
                }
            }
        }
        return text.length();
    }

    private int endOfString(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return text.length();
    }

    private int endOfNumber(int start) {
        int i = text.charAt(start) == '-' ? start + 1 : start;
        // After a leading zero no digit belongs to the number.
        i = i < text.length() && text.charAt(i) == '0' ? i + 1 : skipDigits(i);
        if (i < text.length() && text.charAt(i) == '.') {
            i = skipDigits(i + 1);
        }
        if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
            i++;
            if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            i = skipDigits(i);
        }
        return Math.max(i, start + 1);
    }

    private int skipDigits(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
