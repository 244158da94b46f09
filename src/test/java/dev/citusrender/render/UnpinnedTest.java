package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A render says which calls would give another result next time, and where they are. */
class UnpinnedTest {
    @TempDir
    private Path chart;

    @BeforeEach
    void chart() throws IOException {
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: dice\nversion: 1.0.0\n");
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("templates/_helpers.tpl"), "{{ define \"roll\" }}{{ randNumeric\n  (int .) }}{{ end }}");
    }

    private RenderRequest.Builder given(String template) throws IOException {
        Files.writeString(chart.resolve("templates/a.yaml"), template);
        Chart loaded = ChartLoader.load(chart, HelmVersion.V4, Log.NONE);
        return RenderRequest.of(loaded, HelmVersion.V4);
    }

    private static List<Unpinned> unpinned(RenderRequest.Builder request) {
        return new HelmRenderer().render(request.build()).unpinned();
    }

    @Test
    void namesTheFunctionAndItsPlaceOnceHoweverOftenItRuns() throws IOException {
        assertThat(unpinned(given("a: {{ range list 1 2 3 }}{{ include \"roll\" . }}{{ end }}\nb: {{ now | unixEpoch }} {{ uuidv4 }}\n")))
                .extracting(Unpinned::draws, Unpinned::call, Unpinned::place)
                .containsExactly(tuple(Unpinned.Draws.RANDOMNESS, "randNumeric", "dice/templates/_helpers.tpl:1:22"),
                        tuple(Unpinned.Draws.CLOCK, "now", "dice/templates/a.yaml:2:6"),
                        tuple(Unpinned.Draws.RANDOMNESS, "uuidv4", "dice/templates/a.yaml:2:28"));
    }

    @Test
    void aCertificateDrawsOnBoth() throws IOException {
        assertThat(unpinned(given("a: {{ (genCA \"x\" 1).Cert | b64enc }}\n"))).extracting(Unpinned::draws, Unpinned::call)
                .containsExactly(tuple(Unpinned.Draws.RANDOMNESS, "genCA"), tuple(Unpinned.Draws.CLOCK, "genCA"));
    }

    @Test
    void aSeedPinsRandomnessAndATimeTheClock() throws IOException {
        String both = "a: {{ randAlpha 3 }}\nb: {{ now | unixEpoch }}\n";
        assertThat(unpinned(given(both).seed(1))).extracting(Unpinned::call).containsExactly("now");
        assertThat(unpinned(given(both).clock(Instant.EPOCH))).extracting(Unpinned::call).containsExactly("randAlpha");
        assertThat(unpinned(given(both).seed(1).clock(Instant.EPOCH))).isEmpty();
    }

    @Test
    void aDateThatIsGivenNeedsNoClock() throws IOException {
        assertThat(unpinned(given("a: {{ toDate \"2006\" \"2020\" | date \"06\" }}\n"))).isEmpty();
    }

    @Test
    void aTextOfTplIsToldByItsOwnLine() throws IOException {
        assertThat(unpinned(given("a: {{ tpl \"{{ randAlpha 3 }}\" . }}\n"))).extracting(Unpinned::place).containsExactly("gotpl:1:3");
    }
}
