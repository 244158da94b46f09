package dev.citusrender.syntax;

/** A template that Go would not parse. The message is Go's, word for word; it is the author's mistake, so there is no stack trace. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final int line;
    private final String unknownFunction;

    SyntaxException(String message, Span span, int line) {
        this(message, span, line, null);
    }

    private SyntaxException(String message, Span span, int line, String unknownFunction) {
        super(message, null, false, false);
        this.span = span;
        this.line = line;
        this.unknownFunction = unknownFunction;
    }

    /** The same error, caused by the name of a function that there is not. */
    SyntaxException causedBy(String function) {
        return new SyntaxException(getMessage(), span, line, function);
    }

    /** The function that there is not; null when something else is wrong. */
    public String unknownFunction() {
        return unknownFunction;
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
