package dev.citusrender.render;

/** Go's {@code strings.TrimSpace} and its left half: Unicode's white space, which is not what Java's strip takes. */
final class TextTrim {
    private TextTrim() {
    }

    static String trim(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(Math.min(leading(text), end), end);
    }

    static String trimLeft(String text) {
        return text.substring(leading(text));
    }

    static boolean isBlank(String text) {
        return leading(text) == text.length();
    }

    private static int leading(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Go's {@code unicode.IsSpace}. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xA0
                || c >= 0x1680 && (c == 0x1680 || c >= 0x2000 && c <= 0x200a || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000);
    }
}
