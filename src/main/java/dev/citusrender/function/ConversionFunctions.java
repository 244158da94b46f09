package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.FLOAT64;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.INT64;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's functions from one type of value to another. None of them fails: what is no number is 0. */
final class ConversionFunctions {
    private ConversionFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("toString", takes(ANY).gives(STRING), "toString VALUE",
                "The value as text.", Convert::toText),
            function("atoi", takes(STRING).gives(INT), "atoi TEXT",
                "The whole number that a text holds in decimal digits.", ConversionFunctions::atoi),
            function("int", takes(ANY).gives(INT), "int VALUE",
                "The value as an int; fractions are cut, texts may be written as in Go (0x1f, 0o17, 1_000).",
                (Object value) -> GoInt.of(Convert.toInt64(value))),
            function("int64", takes(ANY).gives(INT64), "int64 VALUE",
                "The value as an int64, by the rules of int.", Convert::toInt64),
            function("float64", takes(ANY).gives(FLOAT64), "float64 VALUE",
                "The value as a float64.", Convert::toFloat64),
            function("toDecimal", takes(ANY).gives(INT64), "toDecimal VALUE",
                "The number that a value holds in octal digits, as file modes are written.", ConversionFunctions::toDecimal));
    }

    /** Sprig drops Atoi's error but not its result, which for a number too large is the largest there is. */
    private static GoInt atoi(String text) {
        try {
            return GoInt.of(GoNumbers.atoi(text));
        } catch (GoError e) {
            boolean tooLarge = e.getMessage().endsWith("value out of range");
            return GoInt.of(!tooLarge ? 0 : text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
    }

    private static long toDecimal(Object value) {
        try {
            return GoNumbers.parseInt(GoFormat.value(value), 8, 64);
        } catch (GoError notANumber) {
            return 0;
        }
    }
}
