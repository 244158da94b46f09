package dev.citusrender.go;

/**
 * An error that Go code would return or panic with; the message is Go's, word for word. text/template turns both into
 * {@code error calling NAME: message}. It carries no stack trace: it is a result, not a bug.
 */
public class GoError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GoError(String message) {
        super(message, null, false, false);
    }

    public GoError(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
