package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of the Citus chart, beyond what {@link ParametersTest} asks of every chart. */
@DisplayName("parameters of charts/citus")
class CitusParametersTest {

    @Test
    void each_documented_parameter_is_tried() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("src/test/resources/citus/parameters.tsv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")[0]).toList();

        assertThat(ChartUnderTest.CITUS.mutations()).extracting(Mutation::parameter).containsAll(documented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.livenessProbe", "coordinator.startupProbe", "worker.livenessProbe", "worker.startupProbe"})
    void success_threshold_takes_only_what_kubernetes_takes(String probe) {
        String[] keys = probe.split("\\.");

        assertThatThrownBy(() -> RenderedCitus.with("{%s: {%s: {successThreshold: 2}}}".formatted(keys[0], keys[1])))
                .hasMessageContaining("successThreshold");
    }

    @ParameterizedTest
    @CsvSource({"nano,125m,128Mi", "micro,250m,256Mi", "small,500m,512Mi", "medium,1,1Gi", "large,2,2Gi", "xlarge,4,4Gi", "2xlarge,8,8Gi"})
    void resources_presets_double_from_one_to_the_next(String preset, String cpu, String memory) {
        RenderedChart rendered = RenderedCitus.with("{coordinator: {resourcesPreset: %1$s}, worker: {resourcesPreset: %1$s}}".formatted(preset));

        for (String role : List.of("coordinator", "worker")) {
            String container = "/spec/template/spec/containers/citus/resources/requests";
            assertThat(rendered.at("StatefulSet/my-citus-" + role, container + "/cpu")).hasToString(cpu);
            assertThat(rendered.at("StatefulSet/my-citus-" + role, container + "/memory")).hasToString(memory);
        }
    }

    @Test
    void objects_have_the_documented_names() {
        RenderedChart rendered = RenderedCitus.with("{backup: {enabled: true}}");

        assertThat(rendered.objects()).containsKeys("StatefulSet/my-citus-coordinator", "StatefulSet/my-citus-worker", "Service/my-citus-coordinator",
                "Service/my-citus-worker-hl", "Secret/my-citus-secret", "CronJob/my-citus-backup", "Job/my-citus-worker-registration");
        assertThat(rendered.at("StatefulSet/my-citus-worker", "/spec/volumeClaimTemplates/0/metadata/name")).isEqualTo("data");
    }

    @Test
    void full_name_citus_gives_the_names_of_the_deployment_guide() {
        RenderedChart rendered = RenderedCitus.with("{fullnameOverride: citus, backup: {enabled: true}}");

        assertThat(rendered.objects()).containsKeys("StatefulSet/citus-coordinator", "StatefulSet/citus-worker", "Service/citus-coordinator",
                "Service/citus-worker-hl", "CronJob/citus-backup", "Job/citus-worker-registration");
        assertThat(rendered.at("StatefulSet/citus-worker", "/spec/serviceName")).isEqualTo("citus-worker-hl");
    }
}
