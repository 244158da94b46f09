package dev.citusrender.template;

import dev.citusrender.go.GoError;

/** What {@code fail} and {@code required} throw: helm shows this message alone, with the place in the file that was being rendered. */
public final class FailError extends GoError {
    private static final long serialVersionUID = 1L;

    public FailError(String message) {
        super(message);
    }
}
