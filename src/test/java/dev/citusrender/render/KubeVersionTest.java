package dev.citusrender.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.HelmVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helm makes of {@code --kube-version}. */
class KubeVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.29, v1.29, v1.29", "v1.29.3, v1.29.3, v1.29.3", "1.29.3-gke.5, v1.29.3, v1.29.3-gke.5", "1.29.3+k3s1, v1.29.3, v1.29.3+k3s1",
        "v1.30.0-rc.1, v1.30.0, v1.30.0-rc.1", "1.2.3.4, v1.2.3.4, v1.2.3.4",
    })
    void readsNumbersAndLeavesTheRest(String text, String version3, String version4) {
        assertThat(KubeVersion.parse(text, HelmVersion.V3).version()).isEqualTo(version3);
        assertThat(KubeVersion.parse(text, HelmVersion.V4).version()).isEqualTo(version4);
        assertThat(KubeVersion.parse(text, HelmVersion.V4).printed()).isEqualTo(version3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "x | could not parse \"x\" as version", "1 | illegal version string \"1\"", "1.x | illegal version string \"1.x\"",
        "01.2 | illegal zero-prefixed version component \"01\" in \"01.2\"",
        "1.999999999999999999999 | illegal non-numeric version component \"999999999999999999999\" in \"1.999999999999999999999\":"
            + " strconv.ParseUint: parsing \"999999999999999999999\": value out of range",
    })
    void refusesInHelmsWords(String text, String message) {
        assertThatThrownBy(() -> KubeVersion.parse(text, HelmVersion.V4)).isInstanceOf(RenderException.class)
                .hasMessage("invalid kube version '" + text + "': " + message);
    }
}
