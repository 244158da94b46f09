package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The Citus chart keeps what its documentation promises: parameters and their defaults. */
@DisplayName("charts/citus")
class CitusChartTest {

  private static final Map<String, Object> VALUES = load(Path.of("charts/citus/values.yaml"));

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

  private static Stream<Arguments> documentedParameters() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/citus/parameters.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(columns -> Arguments.of(columns[0], columns[1]));
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
