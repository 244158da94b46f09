package dev.citusrender.function;

import java.util.function.IntPredicate;

/** Cuts a text into the words that xstrings sees in it: {@code HTTPServer20x} is HTTP, Server, 20, x. */
final class WordScanner {
    /** What a word is made of. INVALID is also what follows the last word. */
    enum Kind { INVALID, NUMBER, UPPER_CASE, ALPHABET, CONNECTOR, PUNCTUATION, OTHER }

    /** A stretch of the text's code points. */
    record Word(Kind kind, int from, int to) {
    }

    private final int[] codePoints;
    private int position;
    private int rune;
    private int runeEnd;

    WordScanner(String text) {
        codePoints = text.codePoints().toArray();
    }

    int codePoint(int index) {
        return codePoints[index];
    }

    boolean hasMore() {
        return position < codePoints.length;
    }

    Word next() {
        int from = position;
        rune = Runes.ERROR;
        peek(from);
        position = runeEnd;
        Kind kind = kindOf(rune);
        switch (kind) {
            case CONNECTOR -> takeWhile(PascalCase::isConnector);
            case PUNCTUATION -> takeWhile(Runes::isPunct);
            case UPPER_CASE -> takeUpperCase();
            case ALPHABET -> takeWhile(WordScanner::isLowerAlphabet);
            case NUMBER -> takeWhile(Runes::isNumber);
            case OTHER -> takeWhile(c -> kindOf(c) == Kind.OTHER);
            case INVALID -> { }
        }
        return new Word(kind, from, position);
    }

    /** Looks at the next rune from here, past bytes that are not UTF-8; with none left the last one seen stands. */
    private void peek(int from) {
        int i = from;
        while (i < codePoints.length && Runes.decode(codePoints[i]) == Runes.ERROR) {
            i++;
        }
        if (i < codePoints.length) {
            rune = codePoints[i++];
        }
        runeEnd = i;
    }

    private void takeWhile(IntPredicate belongs) {
        while (hasMore()) {
            peek(position);
            if (!belongs.test(rune)) {
                return;
            }
            position = runeEnd;
        }
    }

    /** {@code Server}, or {@code HTTP} of {@code HTTPServer}: the last capital before a lower-case letter begins the next word. */
    private void takeUpperCase() {
        if (!hasMore()) {
            return;
        }
        peek(position);
        if (!Runes.isUpper(rune)) {
            takeWhile(WordScanner::isLowerAlphabet);
            return;
        }
        int last = position;
        while (hasMore()) {
            peek(position);
            if (!Runes.isUpper(rune)) {
                position = isAlphabet(rune) ? last : position;
                return;
            }
            last = position;
            position = runeEnd;
        }
    }

    private static Kind kindOf(int rune) {
        if (rune == Runes.ERROR) {
            return Kind.INVALID;
        }
        if (PascalCase.isConnector(rune)) {
            return Kind.CONNECTOR;
        }
        if (Runes.isPunct(rune)) {
            return Kind.PUNCTUATION;
        }
        if (Runes.isUpper(rune)) {
            return Kind.UPPER_CASE;
        }
        return isAlphabet(rune) ? Kind.ALPHABET : Runes.isNumber(rune) ? Kind.NUMBER : Kind.OTHER;
    }

    private static boolean isLowerAlphabet(int rune) {
        return isAlphabet(rune) && !Runes.isUpper(rune);
    }

    /** A letter, Chinese characters aside. */
    private static boolean isAlphabet(int rune) {
        return Character.isLetter(rune)
                && !(rune >= 0x4E00 && rune <= 0x9FCC || rune >= 0x3400 && rune <= 0x4D85 || rune >= 0x20000 && rune <= 0x2B81D);
    }
}
