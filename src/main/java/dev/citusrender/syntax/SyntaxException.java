package dev.citusrender.syntax;

/** A template that Go would not parse. The message is Go's, word for word; it is the author's mistake, so there is no stack trace. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final int line;

    SyntaxException(String message, Span span, int line) {
        super(message, null, false, false);
        this.span = span;
        this.line = line;
    }

    /** The name of the template that was parsed. */
    public String sourceName() {
        return span.source().name();
    }

    /** The line that Go's message names, from 1: that of the last token it had read. */
    public int line() {
        return line;
    }

    /** The token at which it went wrong. */
    public Span span() {
        return span;
    }

    /** The whole of Go's message: {@code template: NAME:LINE: MESSAGE}. */
    public String goMessage() {
        return "template: " + sourceName() + ":" + line + ": " + getMessage();
    }
}
