package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.INT64;
import static dev.citusrender.go.GoType.INTS;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.template.CallContext;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Sprig's arithmetic in whole numbers, which takes any value as an int64 and wraps on overflow, and its sequences. */
final class IntegerFunctions {
    private IntegerFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            variadic("add", takesMany(ANY).gives(INT64), "add NUMBER…",
                "The sum, in whole numbers.", IntegerFunctions::add),
            function("add1", takes(ANY).gives(INT64), "add1 NUMBER",
                "One more.", (Object a) -> Convert.toInt64(a) + 1),
            function("sub", takes(ANY, ANY).gives(INT64), "sub A B",
                "A less B, in whole numbers.", (Object a, Object b) -> Convert.toInt64(a) - Convert.toInt64(b)),
            variadic("mul", takesMany(ANY, ANY).gives(INT64), "mul NUMBER…",
                "The product, in whole numbers.", IntegerFunctions::mul),
            function("div", takes(ANY, ANY).gives(INT64), "div A B",
                "A divided by B, cut to a whole number.", (Object a, Object b) -> Convert.toInt64(a) / divisor(b)),
            function("mod", takes(ANY, ANY).gives(INT64), "mod A B",
                "What is left of A divided by B.", (Object a, Object b) -> Convert.toInt64(a) % divisor(b)),
            variadic("max", takesMany(ANY, ANY).gives(INT64), "max NUMBER…",
                "The largest, as a whole number.", IntegerFunctions::max),
            variadic("biggest", takesMany(ANY, ANY).gives(INT64), "biggest NUMBER…",
                "Old name of max.", IntegerFunctions::max),
            variadic("min", takesMany(ANY, ANY).gives(INT64), "min NUMBER…",
                "The smallest, as a whole number.", IntegerFunctions::min),
            function("until", takes(INT).gives(INTS), "until COUNT",
                "The numbers from 0 to before COUNT.", IntegerFunctions::until),
            function("untilStep", takes(INT, INT, INT).gives(INTS), "untilStep START STOP STEP",
                "The numbers from START to before STOP, by STEP.", IntegerFunctions::untilStep),
            variadic("seq", takesMany(INT).gives(STRING), "seq [START [STEP]] END",
                "The numbers from START to END with spaces between them, as the shell's seq has it.", IntegerFunctions::seq),
            contextual("randInt", takes(INT, INT).gives(INT), "randInt MIN MAX",
                "A random number from MIN to before MAX.", IntegerFunctions::randInt));
    }

    private static long add(List<Object> numbers) {
        long sum = 0;
        for (Object number : numbers) {
            sum += Convert.toInt64(number);
        }
        return sum;
    }

    private static long mul(Object first, List<Object> numbers) {
        long product = Convert.toInt64(first);
        for (Object number : numbers) {
            product *= Convert.toInt64(number);
        }
        return product;
    }

    private static long divisor(Object value) {
        long divisor = Convert.toInt64(value);
        if (divisor == 0) {
            throw new GoError("runtime error: integer divide by zero");
        }
        return divisor;
    }

    private static long max(Object first, List<Object> numbers) {
        long max = Convert.toInt64(first);
        for (Object number : numbers) {
            max = Math.max(max, Convert.toInt64(number));
        }
        return max;
    }

    private static long min(Object first, List<Object> numbers) {
        long min = Convert.toInt64(first);
        for (Object number : numbers) {
            min = Math.min(min, Convert.toInt64(number));
        }
        return min;
    }

    private static GoList until(GoInt count) {
        return ints(range(0, count.value(), count.value() < 0 ? -1 : 1));
    }

    private static GoList untilStep(GoInt start, GoInt stop, GoInt step) {
        return ints(range(start.value(), stop.value(), step.value()));
    }

    private static GoList ints(List<GoInt> numbers) {
        return GoList.ofType(INTS, numbers.toArray());
    }

    /** From start to before stop; none when the step leads the other way. */
    private static List<GoInt> range(long start, long stop, long step) {
        List<GoInt> numbers = new ArrayList<>();
        if (stop < start && step < 0) {
            for (long i = start; i > stop; i += step) {
                numbers.add(GoInt.of(i));
            }
        } else if (stop >= start && step > 0) {
            for (long i = start; i < stop; i += step) {
                numbers.add(GoInt.of(i));
            }
        }
        return numbers;
    }

    private static String seq(List<GoInt> numbers) {
        long[] n = numbers.stream().mapToLong(GoInt::value).toArray();
        return switch (n.length) {
            case 1 -> sequence(1, n[0] < 1 ? -1 : 1, n[0]);
            case 2 -> sequence(n[0], n[1] < n[0] ? -1 : 1, n[1]);
            case 3 -> n[2] < n[0] && n[1] > 0 ? "" : sequence(n[0], n[1], n[2]);
            default -> "";
        };
    }

    /** Unlike a range, it takes the end itself in. */
    private static String sequence(long start, long step, long end) {
        StringJoiner out = new StringJoiner(" ");
        for (GoInt number : range(start, end + (end < start ? -1 : 1), step)) {
            out.add(number.toString());
        }
        return out.toString();
    }

    private static Object randInt(CallContext context, Object[] arguments) {
        long min = ((GoInt) arguments[0]).value();
        long span = ((GoInt) arguments[1]).value() - min;
        if (span <= 0) {
            throw new GoError("invalid argument to Intn");
        }
        return GoInt.of(min + context.environment().random().nextLong(span));
    }
}
