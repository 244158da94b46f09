package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.GoTruth;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/**
 * Sprig's functions that ask whether a value is empty: nil, false, 0, or without content. It is what an {@code if} takes as not true.
 */
final class DefaultFunctions {
    private DefaultFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            variadic("default", takesMany(ANY, ANY).gives(ANY), "default DEFAULT VALUE",
                "The value, or DEFAULT when it is empty.", DefaultFunctions::defaultValue),
            function("empty", takes(ANY).gives(BOOL), "empty VALUE",
                "Whether a value is nil, false, 0, or without content.", DefaultFunctions::isEmpty),
            variadic("coalesce", takesMany(ANY).gives(ANY), "coalesce VALUE…",
                "The first value that is not empty.", DefaultFunctions::coalesce),
            variadic("all", takesMany(ANY).gives(BOOL), "all VALUE…",
                "Whether no value is empty.", (List<Object> values) -> values.stream().noneMatch(DefaultFunctions::isEmpty)),
            variadic("any", takesMany(ANY).gives(BOOL), "any VALUE…",
                "Whether at least one value is not empty.", (List<Object> values) -> !values.stream().allMatch(DefaultFunctions::isEmpty)),
            function("ternary", takes(ANY, ANY, BOOL).gives(ANY), "ternary YES NO CONDITION",
                "YES when the condition is true, otherwise NO.", (Object yes, Object no, Boolean condition) -> condition ? yes : no));
    }

    private static Object defaultValue(Object fallback, List<Object> values) {
        return values.isEmpty() || isEmpty(values.getFirst()) ? fallback : values.getFirst();
    }

    /** Sprig's {@code empty}, which is the opposite of text/template's truth for every value that a template can hold. */
    static boolean isEmpty(Object value) {
        return !GoTruth.isTrue(value);
    }

    private static Object coalesce(List<Object> values) {
        for (Object value : values) {
            if (!isEmpty(value)) {
                return value;
            }
        }
        return null;
    }
}
