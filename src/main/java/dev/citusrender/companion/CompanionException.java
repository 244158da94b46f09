package dev.citusrender.companion;

/** A chart has no such companion, or its template can't be used: the user's mistake or the chart's. */
public final class CompanionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompanionException(String message) {
        super(message, null, false, false);
    }
}
