package dev.citusrender.toml;

import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoString;
import java.util.function.IntPredicate;

/**
 * Reads a TOML text character by character and knows the line. The three ways to fail differ only in the line that the message names; the
 * original's choice among them is kept even where the line is not the best one.
 */
final class Cursor {
    /** What {@link #next} gives at the end; a text cannot contain it. */
    static final int END = 0;

    /** A failure at a line, before anybody has said at which key. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Failure(String message, int line) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private final String text;
    private int position;
    private int mark;
    private int line = 1;
    private boolean atEnd;

    Cursor(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    /** The next character, or {@link #END}, after which only {@link #back} may follow. */
    int next() {
        if (position == text.length()) {
            atEnd = true;
            return END;
        }
        int c = text.codePointAt(position);
        if (c == '\n') {
            line++;
        }
        if (GoString.isEscape(c)) {
            throw new Failure("invalid UTF-8 byte: 0x" + Integer.toHexString(c & 0xff), line);
        }
        if (isControl(c) || c == '\r' && !text.startsWith("\n", position + 1)) {
            throw new Failure(GoFormat.sprintf("TOML files cannot contain control characters: '0x%02x'", GoInt.of(c)), line);
        }
        position += Character.charCount(c);
        return c;
    }

    private static boolean isControl(int c) {
        return (c < ' ' || c == 0x7F) && c != '\t' && c != '\r' && c != '\n';
    }

    /** Takes back the last {@link #next}. */
    void back() {
        if (atEnd) {
            atEnd = false;
            return;
        }
        position -= Character.charCount(text.codePointBefore(position));
        if (text.charAt(position) == '\n') {
            line--;
        }
    }

    int peek() {
        int c = next();
        back();
        return c;
    }

    /** Goes past the next character if it is this one. */
    boolean accept(int c) {
        if (next() == c) {
            return true;
        }
        back();
        return false;
    }

    void skipWhile(IntPredicate predicate) {
        while (predicate.test(next())) {
            // the test has read the character
        }
        back();
    }

    /** Goes past blanks and gives the character after them. */
    int nextAfterBlanks() {
        skipWhile(Cursor::isBlank);
        return next();
    }

    /** Goes to the end of the line. */
    void skipComment() {
        skipWhile(c -> c != END && !isLineEnd(c));
    }

    /** Sets the place from which {@link #marked} reads. */
    void mark() {
        mark = position;
    }

    /** Sets the mark before the character that was read last. */
    void markLast() {
        mark = text.offsetByCodePoints(position, -1);
    }

    /** The text from the mark to here. */
    String marked() {
        return text.substring(mark, position);
    }

    /** A failure at the current line; at the end of the text that is the last line that is not empty. */
    Failure failure(String message) {
        boolean afterLineEnd = atEnd && position > 0 && text.charAt(position - 1) == '\n';
        return new Failure(message, afterLineEnd ? line - 1 : line);
    }

    /** A failure at the line before this one. */
    Failure failureBefore(String message) {
        return new Failure(message, line - 1);
    }

    /** A failure at the current line, or the line before it at the end of the text. */
    Failure failureAtCharacter(String message) {
        return atEnd ? failureBefore(message) : new Failure(message, line);
    }

    static String quoted(int c) {
        return GoFormat.sprintf("%q", GoInt.of(c));
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(int c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
