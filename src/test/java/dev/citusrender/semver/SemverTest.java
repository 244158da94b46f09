package dev.citusrender.semver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions and constraints as Masterminds/semver judged them. */
class SemverTest {
    record Case(String first, String second, String expected) {
    }

    static List<Case> constraints() throws IOException {
        return cases("constraints.tsv");
    }

    static List<Case> order() throws IOException {
        return cases("order.tsv");
    }

    private static List<Case> cases(String resource) throws IOException {
        try (InputStream in = SemverTest.class.getResourceAsStream("/semver/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> {
                String[] field = line.split("\t");
                return new Case(GoQuote.unquote(field[0]), GoQuote.unquote(field[1]), field[2].startsWith("\"") ? GoQuote.unquote(field[2]) : field[2]);
            }).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraintAcceptsWhatTheOriginalAccepts(Case c) {
        assertThat(judge(c.first, c.second)).isEqualTo(c.expected);
    }

    private static String judge(String constraint, String text) {
        Constraint range;
        try {
            range = Constraint.parse(constraint);
        } catch (GoError e) {
            return "C:" + e.getMessage();
        }
        Version version;
        try {
            version = Version.parse(text);
        } catch (GoError e) {
            return "V:" + e.getMessage();
        }
        return range.accepts(version) + " " + version + " " + version.original() + " " + next(version);
    }

    private static String next(Version version) {
        try {
            return version.nextPatch().toString();
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @MethodSource("order")
    void comparesAsTheOriginalDoes(Case c) {
        assertThat(Integer.signum(Version.parse(c.first).compareTo(Version.parse(c.second)))).hasToString(c.expected);
    }

    /** The documented traps: a missing part is a wildcard, and a prerelease needs a constraint that names one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1.2, 1.2.9, true
            '>1.2', 1.2.9, false
            '<=1.2', 1.2.9, true
            '1.2 - 1.4', 1.4.5, true
            '^0.2.3', 0.3.0, false
            '>=1.19', v1.20.0-gke.1, false
            '>=1.19-0', v1.20.0-gke.1, true
            '>=1.20-0 <1.22-0', 1.21.3-eks, true
            '*', 1.0.0-rc.1, false
            """)
    void keepsTheDocumentedTraps(String constraint, String version, boolean accepted) {
        assertThat(Constraint.parse(constraint).accepts(Version.parse(version))).isEqualTo(accepted);
    }
}
