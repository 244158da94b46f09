package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoString;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random text (Sprig's). Every bit comes from the environment, so that a seed gives the same text again. */
final class RandomFunctions {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String PRINTABLE = printable();
    private static final Signature COUNT = takes(INT).gives(STRING);
    private static final int REPLACEMENT = 0xFFFD;

    private RandomFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            random("randAlphaNum", COUNT, "randAlphaNum COUNT", "Random letters and digits.", (r, a) -> characters(r, a, LETTERS + DIGITS)),
            random("randAlpha", COUNT, "randAlpha COUNT", "Random letters.", (r, a) -> characters(r, a, LETTERS)),
            random("randNumeric", COUNT, "randNumeric COUNT", "Random digits.", (r, a) -> characters(r, a, DIGITS)),
            random("randAscii", COUNT, "randAscii COUNT", "Random printable ASCII characters, blanks included.",
                (r, a) -> characters(r, a, PRINTABLE)),
            random("randBytes", COUNT, "randBytes COUNT", "Random bytes in base 64.", (r, a) -> bytes(r, ((GoInt) a[0]).value())),
            random("shuffle", takes(STRING).gives(STRING), "shuffle TEXT", "The characters of a text in random order.",
                (r, a) -> shuffle(r, (String) a[0])),
            random("uuidv4", takes().gives(STRING), "uuidv4", "A random UUID.", (r, a) -> uuid(r)));
    }

    /** Code that draws from a source of randomness. */
    private interface Drawing {
        Object draw(RandomGenerator random, Object[] arguments);
    }

    private static TemplateFunction random(String name, Signature signature, String usage, String doc, Drawing code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.draw(context.environment().random(), a));
    }

    private static String printable() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        return all.toString();
    }

    /** A negative count gives nothing: Sprig drops that error. */
    private static String characters(RandomGenerator random, Object[] arguments, String from) {
        long count = ((GoInt) arguments[0]).value();
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < count; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static String bytes(RandomGenerator random, long count) {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new GoError("runtime error: makeslice: len out of range");
        }
        byte[] bytes = new byte[(int) count];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Go takes the string for runes, of which a broken byte is U+FFFD. */
    private static String shuffle(RandomGenerator random, String text) {
        int[] runes = text.codePoints().map(c -> GoString.isEscape(c) ? REPLACEMENT : c).toArray();
        for (int i = runes.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int rune = runes[i];
            runes[i] = runes[j];
            runes[j] = rune;
        }
        return new String(runes, 0, runes.length);
    }

    private static String uuid(RandomGenerator random) {
        long version4 = random.nextLong() & ~0xF000L | 0x4000L;
        long variant2 = random.nextLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(version4, variant2).toString();
    }
}
