package dev.citusrender.yaml;

import dev.citusrender.go.GoError;

/**
 * YAML that could not be read or written: the user's mistake, not ours. {@link #getMessage} is what helm says, word for word, with go-yaml's own idea
 * of the line; {@link #line}, {@link #column} and {@link #lineText} say where the trouble really is, for the better message that follows it.
 */
public final class YamlException extends GoError {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;
    private final String lineText;

    /** An error without a place, such as one of the writer. */
    public YamlException(String message) {
        this(message, null, 0, 0, null);
    }

    /**
     * @param message  helm's text
     * @param source   the file, or whatever else was read; may be null
     * @param line     line from 1, 0 when unknown
     * @param column   column from 1 in code points, 0 when unknown
     * @param lineText the text of that line, null when unknown
     */
    public YamlException(String message, String source, int line, int column, String lineText) {
        super(message);
        this.source = source;
        this.line = line;
        this.column = column;
        this.lineText = lineText;
    }

    /** The same error under a message that says more about the circumstances. */
    public YamlException withMessage(String message) {
        return new YamlException(message, source, line, column, lineText);
    }

    /** What was read, or null. */
    public String source() {
        return source;
    }

    /** The line from 1, or 0 when unknown. */
    public int line() {
        return line;
    }

    /** The column from 1, or 0 when unknown. */
    public int column() {
        return column;
    }

    /** The text of the line, or null when unknown. */
    public String lineText() {
        return lineText;
    }
}
