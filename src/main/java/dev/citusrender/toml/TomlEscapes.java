package dev.citusrender.toml;

/**
 * Turns the escapes of a string, which have been found well-formed, into what they stand for.
 *
 * @param line the line of the string, for a failure
 */
record TomlEscapes(int line) {

    String replace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(i++);
            int digits = switch (escaped) {
                case 'x' -> 2;
                case 'u' -> 4;
                case 'U' -> 8;
                default -> 0;
            };
            out.appendCodePoint(digits == 0 ? character(escaped) : rune(text.substring(i, i + digits)));
            i += digits;
        }
        return out.toString();
    }

    private char character(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'e' -> 0x1b;
            case ' ', '\t' -> throw new Cursor.Failure("invalid escape: '\\" + escaped + "'", line);
            default -> escaped; // a quote or a backslash
        };
    }

    private int rune(String hex) {
        long rune = Long.parseLong(hex, 16);
        if (rune > Character.MAX_CODE_POINT || rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            throw new Cursor.Failure("Escaped character '\\u" + hex + "' is not valid UTF-8.", line);
        }
        return (int) rune;
    }

    /** Takes out each backslash at the end of a line, with the line end and all white space after it. */
    static String joinLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && " \t\r\n".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            if (text.substring(i, end).indexOf('\n') >= 0) {
                i = end;
            } else {
                int length = text.startsWith("\\\\", i) ? 2 : 1;
                out.append(text, i, i + length);
                i += length;
            }
        }
        return out.toString();
    }
}
