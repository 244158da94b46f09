package dev.citusrender.syntax;

/** A piece of a template's tree. */
public sealed interface Node permits Statement, Operand, Command, Body {
    /** Where it was written. */
    Span span();

    /** The piece as Go writes it back in messages: spaces and comments normalised, literals as they were typed. */
    default String canonicalText() {
        return new CanonicalWriter().write(this).toString();
    }
}
