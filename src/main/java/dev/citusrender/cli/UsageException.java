package dev.citusrender.cli;

/** A command line that can't be followed. The message is helm's where helm has one; it goes after {@code Error: }. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
