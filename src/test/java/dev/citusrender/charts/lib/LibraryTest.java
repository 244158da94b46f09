package dev.citusrender.charts.lib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each define of charts/lib is documented, and called by the chart whose renders real helm recorded (goldens lib-*). */
@DisplayName("charts/lib")
class LibraryTest {
    private static final Path LIBRARY = Path.of("charts/lib");
    private static final Pattern DEFINE = Pattern.compile("(?m)^(\\{\\{/\\*(?:(?!\\*/)(?s:.))*\\*/\\}\\}\\n)?\\{\\{- define \"([^\"]+)\"");
    private static final String INTERNAL = "{{/* Not for use elsewhere:";

    @Test
    void each_define_has_a_comment_that_begins_with_its_name() {
        assertThat(templates(LIBRARY)).isNotEmpty().allSatisfy(text -> DEFINE.matcher(text).results().forEach(define ->
                assertThat(define.group(1)).as(define.group(2)).isNotNull()
                        .containsAnyOf("\n" + define.group(2) + ": ", INTERNAL)));
    }

    @Test
    void the_table_of_the_readme_has_each_define_once() throws IOException {
        List<String> rows = Files.readAllLines(LIBRARY.resolve("README.md")).stream().filter(line -> line.startsWith("| `lib."))
                .map(line -> line.substring(3, line.indexOf('`', 3))).toList();

        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(defines());
    }

    @Test
    void each_define_is_called_by_the_chart_that_helm_recorded() {
        Path shop = Path.of("src/test/resources/lib/shop");
        String calls = String.join("", templates(shop)) + String.join("", templates(shop.resolve("charts/cache"))) + String.join("", templates(LIBRARY));

        assertThat(defines()).allSatisfy(define -> assertThat(calls).contains("include \"" + define + "\""));
    }

    /** The names of the defines that charts may call. */
    private static Set<String> defines() {
        Set<String> names = new TreeSet<>();
        templates(LIBRARY).forEach(text -> DEFINE.matcher(text).results()
                .filter(define -> define.group(1) == null || !define.group(1).startsWith(INTERNAL))
                .forEach(define -> names.add(define.group(2))));
        return names;
    }

    private static List<String> templates(Path chart) {
        try (Stream<Path> files = Files.walk(chart.resolve("templates"))) {
            return files.filter(Files::isRegularFile).map(LibraryTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
