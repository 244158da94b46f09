package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The Citus chart keeps what its documentation promises: parameters, their defaults, and a schema that knows every one and no other. */
@DisplayName("charts/citus")
class CitusChartTest {

  private static final Path CHART = Path.of("charts/citus");
  private static final Map<String, Object> VALUES = load(CHART.resolve("values.yaml"));
  private static final ClosedSchema SCHEMA = new ClosedSchema(load(CHART.resolve("values.schema.json")));

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("documentedParameters")
  void has_each_documented_parameter_with_its_default(String name, String documented) {
    Object expected = new Yaml().load(documented);

    // as text: the documentation does not tell the tag 17 from "17"
    assertThat(valueAt(name)).hasToString(String.valueOf(expected));
  }

  @Test
  void knows_all_277_parameters() throws IOException {
    assertThat(documentedParameters()).hasSize(277);
  }

  @Test
  void says_of_each_value_what_it_does() throws IOException {
    List<String> lines = Files.readAllLines(CHART.resolve("values.yaml"));
    List<String> undocumented = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      boolean key = lines.get(i).matches(" *[A-Za-z0-9]+:.*");
      boolean underResources = lines.get(i).matches(" +(cpu|memory): .*");
      if (key && !underResources && !lines.get(i - 1).stripLeading().startsWith("# ")) {
        undocumented.add((i + 1) + ": " + lines.get(i));
      }
    }

    assertThat(undocumented).isEmpty();
  }

  @Test
  void schema_refuses_unknown_keys_at_every_level() {
    assertThat(SCHEMA.openObjects()).containsExactlyInAnyOrder(
        // Kubernetes objects, passed through as they are
        "/definitions/object", "/definitions/objects/items", "/definitions/named/items", "/definitions/windowsOptions",
        // postgres_exporter's own format
        "/properties/metrics/properties/customQueries/additionalProperties",
        // an object of any kind
        "/properties/extraDeploy/items");
  }

  @Test
  void schema_describes_each_property() {
    assertThat(SCHEMA.undescribedProperties()).isEmpty();
  }

  @Test
  void schema_is_self_contained() throws IOException {
    assertThat(SCHEMA.references()).isNotEmpty().allMatch(reference -> reference.startsWith("#/definitions/"));
    assertThat(SCHEMA.danglingReferences()).isEmpty();
  }

  @Test
  void schema_knows_each_value() {
    assertThat(SCHEMA.unknownKeys(VALUES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod", "ha"})
  void schema_knows_each_value_of_the_presets(String preset) {
    assertThat(SCHEMA.unknownKeys(load(Path.of("values-presets/values-" + preset + ".yaml")))).isEmpty();
  }

  @Test
  void schema_tells_a_misspelt_key() {
    Map<String, Object> misspelt = Map.of("worker", Map.of("persistence", Map.of("storageclass", "fast")));

    assertThat(SCHEMA.unknownKeys(misspelt)).containsExactly("worker.persistence.storageclass");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scripts_are_shell(Path script) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-n", script.toString()).redirectErrorStream(true).start();
    String complaint = new String(shell.getInputStream().readAllBytes());

    assertThat(shell.waitFor()).as(complaint).isZero();
  }

  private static Stream<Arguments> documentedParameters() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/citus/parameters.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(columns -> Arguments.of(columns[0], columns[1]));
  }

  private static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(CHART.resolve("files/scripts"))) {
      return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList().stream();
    }
  }

  private static Object valueAt(String name) {
    Object value = VALUES;
    for (String key : name.split("\\.")) {
      assertThat(value).as(name).isInstanceOf(Map.class);
      assertThat(((Map<?, ?>) value).containsKey(key)).as("%s is in values.yaml", name).isTrue();
      value = ((Map<?, ?>) value).get(key);
    }
    return value;
  }

  private static Map<String, Object> load(Path yamlOrJson) {
    try {
      return new Yaml().load(Files.readString(yamlOrJson));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
