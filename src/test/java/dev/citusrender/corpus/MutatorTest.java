package dev.citusrender.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a chart's values become. */
class MutatorTest {
    @TempDir
    Path chart;

    private List<Place> places() throws IOException {
        file("values.yaml", "image: {tag: x, 'odd key: {': 1}\nlist: [{a: 1}, b]\nenabled: true\n");
        file("charts/sub/values.yaml", "deep: {active: false}\n");
        file("templates/a.yaml", "{{ .Values.global.registry }} {{ .Values.image.tag.digest }} {{ .Values.image.tag }}");
        return ChartPlaces.of(chart);
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(chart.resolve(name).getParent());
        Files.writeString(chart.resolve(name), text);
    }

    @Test
    void thePlacesAreThoseOfTheChartItsSubchartsAndItsTemplates() throws IOException {
        assertThat(places()).extracting(place -> String.join("/", place.path())).containsExactly("enabled", "image", "image/odd key: {", "image/tag",
                "list", "sub", "sub/deep", "sub/deep/active", "sub/enabled", "global/registry");
    }

    @Test
    void aMutationChangesWhatIsThereAndNothingElse() throws IOException {
        for (Mutation mutation : new Mutator(places(), 1).mutations(500)) {
            assertThat(mutation.name()).doesNotContain("\n", "\t");
            for (int i = 0; i < mutation.flags().size(); i++) {
                if (mutation.flags().get(i).startsWith("--set")) {
                    assertThat(mutation.flags().get(++i)).matches("(?s)(enabled|global|image|list|sub)\\b.*");
                }
            }
            assertThat(mutation.overrides()).allMatch(text -> text.matches("(?s).*\\b(enabled|global|image|list|sub)\\b.*"));
        }
    }

    @Test
    void listsAreChangedInOneElement() throws IOException {
        List<String> names = new Mutator(places(), 2).mutations(2000).stream().map(Mutation::name).toList();
        for (String expected : List.of("[{\"a\":1}, \"b\", ", "[{\"a\": ", "list[0].a=", "list[2]=")) {
            assertThat(names).anyMatch(name -> name.contains(expected));
        }
    }

    /** A layout that YAML can't read would be a mutation that tests nothing; tabs are the one that is meant not to be read. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"TABBED", "SECOND_DOCUMENT", "ALIASES"})
    void everyLayoutSaysTheSame(Layout layout) {
        TreeMap<String, Object> tree = new TreeMap<>(Map.of("a b", "[1, x]", "c", new TreeMap<>(Map.of("o", "0x1F", "d", "{e: f}"))));
        GoMap read = YamlReader.readMap(layout.write(tree), "values.yaml");
        assertThat(read.get("a b")).hasToString("[1.0, x]");
        assertThat(((GoMap) ((GoMap) read.get("c")).get("d")).get("e")).isEqualTo("f");
    }

    @Test
    void anAliasIsTheFirstLeaf() {
        GoMap read = YamlReader.readMap(Layout.ALIASES.write(new TreeMap<>(Map.of("a", "{x: z}", "b", "1", "c", "2"))), "values.yaml");
        assertThat(((GoMap) read.get("b")).get("x")).isEqualTo("z");
        assertThat(((GoMap) read.get("c")).sortedKeys()).containsExactly("b", "x");
    }
}
