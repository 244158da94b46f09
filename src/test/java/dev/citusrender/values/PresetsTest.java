package dev.citusrender.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetsTest {

    @Test
    void thoseOfCitusComeFirstAndHaveNoChartInTheirNames() {
        assertThat(Presets.names("citus")).containsExactly("dev", "ha", "prod");
        assertThat(Presets.names()).startsWith("dev", "ha", "prod").contains("ai-infra/prod");
    }

    @Test
    void thoseOfAnotherChartAreInItsFolder() throws IOException {
        assertThat(Presets.names("ai-infra")).contains("prod");
        assertThat(Presets.text("ai-infra/prod")).isEqualTo(Files.readString(Path.of("charts/ai-infra/values-prod.yaml")));
        assertThat(Presets.text("citus/prod")).isEqualTo(Presets.text("prod")).isEqualTo(Files.readString(Path.of("values-presets/values-prod.yaml")));
    }

    @ParameterizedTest(name = "{1} beside {0} is {2}")
    @CsvSource({"citus, prod, prod", "ai-infra, prod, ai-infra/prod", "charts/ai-infra/, prod, ai-infra/prod", "citus, ai-infra/prod, ai-infra/prod",
        "ai-infra, citus/prod, citus/prod", "./web, prod, prod", "ai-infra, ha, ai-infra/ha", "'', dev, dev"})
    void aNameIsThatOfTheChartBesideIt(String chart, String preset, String inFull) {
        assertThat(Presets.of(chart, List.of(preset))).containsExactly(inFull);
    }

    @ParameterizedTest
    @CsvSource({"prood, did you mean prod?", "ai-infra/prood, did you mean ai-infra/prod?", "../prod, The presets are dev", "web/../../prod, The presets are dev"})
    void anUnknownOneIsToldWithThoseThereAre(String preset, String message) {
        assertThatThrownBy(() -> Presets.text(preset)).isInstanceOf(ValuesException.class)
                .hasMessageStartingWith("unknown preset \"" + preset + "\"; ").hasMessageContaining(message);
    }
}
