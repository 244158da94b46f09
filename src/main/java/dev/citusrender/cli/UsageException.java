package dev.citusrender.cli;

import java.util.List;

/** A command line that can't be followed. The message is helm's where helm has one; it goes after {@code Error: }. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient String hint;
    private final boolean logged;

    UsageException(String message) {
        this(message, null);
    }

    /** @param hint a line that helm does not print; may be null */
    UsageException(String message, String hint) {
        this(message, hint, false);
    }

    private UsageException(String message, String hint, boolean logged) {
        super(message, null, false, false);
        this.hint = hint;
        this.logged = logged;
    }

    /** What helm tells by a line of its log, which stands alone. */
    static UsageException logged(String line) {
        return new UsageException(line, null, true);
    }

    /** Whether the message is a whole line by itself. */
    boolean isLogged() {
        return logged;
    }

    /** What helm does not say, as lines: one or none. */
    List<String> details() {
        return hint == null ? List.of() : List.of("  " + hint);
    }
}
