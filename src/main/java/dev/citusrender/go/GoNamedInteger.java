package dev.citusrender.go;

import java.util.List;

/**
 * A Go value whose type is an integer with a name and methods of its own, such as {@code time.Duration}: {@code %d} prints the number, and so does
 * JSON. The one method that all of these types have is {@code String}.
 */
public interface GoNamedInteger extends GoObject {
    /** The number itself. */
    long intValue();

    /** Another number of the same type. */
    GoNamedInteger withValue(long value);

    @Override
    default Object toJson() {
        return intValue();
    }

    @Override
    default boolean isTrue() {
        return intValue() != 0;
    }

    @Override
    default GoMethod method(String name) {
        return name.equals("String") ? new GoMethod(name, List.of(), false, GoType.STRING, a -> goString()) : null;
    }
}
