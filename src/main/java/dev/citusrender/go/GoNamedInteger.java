package dev.citusrender.go;

/** A Go value whose type is an integer with a name and methods of its own, such as {@code time.Duration}: {@code %d} prints the number. */
public interface GoNamedInteger extends GoObject {
    /** The number itself. */
    long intValue();
}
