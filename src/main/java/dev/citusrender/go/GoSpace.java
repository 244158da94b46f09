package dev.citusrender.go;

/** White space as Go has it ({@code unicode.IsSpace}, {@code strings.TrimSpace}), which is not what Java's strip takes. */
public final class GoSpace {
    private GoSpace() {
    }

    /** Whether a code point is white space. */
    public static boolean isSpace(int c) {
        if (c < 0x100) {
            return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xA0;
        }
        return c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** The text without the white space at its ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Takes the white space at the ends of a text away. */
    public static void trimInPlace(StringBuilder text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        int start = 0;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        text.delete(0, start);
    }

    /** The text without the white space at its start. */
    public static String trimLeft(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
