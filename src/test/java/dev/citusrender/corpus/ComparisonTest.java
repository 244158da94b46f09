package dev.citusrender.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.corpus.Verdict.Outcome;
import dev.citusrender.oracle.RealHelm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the comparison of a corpus forgives, which is only what helm itself does differently at each run. */
class ComparisonTest {
    private static final String SECRET = "kind: Secret\nmetadata: {name: s}\ndata:\n  password: %s\n  user: %s\n";

    private static RealHelm.Run run(int code, String out, String err) {
        return new RealHelm.Run(out.getBytes(StandardCharsets.UTF_8), err.getBytes(StandardCharsets.UTF_8), code);
    }

    private static Verdict compare(RealHelm.Run helm, RealHelm.Run ours, RealHelm.Run again) throws IOException, InterruptedException {
        return Comparison.compare(helm, ours, () -> again);
    }

    @Test
    void equalRunsAreEqual() throws IOException, InterruptedException {
        assertThat(compare(run(0, "a: 1\n", "w1\nw2\n"), run(0, "a: 1\n", "w2\nw1\n"), null).outcome()).isEqualTo(Outcome.EQUAL);
        assertThat(compare(run(1, "", "Error: x\n"), run(1, "", "Error: x\n\n  a hint\n"), null).outcome()).isEqualTo(Outcome.EQUAL_ERROR);
    }

    @Test
    void anotherTextExitCodeOrWarningIsNot() throws IOException, InterruptedException {
        RealHelm.Run helm = run(0, "kind: A\nx: 1\n", "");
        assertThat(compare(helm, run(0, "kind: A\nx: 2\n", ""), helm)).isEqualTo(Verdict.different("stdout line 2: x: 1 | x: 2"));
        assertThat(compare(helm, run(1, "", "Error: no\n"), helm)).isEqualTo(Verdict.different("exit code 0 | 1: Error: no"));
        assertThat(compare(run(0, "a\n", "WARN\n"), run(0, "a\n", ""), helm).outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void forgivesTheFieldsThatHelmFillsAtRandomAndNamesThem() throws IOException, InterruptedException {
        Verdict verdict = compare(run(0, SECRET.formatted("aaa", "u"), ""), run(0, SECRET.formatted("ccc", "u"), ""),
                run(0, SECRET.formatted("bbb", "u"), ""));
        assertThat(verdict).isEqualTo(new Verdict(Outcome.EQUAL_BUT_RANDOM, "", List.of("Secret/s data.password")));
    }

    @Test
    void forgivesNoOtherField() throws IOException, InterruptedException {
        assertThat(compare(run(0, SECRET.formatted("aaa", "u"), ""), run(0, SECRET.formatted("ccc", "v"), ""),
                run(0, SECRET.formatted("bbb", "u"), "")).outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void takesAsManyRunsAsItNeedsToSeeThatALineIsRandom() throws IOException, InterruptedException {
        String text = "kind: A\nx: %s\nz: %s\n";
        Iterator<RealHelm.Run> runs = List.of(run(0, text.formatted(2, 1), ""), run(0, text.formatted(2, 2), "")).iterator();
        assertThat(Comparison.compare(run(0, text.formatted(1, 1), ""), run(0, text.formatted(3, 3), ""), runs::next))
                .isEqualTo(new Verdict(Outcome.EQUAL_BUT_RANDOM, "", List.of("A/ x", "A/ z")));
    }

    @Test
    void anObjectMayHaveARandomNameButNoOtherLine() throws IOException, InterruptedException {
        String pod = "kind: Pod\nmetadata:\n  name: rel-%s-test\nspec: %s\n";
        RealHelm.Run helm = run(0, pod.formatted("abc", 1), "");
        RealHelm.Run again = run(0, pod.formatted("xyz", 1), "");
        assertThat(compare(helm, run(0, pod.formatted("klm", 1), ""), again))
                .isEqualTo(new Verdict(Outcome.EQUAL_BUT_RANDOM, "", List.of("Pod under another name")));
        assertThat(compare(helm, run(0, pod.formatted("klm", 2), ""), again).outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void wordsOfAMessageComeInAnyOrderIfHelmPutsThemInAnother() throws IOException, InterruptedException {
        RealHelm.Run helm = run(1, "", "Error: one of a,b,c\n");
        RealHelm.Run ours = run(1, "", "Error: one of c,a,b\n");
        assertThat(compare(helm, ours, run(1, "", "Error: one of b,c,a\n")).outcome()).isEqualTo(Outcome.EQUAL_ERROR);
        assertThat(compare(helm, ours, helm).outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(compare(helm, run(1, "", "Error: one of c,a,d\n"), run(1, "", "Error: one of b,c,a\n")).outcome()).isEqualTo(Outcome.DIFFERENT);
    }

    @Test
    void propertiesThatAreTooManyComeInAnyOrder() throws IOException, InterruptedException {
        RealHelm.Run helm = run(1, "", "- at '': additional properties 'b', 'a' not allowed\n");
        assertThat(compare(helm, run(1, "", "- at '': additional properties 'a', 'b' not allowed\n"), null).outcome()).isEqualTo(Outcome.EQUAL_ERROR);
        assertThat(compare(helm, run(1, "", "- at '': additional properties 'a', 'c' not allowed\n"), null).outcome()).isEqualTo(Outcome.DIFFERENT);
    }
}
