package dev.citusrender.syntax;

/** The two ideas that Go has of a space: the template language's own four characters, and Unicode's. */
final class GoSpace {
    private GoSpace() {
    }

    /** What separates words in an action and what trim markers remove. */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** Whether a text is empty to {@code bytes.TrimSpace}. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(GoSpace::isUnicodeSpace);
    }

    private static boolean isUnicodeSpace(int c) {
        return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }
}
