package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents as helm's own SplitManifests cuts them, in both versions. */
class ManifestSplitterTest {

    static Stream<List<String>> splits() throws IOException {
        return Tables.rows("splits.tsv");
    }

    @ParameterizedTest
    @MethodSource("splits")
    void cutsAsHelmDoes(List<String> row) {
        String text = GoQuote.unquote(row.get(0));
        assertThat(quoted(ManifestSplitter.split(text, HelmVersion.V3))).as("helm 3: %s", row.get(0)).isEqualTo(row.get(1));
        assertThat(quoted(ManifestSplitter.split(text, HelmVersion.V4))).as("helm 4: %s", row.get(0)).isEqualTo(row.get(2));
    }

    private static String quoted(List<String> documents) {
        return GoFormat.sprintf("%q", GoList.ofStrings(documents));
    }
}
