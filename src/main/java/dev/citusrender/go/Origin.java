package dev.citusrender.go;

/**
 * Where a value was written: a file with line and column (both from 1), or a source without them, such as a flag.
 *
 * <p>Go has no such thing; the tree that carries Go's values carries it, so that a message can say who gave a bad value.
 *
 * @param source a file name, {@code --set a.b=1}, {@code preset prod}, …
 * @param line   line from 1, or 0 where a line means nothing
 * @param column column from 1, or 0
 */
public record Origin(String source, int line, int column) {

    /** An origin that is one thing as a whole, such as a flag. */
    public static Origin of(String source) {
        return new Origin(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
