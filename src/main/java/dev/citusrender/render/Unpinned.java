package dev.citusrender.render;

/**
 * A call in a template whose result is another one in the next render, though nothing that the user gave has changed.
 *
 * @param draws what it draws on
 * @param call  the function, such as {@code randAlphaNum}
 * @param place where the call is written, {@code TEMPLATE:LINE:COLUMN} as in errors; a text of {@code tpl} is called {@code gotpl}
 */
public record Unpinned(Draws draws, String call, String place) {

    /** What a call may draw on that a request can pin. */
    public enum Draws {
        /** Randomness, which a seed pins. */
        RANDOMNESS,
        /** The clock, which a given time pins. */
        CLOCK
    }
}
