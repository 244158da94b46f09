package dev.citusrender.function;

import dev.citusrender.go.GoSpace;

/**
 * Sprig's {@code camelcase}, by the rules of huandu/xstrings: words are parted by hyphens, underscores and white space; of a run of these the last
 * goes; a word that begins in upper case has the letters after it lowered until its first lower-case one.
 */
final class PascalCase {
    private PascalCase() {
    }

    static String of(String text) {
        int[] runes = text.codePoints().map(Runes::decode).toArray();
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start < runes.length && isConnector(runes[start])) {
            out.appendCodePoint(runes[start++]);
        }
        if (start == runes.length) {
            // xstrings writes the last connector twice when there is nothing else
            return start == 0 ? "" : out.appendCodePoint(runes[start - 1]).toString();
        }
        return join(out, runes, start);
    }

    /** Writes each rune when the next one is known, for a connector goes if no other follows it. */
    private static String join(StringBuilder out, int[] runes, int start) {
        boolean lowering = Runes.isUpper(runes[start]);
        int pending = Character.toUpperCase(runes[start]);
        for (int i = start + 1; i < runes.length; i++) {
            int rune = runes[i];
            if (!isConnector(pending)) {
                out.appendCodePoint(pending);
                lowering = lowering && Runes.isUpper(rune);
                rune = lowering ? Character.toLowerCase(rune) : rune;
            } else if (isConnector(rune)) {
                out.appendCodePoint(pending);
            } else {
                lowering = Runes.isUpper(rune);
                rune = Character.toUpperCase(rune);
            }
            pending = rune;
        }
        return out.appendCodePoint(pending).toString();
    }

    static boolean isConnector(int rune) {
        return rune == '-' || rune == '_' || GoSpace.isSpace(rune);
    }
}
