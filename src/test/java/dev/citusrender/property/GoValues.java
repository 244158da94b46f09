package dev.citusrender.property;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary values of the types that a template can hold, with a liking for those that have made trouble. */
final class GoValues {
    private static final String[] TROUBLE = {
        "", " ", "  a", "a ", "~", "null", "Null", "true", "True", "tRUE", "yes", "y", "N", "on", "OFF", "0", "-0", "1", "+1", "-1", "007", "0x1F",
        "0o17", "0b11", "1_000",
        "1.", ".5", ".", "1.5", "1e3", "1E400", ".inf", "-.Inf", ".NaN", "NaN", "12:30", "1:60", "1:30:00.5", "2020-01-01", "2020-13-45",
        "2020-01-01T00:00:00Z",
        "2001-12-14 21:59:43.10 -5", "99999999999999999999", "- a", "-a", "-", "?", "? a", ":", ": a", "a:", "a: b", "a :b", "#", "a #b", "a#b",
        "&a", "*a", "!a", "|", ">", "'", "it's", "\"", "\"a\"", "%a",
        "@a", "`a", "{", "}", "{a}", "[", "]", "[a]", ",", "a,b", "=", "<<", "---", "--- a", "...", "..", "\\", "a\\b", "\n", "a\n", "\na", "a\nb",
        "a\n\n", "a\n\nb\n", " a\nb", "a\n b", "a \nb", "a\tb", "\t",
        "a\rb", "\r\n", "\u0000", "\u0001", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "a\u2029b", "\ufeff", "\ufffe", "\uffff", "\ufffd",
        "é", "日本", "\ud83d\ude00", "a\ud83d\ude00\nb",
        "\udcff", "a\udc80b", "<a href='x'>&",
        "word word word word word word word word word word word word word word word word word word word word word",
        "{{ .x }}", "%d", "%v %s", "héllo wörld"};

    private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 1.5, 100000, 999999, 1e6, 1234567, 1e15, 9007199254740993d, 1e20, 1e21, 1e22,
        1e100, 1e-4, 1e-5, 1e-6, 1e-7,
        0.1, 2.5, 123456.789, 1234567.89, 255, 65, 128512, 4294967296d, 9.223372036854775807e18, 1.8446744073709551615e19, Double.MIN_VALUE,
        Double.MAX_VALUE, 1.0 / 3};

    private GoValues() {
    }

    /** Strings: YAML's traps, plain words, and anything at all. */
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(TROUBLE).list().ofMinSize(1).ofMaxSize(4).map(list -> GoString.normalize(String.join("", list)));
        Arbitrary<String> anything = Arbitraries.strings().withChars("ab c:-#'\"\\,[]{}&*!|>%@`?=~0159._\n\t\u00e9\u0085\u2028").ofMaxLength(12);
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(TROUBLE)), Tuple.of(2, pieces), Tuple.of(3, anything), Tuple.of(2, words));
    }

    /** Finite float64s. */
    static Arbitrary<Double> floats() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(List.of(boxed()))), Tuple.of(1, Arbitraries.doubles()),
                Tuple.of(1, Arbitraries.integers().between(-1000, 100000).map(Integer::doubleValue)));
    }

    static Arbitrary<Long> longs() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.longs()), Tuple.of(2, Arbitraries.longs().between(-300, 2000)));
    }

    /** Values that hold no others, but for {@code []byte}. */
    static Arbitrary<Object> scalars() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, texts().map(s -> (Object) s)),
                Tuple.of(3, floats().map(d -> (Object) d)),
                Tuple.of(2, longs().map(n -> (Object) n)),
                Tuple.of(1, longs().map(n -> (Object) GoInt.of(n))),
                Tuple.of(1, Arbitraries.of(true, false).map(b -> (Object) b)),
                Tuple.of(1, Arbitraries.just(null)));
    }

    /** Values of any depth up to a limit. */
    static Arbitrary<Object> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        return Arbitraries.frequencyOf(
                Tuple.of(3, scalars()),
                Tuple.of(2, lists(depth - 1).map(l -> (Object) l)),
                Tuple.of(2, maps(depth - 1).map(m -> (Object) m)));
    }

    /** Values and what else can be printed: {@code []byte} and {@code []string}. */
    static Arbitrary<Object> printables() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, values(1)),
                Tuple.of(1, texts().map(s -> (Object) new GoBytes(GoString.encode(s)))),
                Tuple.of(1, texts().list().ofMaxSize(3).map(l -> (Object) GoList.ofType(GoType.STRINGS, l.toArray()))));
    }

    static Arbitrary<GoList> lists(int depth) {
        return values(depth).list().ofMaxSize(4).map(GoList::copyOf);
    }

    /**
     * Maps whose keys have one order only: go-yaml's order of keys is not transitive where digits meet letters, and then even Go's own output
     * varies. So a map has one odd key at most, or only plain ones.
     */
    static Arbitrary<GoMap> maps(int depth) {
        Arbitrary<GoMap> odd = Combinators.combine(texts(), values(depth)).as((key, value) -> GoMap.of(key, value));
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c", "B", "a.b", "a1", "a2", "a10", "name", "x-y", "é", "true_", "y");
        Arbitrary<GoMap> plain = Arbitraries.maps(keys, values(depth)).ofMaxSize(4).map(entries -> {
            GoMap map = new GoMap();
            entries.forEach(map::put);
            return map;
        });
        return Arbitraries.frequencyOf(Tuple.of(2, plain), Tuple.of(1, odd));
    }

    private static Double[] boxed() {
        Double[] boxed = new Double[NUMBERS.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = NUMBERS[i];
        }
        return boxed;
    }
}
