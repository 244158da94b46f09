package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What every chart and subchart of this repository keeps to: each value is documented, the schema knows every one and no other, scripts are shell. */
@DisplayName("charts")
class ChartStyleTest {
    /** Schemas that take any key, and why. */
    private static final List<String> OPEN = List.of(
            // Kubernetes objects, passed through as they are
            "/definitions/object", "/definitions/objects/items", "/definitions/named/items", "/definitions/windowsOptions", "/properties/extraDeploy/items",
            // postgres_exporter's own format
            "/properties/metrics/properties/customQueries/additionalProperties",
            // what helm hands to the library chart: the global values, which this chart's own schema knows
            "/properties/lib/properties/global");

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void say_of_each_value_what_it_does(Path chart) throws IOException {
        List<String> lines = Files.readAllLines(chart.resolve("values.yaml"));
        List<String> undocumented = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            boolean key = lines.get(i).matches(" *[A-Za-z0-9_]+:.*");
            // CPU and memory, and settings in the words of the program itself
            boolean plain = lines.get(i).matches(" +(cpu|memory): .*|  +[a-z_]*_[a-z_]*: .*|    [a-z_]+: .*|  +[A-Z_]+: .*");
            if (key && !plain && !lines.get(i - 1).stripLeading().startsWith("# ")) {
                undocumented.add((i + 1) + ": " + lines.get(i));
            }
        }

        assertThat(undocumented).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void refuse_unknown_keys_at_every_level(Path chart) {
        List<String> subcharts = subcharts(chart).map(key -> "/properties/" + key).toList();

        assertThat(schema(chart).openObjects())
                // a subchart's values are the business of its own schema
                .filteredOn(open -> subcharts.stream().noneMatch(subchart -> open.equals(subchart) || open.startsWith(subchart + "/")))
                .isSubsetOf(OPEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void describe_each_property(Path chart) {
        assertThat(schema(chart).undescribedProperties()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void have_a_schema_that_needs_no_other_file(Path chart) {
        assertThat(schema(chart).references()).isNotEmpty().allMatch(reference -> reference.startsWith("#/definitions/"));
        assertThat(schema(chart).danglingReferences()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void have_a_schema_that_knows_each_value(Path chart) {
        assertThat(schema(chart).unknownKeys(load(chart.resolve("values.yaml")))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.ChartUnderTest#all")
    void have_a_schema_that_knows_each_value_of_the_presets(ChartUnderTest chart) {
        for (String preset : chart.presets()) {
            assertThat(schema(chart.folder()).unknownKeys(new Yaml().load(chart.presetText(preset)))).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void tell_a_misspelt_key(Path chart) {
        assertThat(schema(chart).unknownKeys(Map.of("global", Map.of("storageclass", "fast")))).containsExactly("global.storageclass");
    }

    /** JSON Schema has no way to share a definition between files that helm would follow; so the copies are held together here. */
    @Test
    void mean_the_same_by_a_definition_of_the_same_name() throws IOException {
        Map<String, Object> known = new TreeMap<>();
        for (Path chart : folders()) {
            Json.map(load(chart.resolve("values.schema.json")).get("definitions")).forEach((name, definition) -> {
                Object before = known.putIfAbsent(name, definition);
                assertThat(before == null ? definition : before).as("%s in %s", name, chart).isEqualTo(definition);
            });
        }
        assertThat(known).containsKeys("port", "probe", "quantity", "resources");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void have_scripts_that_are_shell(Path script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n", script.toString()).redirectErrorStream(true).start();
        String complaint = new String(shell.getInputStream().readAllBytes());

        assertThat(shell.waitFor()).as(complaint).isZero();
    }

    /** Every chart and subchart with values of its own. */
    private static List<Path> folders() throws IOException {
        return files("values.schema.json").map(Path::getParent).toList();
    }

    private static List<Path> scripts() throws IOException {
        return files(".sh").toList();
    }

    private static Stream<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("charts"))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    private static Stream<String> subcharts(Path chart) {
        return ChartUnderTest.all().stream().filter(candidate -> candidate.folder().equals(chart))
                .flatMap(candidate -> candidate.subcharts().stream()).map(ChartUnderTest.Subchart::key);
    }

    private static ClosedSchema schema(Path chart) {
        return new ClosedSchema(load(chart.resolve("values.schema.json")));
    }

    private static Map<String, Object> load(Path yamlOrJson) {
        try {
            return new Yaml().load(Files.readString(yamlOrJson));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
