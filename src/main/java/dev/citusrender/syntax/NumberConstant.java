package dev.citusrender.syntax;

import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoError;

/**
 * A number as Go's untyped constants are: one literal, seen as each of the types that can hold it. Who uses it picks the view.
 *
 * @param text     as it was typed
 * @param isInt    whether {@code integer} holds it
 * @param isUint   whether {@code unsigned} holds it (a uint64, in two's complement)
 * @param isFloat  whether {@code real} holds it
 * @param complex  the complex value; null unless it was written with an {@code i}
 */
public record NumberConstant(String text, boolean isInt, long integer, boolean isUint, long unsigned, boolean isFloat, double real,
                             GoComplex complex) {

    /**
     * Reads a number or character literal.
     *
     * @throws GoError with the text of Go's parse error
     */
    static NumberConstant of(String text, Token.Kind kind) {
        return new NumberReader(text).read(kind);
    }

    /** Whether it is a float64 where nothing else is asked for: written with a point or an exponent, and not a hexadecimal integer or a character. */
    public boolean isFloatByDefault() {
        return isFloat && text.charAt(0) != '\'' && !isHexadecimalInteger() && looksLikeFloat(text);
    }

    private boolean isHexadecimalInteger() {
        return text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x' && text.indexOf('p') < 0 && text.indexOf('P') < 0;
    }

    static boolean looksLikeFloat(String text) {
        return text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    }
}
