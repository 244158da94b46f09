package dev.citusrender.syntax;

import dev.citusrender.go.GoString;

/**
 * A template file, or a text given to {@code tpl}.
 *
 * @param name what messages call it
 * @param text its content
 */
public record Source(String name, String text) {

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** The column of an offset as Go counts it: the bytes before it in its line. */
    public int column(int offset) {
        return GoString.byteLength(text.substring(lineStart(offset), offset));
    }

    /** The text of the line that an offset is in, without its line break. */
    public String lineText(int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(lineStart(offset), end < 0 ? text.length() : end);
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The name only: a text can be long. */
    @Override
    public String toString() {
        return name;
    }
}
