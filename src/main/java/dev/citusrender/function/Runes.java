package dev.citusrender.function;

import dev.citusrender.go.GoString;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Go's unicode package on code points, and the loops over a string's runes that Sprig's functions make with it. */
final class Runes {
    /** What Go decodes from a byte that is not UTF-8. */
    static final int ERROR = 0xFFFD;

    private Runes() {
    }

    /** The rune that a code point of a text stands for: {@link #ERROR} for an escaped byte. */
    static int decode(int codePoint) {
        return GoString.isEscape(codePoint) ? ERROR : codePoint;
    }

    /** The text with each rune mapped; bytes that are not UTF-8 come out as U+FFFD, as {@code strings.Map} and {@code []rune} have it. */
    static String map(String text, IntUnaryOperator mapping) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            out.appendCodePoint(mapping.applyAsInt(decode(c)));
        }
        return out.toString();
    }

    /** The text without the runes at both ends that a set holds (Go's {@code TrimFunc}). */
    static String trim(String text, IntPredicate set) {
        int from = 0;
        int to = text.length();
        while (from < to && set.test(decode(text.codePointAt(from)))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && set.test(decode(text.codePointBefore(to)))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Category Lu: Java's {@code isUpperCase} also takes symbols such as U+24B6. */
    static boolean isUpper(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    /** Category Ll. */
    static boolean isLower(int c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    /** Category Lt. */
    static boolean isTitle(int c) {
        return Character.getType(c) == Character.TITLECASE_LETTER;
    }

    /** Category N. */
    static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Category P. */
    static boolean isPunct(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                 Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
