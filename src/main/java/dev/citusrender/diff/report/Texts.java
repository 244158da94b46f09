package dev.citusrender.diff.report;

import java.util.function.IntPredicate;

/** Makes any text of a manifest fit for a format that can't hold all of them: manifests come from a pull request, and so from anybody. */
public final class Texts {
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {
    }

    /** A text without what a page shows as nothing or as something else: control characters and those that turn the direction of writing, as escapes. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSurrogate(c)) {
                visible.appendCodePoint(REPLACEMENT);
            } else if (isControl(c) || isDirection(c)) {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** The same, on one line. */
    static String line(String text) {
        return visible(text.strip().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
    }

    /** A text in UTF-16 that is one: a manifest's bytes that are no UTF-8 become U+FFFD. */
    static String wellFormed(String text) {
        return replaced(text, c -> !isSurrogate(c));
    }

    /** A text that XML 1.0 can hold; for some characters it has no way at all, and they become U+FFFD. */
    public static String xml(String text) {
        return replaced(text, c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && !isSurrogate(c) && c != 0xFFFE && c != 0xFFFF);
    }

    private static String replaced(String text, IntPredicate fits) {
        return text.codePoints().allMatch(fits) ? text
                : text.codePoints().map(c -> fits.test(c) ? c : REPLACEMENT).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                        StringBuilder::append).toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029;
    }

    /** Embeddings, overrides and isolates: with them a line reads other than it is (CVE-2021-42574). */
    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }
}
