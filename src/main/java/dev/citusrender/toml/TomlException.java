package dev.citusrender.toml;

import dev.citusrender.go.GoError;

/** TOML that cannot be read, or a value that TOML cannot hold. The original returns these; what it panics with is a plain {@link GoError}. */
public final class TomlException extends GoError {
    private static final long serialVersionUID = 1L;

    TomlException(String message) {
        super(message);
    }
}
