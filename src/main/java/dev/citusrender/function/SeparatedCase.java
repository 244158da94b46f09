package dev.citusrender.function;

import dev.citusrender.function.WordScanner.Kind;
import dev.citusrender.function.WordScanner.Word;

/**
 * Sprig's {@code snakecase} and {@code kebabcase}, by the rules of huandu/xstrings: a separator between words, where a number belongs to the word
 * before it ({@code Bld4Floor}: bld4_floor) unless lower-case letters follow ({@code http2xx}: http_2xx).
 */
final class SeparatedCase {
    private final WordScanner words;
    private final char separator;
    private final StringBuilder out = new StringBuilder();
    private Word word;

    private SeparatedCase(String text, char separator) {
        this.words = new WordScanner(text);
        this.separator = separator;
    }

    static String of(String text, char separator) {
        return new SeparatedCase(text, separator).convert();
    }

    private String convert() {
        word = words.next();
        while (words.hasMore()) {
            Word previous = word;
            if (previous.kind() != Kind.CONNECTOR) {
                append(previous);
            }
            word = words.next();
            switch (previous.kind()) {
                case NUMBER -> joinNumber();
                case CONNECTOR -> append(previous);
                case PUNCTUATION -> { }
                case UPPER_CASE, ALPHABET, OTHER, INVALID -> afterLetters();
            }
        }
        append(word);
        return out.toString();
    }

    private void afterLetters() {
        if (word.kind() != Kind.NUMBER) {
            separateUnlessMarked();
        } else if (words.hasMore()) {
            Word number = word;
            word = words.next();
            if (word.kind() == Kind.ALPHABET) {
                out.append(separator);
                append(number);
                joinNumber();
            } else {
                append(number);
                separateUnlessMarked();
            }
        }
    }

    /** Lower-case letters and digits go on with the number before them. */
    private void joinNumber() {
        while (word.kind() == Kind.ALPHABET || word.kind() == Kind.NUMBER) {
            append(word);
            word = words.next();
        }
        if (word.kind() != Kind.INVALID) {
            separateUnlessMarked();
        }
    }

    private void separateUnlessMarked() {
        if (word.kind() != Kind.CONNECTOR && word.kind() != Kind.PUNCTUATION) {
            out.append(separator);
        }
    }

    private void append(Word part) {
        boolean converted = part.kind() == Kind.UPPER_CASE || part.kind() == Kind.CONNECTOR;
        for (int i = part.from(); i < part.to(); i++) {
            int c = words.codePoint(i);
            out.appendCodePoint(converted ? convert(Runes.decode(c)) : c);
        }
    }

    private int convert(int rune) {
        if (PascalCase.isConnector(rune)) {
            return separator;
        }
        return Runes.isUpper(rune) ? Character.toLowerCase(rune) : rune;
    }
}
