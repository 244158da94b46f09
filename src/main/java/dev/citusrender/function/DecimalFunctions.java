package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.FLOAT64;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.template.TemplateFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;

/** Sprig's arithmetic with fractions: in exact decimals, as shopspring/decimal does it, from float64 and back. */
final class DecimalFunctions {
    /** shopspring's {@code DivisionPrecision}. */
    private static final int DIVISION_PLACES = 16;

    private DecimalFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            variadic("addf", takesMany(ANY).gives(FLOAT64), "addf NUMBER…",
                "The sum.", (List<Object> numbers) -> calculate(0.0, numbers, BigDecimal::add)),
            function("add1f", takes(ANY).gives(FLOAT64), "add1f NUMBER",
                "One more.", (Object number) -> calculate(number, List.of(1.0), BigDecimal::add)),
            variadic("subf", takesMany(ANY, ANY).gives(FLOAT64), "subf NUMBER…",
                "The first less all others.", (Object first, List<Object> numbers) -> calculate(first, numbers, BigDecimal::subtract)),
            variadic("mulf", takesMany(ANY, ANY).gives(FLOAT64), "mulf NUMBER…",
                "The product.", (Object first, List<Object> numbers) -> calculate(first, numbers, BigDecimal::multiply)),
            variadic("divf", takesMany(ANY, ANY).gives(FLOAT64), "divf NUMBER…",
                "The first divided by all others, to 16 decimal places.",
                (Object first, List<Object> numbers) -> calculate(first, numbers, DecimalFunctions::divide)),
            variadic("maxf", takesMany(ANY, ANY).gives(FLOAT64), "maxf NUMBER…",
                "The largest.", DecimalFunctions::max),
            variadic("minf", takesMany(ANY, ANY).gives(FLOAT64), "minf NUMBER…",
                "The smallest.", DecimalFunctions::min),
            function("ceil", takes(ANY).gives(FLOAT64), "ceil NUMBER",
                "The next whole number that is not less.", (Object number) -> Math.ceil(Convert.toFloat64(number))),
            function("floor", takes(ANY).gives(FLOAT64), "floor NUMBER",
                "The next whole number that is not more.", (Object number) -> Math.floor(Convert.toFloat64(number))),
            variadic("round", takesMany(ANY, INT, FLOAT64).gives(FLOAT64), "round NUMBER PLACES [THRESHOLD]",
                "The number to so many decimal places; a rest from THRESHOLD (0.5) on goes up.", DecimalFunctions::round));
    }

    private static double calculate(Object first, List<?> numbers, BinaryOperator<BigDecimal> operation) {
        BigDecimal result = decimal(first);
        for (Object number : numbers) {
            result = operation.apply(result, decimal(number));
        }
        return result.doubleValue();
    }

    /** The shortest decimal that stands for the value's float64. */
    private static BigDecimal decimal(Object value) {
        double number = Convert.toFloat64(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GoError("Cannot create a Decimal from " + GoFormat.value(number));
        }
        return new BigDecimal(GoFormat.value(number));
    }

    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new GoError("decimal division by 0");
        }
        return a.divide(b, DIVISION_PLACES, RoundingMode.HALF_UP);
    }

    /** Go lets infinity win over NaN, Java does not. */
    private static double max(Object first, List<Object> numbers) {
        double max = Convert.toFloat64(first);
        for (Object number : numbers) {
            double other = Convert.toFloat64(number);
            max = max == Double.POSITIVE_INFINITY || other == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : Math.max(max, other);
        }
        return max;
    }

    private static double min(Object first, List<Object> numbers) {
        double min = Convert.toFloat64(first);
        for (Object number : numbers) {
            double other = Convert.toFloat64(number);
            min = min == Double.NEGATIVE_INFINITY || other == Double.NEGATIVE_INFINITY ? Double.NEGATIVE_INFINITY : Math.min(min, other);
        }
        return min;
    }

    private static double round(Object number, GoInt places, List<Double> threshold) {
        double roundsUp = threshold.isEmpty() ? 0.5 : threshold.getFirst();
        double power = powerOfTen(places.value());
        double shifted = power * Convert.toFloat64(number);
        double whole = shifted < 0 ? Math.ceil(shifted) : Math.floor(shifted);
        return (shifted - whole >= roundsUp ? Math.ceil(shifted) : Math.floor(shifted)) / power;
    }

    /** {@code math.Pow(10, n)} as Go computes it, by squaring: its last bit is not always the nearest. */
    private static double powerOfTen(long n) {
        double result = 1;
        long resultExponent = 0;
        double square = 0.625;
        long squareExponent = 4; // 10 is 0.625 * 2^4
        for (long i = Math.abs(n); i != 0; i >>>= 1) {
            if (squareExponent > 1 << 12) {
                resultExponent += squareExponent; // far beyond any float64
                break;
            }
            if ((i & 1) == 1) {
                result *= square;
                resultExponent += squareExponent;
            }
            square *= square;
            squareExponent <<= 1;
            if (square < 0.5) {
                square += square;
                squareExponent--;
            }
        }
        return n < 0 ? Math.scalb(1 / result, (int) -resultExponent) : Math.scalb(result, (int) resultExponent);
    }
}
