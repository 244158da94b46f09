package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The presets hold the values of the deployment guide (src/test/resources/citus/guide), and add one of their own. */
@DisplayName("values-presets")
class CitusPresetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "ha"})
    void hold_the_values_of_the_guide_and_no_other(String preset) throws IOException {
        String guide = Files.readString(Path.of("src/test/resources/citus/guide/values-" + preset + ".yaml"));
        Map<String, Object> expected = leaves("", Json.map(new Yaml().load(guide)), new TreeMap<>());
        if (!preset.equals("dev")) {
            expected.put(".auth.requirePassword", true);
        }

        assertThat(leaves("", Json.map(new Yaml().load(RenderedCitus.presetText(preset))), new TreeMap<>())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "ha"})
    void refuse_to_render_without_a_password(String preset) {
        assertThatThrownBy(() -> RenderedCitus.preset(preset, "auth: {existingSecret: ''}")).hasMessageContaining("postgresPassword");
    }

    private static Map<String, Object> leaves(String path, Map<String, Object> map, Map<String, Object> found) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                leaves(path + "." + key, Json.map(inner), found);
            } else {
                found.put(path + "." + key, value);
            }
        });
        return found;
    }
}
