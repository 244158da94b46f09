package dev.citusrender.go;

import java.util.List;

/**
 * A method of a {@link GoObject}, bound to its receiver.
 *
 * @param name       as a template writes it
 * @param parameters the parameter types, without the receiver
 * @param variadic   whether the last parameter (given here as its element type) may be given any number of times
 * @param result     the declared result type
 * @param code       arguments in, converted to the parameter types, result out; may throw a {@link GoError}
 */
public record GoMethod(String name, List<GoType> parameters, boolean variadic, GoType result, Code code) {

    /** What a method does. */
    @FunctionalInterface
    public interface Code {
        Object call(Object[] arguments);
    }
}
