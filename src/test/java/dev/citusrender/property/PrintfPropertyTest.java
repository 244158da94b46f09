package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoFormat;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Go's fmt: any format with any arguments. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class PrintfPropertyTest {

    @Property
    void printfIsGos(@ForAll("formats") String format, @ForAll("arguments") List<Object> arguments) {
        Object[] args = arguments.toArray();
        assertThat(GoFormat.sprintf(format, args)).isEqualTo(Oracle.ask(Question.of("printf").with("format", format).args(args)).text());
    }

    @Property
    void percentVIsGos(@ForAll("argument") Object argument) {
        assertThat(GoFormat.sprintf("%v|%d|%s|%q", argument, argument, argument, argument)).isEqualTo(
                Oracle.ask(Question.of("printf").with("format", "%v|%d|%s|%q").args(argument, argument, argument, argument)).text());
    }

    /** Directives with flags, width, precision and argument index, between bits of text; {@code %p} is left out, for addresses differ. */
    @Provide
    Arbitrary<String> formats() {
        Arbitrary<String> flags = Arbitraries.strings().withChars("+-# 0").ofMaxLength(2);
        Arbitrary<String> width = Arbitraries.of("", "", "", "1", "5", "12", "*", "[1]*", "[2]*", "[9]*");
        Arbitrary<String> precision = Arbitraries.of("", "", "", ".", ".0", ".1", ".3", ".10", ".*", ".[1]*");
        Arbitrary<String> index = Arbitraries.of("", "", "", "", "[1]", "[2]", "[3]", "[0]", "[x]", "[");
        Arbitrary<String> verb = Arbitraries.strings().withChars("vTtbcdoOqxXUeEfFgGszw!é").ofLength(1);
        Arbitrary<String> directive = Combinators.combine(flags, width, precision, index, verb).as((f, w, p, i, v) -> "%" + f + w + p + i + v);
        Arbitrary<String> plain = Combinators.combine(flags, verb).as((f, v) -> "%" + f + v);
        Arbitrary<String> text = Arbitraries.of("", " ", "%%", "a", "é", "%", "-", "|");
        return Arbitraries.oneOf(directive, plain, text).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<Object>> arguments() {
        return GoValues.printables().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Object> argument() {
        return Arbitraries.oneOf(GoValues.printables(), GoValues.values(3));
    }
}
