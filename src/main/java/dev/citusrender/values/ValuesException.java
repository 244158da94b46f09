package dev.citusrender.values;

import dev.citusrender.go.Origin;

/**
 * A mistake in the values that a user gave: a file that can't be read, a flag that can't be parsed, values that don't fit their chart or its schema.
 * The message is helm's, in the words of the helm that is matched. It carries no stack trace: it is a result, not a bug.
 */
public class ValuesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    public ValuesException(String message) {
        this(message, null);
    }

    /** A mistake at a known place; the origin may be null. */
    public ValuesException(String message, Origin origin) {
        super(message, null, false, false);
        this.origin = origin;
    }

    /** Where the mistake was made, or null when nobody knows. */
    public Origin origin() {
        return origin;
    }
}
