package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.semver.Constraint;
import dev.citusrender.semver.Version;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Versions and constraints, good and bad ones. */
@NeedsOracle
@AddLifecycleHook(Seed.class)
class SemverPropertyTest {

    @Property
    void comparesAsMasterminds(@ForAll("constraints") String constraint, @ForAll("versions") String version) {
        Object ours = Outcomes.of(() -> String.valueOf(Constraint.parse(constraint).accepts(Version.parse(version))));
        assertThat(ours).isEqualTo(Oracle.ask(Question.of("semver").with("constraint", constraint).text(version)).outcome());
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> part = Arbitraries.of("0", "1", "1", "2", "3", "10", "01", "x", "*", "");
        Arbitrary<String> core = part.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(".", parts));
        Arbitrary<String> suffix = Arbitraries.of("", "", "", "", "-0", "-1", "-a", "-rc.1", "-rc.2", "-alpha.beta", "-01", "-a.01", "-", "+b",
                "+b.1", "-rc.1+b", "-gke.100", "-é");
        return Combinators.combine(Arbitraries.of("", "", "v", "V"), core, suffix).as((v, c, s) -> v + c + s);
    }

    @Provide
    Arbitrary<String> constraints() {
        Arbitrary<String> operator = Arbitraries.of("", "", "=", "!=", ">", "<", ">=", "<=", "=>", "=<", "~", "~>", "^", "==", "<>", ">>");
        Arbitrary<String> one = Combinators.combine(operator, Arbitraries.of("", "", " ", "  "), versions()).as((o, s, v) -> o + s + v);
        Arbitrary<String> range = Combinators.combine(versions(), Arbitraries.of(" - ", "-", " -"), versions()).as((a, dash, b) -> a + dash + b);
        Arbitrary<String> separator = Arbitraries.of(" ", ",", ", ", " || ", "||", " | ");
        Arbitrary<String> two = Combinators.combine(one, separator, Arbitraries.oneOf(one, range)).as((a, s, b) -> a + s + b);
        return Arbitraries.oneOf(one, one, two, two, range, Combinators.combine(two, separator, one).as((a, s, b) -> a + s + b));
    }
}
