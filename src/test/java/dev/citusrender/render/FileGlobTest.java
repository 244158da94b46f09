package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns against paths, as the library that helm links matches them. */
class FileGlobTest {

    static Stream<List<String>> globs() throws IOException {
        return Tables.rows("globs.tsv");
    }

    @ParameterizedTest
    @MethodSource("globs")
    void matchesAsHelmDoes(List<String> row) {
        FileGlob glob = FileGlob.of(GoQuote.unquote(row.get(0)));
        assertThat(glob.matches(GoQuote.unquote(row.get(1)))).isEqualTo(Boolean.parseBoolean(row.get(2)));
    }
}
