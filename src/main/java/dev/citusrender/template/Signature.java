package dev.citusrender.template;

import dev.citusrender.go.GoType;
import java.util.List;

/**
 * What a Go function takes and gives.
 *
 * @param parameters the parameter types; of a variadic one the last is the element type
 * @param variadic   whether the last parameter may be given any number of times, none included
 * @param result     the declared type of the result
 */
public record Signature(List<GoType> parameters, boolean variadic, GoType result) {

    /** The parameters of a function with a fixed number of them: {@code takes(INT, STRING).gives(STRING)}. */
    public static Builder takes(GoType... parameters) {
        return new Builder(List.of(parameters), false);
    }

    /** The parameters of a function that takes any number of the last one. */
    public static Builder takesMany(GoType... parameters) {
        return new Builder(List.of(parameters), true);
    }

    /** The parameters, waiting for the result type. */
    public record Builder(List<GoType> parameters, boolean variadic) {
        public Signature gives(GoType result) {
            return new Signature(parameters, variadic, result);
        }
    }

    /** The number of arguments that must be there. */
    public int required() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }

    /** The type that the argument at an index is converted to. */
    public GoType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }
}
