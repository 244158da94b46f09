package dev.citusrender.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What a generator draws from. Generators are plain methods that take one of these: jqwik's own combinators spend a millisecond on a deep template,
 * these a few microseconds, and a million cases are wanted. Inputs made of texts get smaller by {@link Input#smaller()} when they fail.
 */
final class Draw {
    private final Random random;

    Draw(Random random) {
        this.random = random;
    }

    /** Inputs that a generator makes. */
    static Arbitrary<Input> inputs(Function<Draw, Input> generator) {
        return Arbitraries.fromGenerator(random -> new SmallerInput(generator.apply(new Draw(random))));
    }

    /** Anything else that a generator makes; it isn't made smaller when it fails. */
    static <T> Arbitrary<T> any(Function<Draw, T> generator) {
        return Arbitraries.randomValue(random -> generator.apply(new Draw(random)));
    }

    /** From zero to a limit, which is left out. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    long anyLong() {
        return random.nextLong() >> random.nextInt(64);
    }

    double anyDouble() {
        return Double.longBitsToDouble(random.nextLong());
    }

    /** True in so many of a hundred draws. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of some generators, run. */
    @SafeVarargs
    final <T> T one(Supplier<? extends T>... generators) {
        return generators[random.nextInt(generators.length)].get();
    }

    /** A string of some of these characters. */
    String chars(String alphabet, int longest) {
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int n = below(longest + 1); n > 0; n--) {
            text.appendCodePoint(points[below(points.length)]);
        }
        return text.toString();
    }

    <T> List<T> list(int fewest, int most, Supplier<? extends T> generator) {
        List<T> list = new ArrayList<>();
        for (int n = between(fewest, most); n > 0; n--) {
            list.add(generator.get());
        }
        return list;
    }

    String joined(int fewest, int most, String separator, Supplier<String> generator) {
        return String.join(separator, list(fewest, most, generator));
    }
}
