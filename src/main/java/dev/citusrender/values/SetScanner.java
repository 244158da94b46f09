package dev.citusrender.values;

import dev.citusrender.go.GoString;

/** The text of a {@code --set} flag, read rune by rune. */
final class SetScanner {
    /** What {@link #next} and {@link #stop} are at the end of the text. */
    static final int END = -1;
    /** Go's ReadRune gives this for a byte that is not UTF-8. */
    private static final int REPLACEMENT = 0xFFFD;

    private final String text;
    private int position;
    private int stop;

    SetScanner(String text) {
        this.text = text;
    }

    int next() {
        if (position == text.length()) {
            return END;
        }
        int rune = text.codePointAt(position);
        position += Character.charCount(rune);
        return GoString.isEscape(rune) ? REPLACEMENT : rune;
    }

    int peek() {
        int before = position;
        int rune = next();
        position = before;
        return rune;
    }

    /** What has not been read yet. */
    String rest() {
        return text.substring(position);
    }

    void skip(int chars) {
        position += chars;
    }

    /** All that is left. */
    String readRest() {
        return until("", false);
    }

    /**
     * Reads up to one of the stop characters and past it; {@link #stop} then says which it was, or {@link #END}.
     *
     * @param escapes whether a backslash takes the next rune as it is; one at the very end is dropped
     */
    String until(String stops, boolean escapes) {
        StringBuilder read = new StringBuilder();
        while (true) {
            int rune = next();
            if (rune != END && stops.indexOf(rune) >= 0) {
                stop = rune;
                return read.toString();
            }
            if (rune == '\\' && escapes) {
                rune = next();
            }
            if (rune == END) {
                stop = END;
                return read.toString();
            }
            read.appendCodePoint(rune);
        }
    }

    /** The character that ended the last {@link #until}. */
    int stop() {
        return stop;
    }
}
