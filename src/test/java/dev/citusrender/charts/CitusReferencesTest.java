package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What objects of the Citus chart say about each other is true, beyond what {@link ReferencesTest} asks of every chart. */
@DisplayName("objects of charts/citus fit together")
class CitusReferencesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.citusrender.charts.CitusCombinations#renders")
    void the_budget_of_the_workers_lets_one_go(String name, RenderedChart rendered) {
        Object budget = rendered.objects().get("PodDisruptionBudget/my-citus-worker");

        assertThat(budget == null || Integer.valueOf(1).equals(Json.at(budget, "/spec/maxUnavailable"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {CitusReferencesTest.NOTHING, "usePasswordFiles: true"})
    void no_password_is_outside_a_secret(String more) {
        RenderedChart rendered = RenderedCitus.with(CitusCombinations.EVERYTHING, "auth: {%s}".formatted(more));
        String encoded = Base64.getEncoder().encodeToString(CitusCombinations.MARKER.getBytes(StandardCharsets.UTF_8));

        assertThat(rendered.at("Secret/my-citus-secret", "/data").toString()).contains(encoded);
        rendered.objects().forEach((id, object) -> {
            if (!id.startsWith("Secret/")) {
                assertThat(object.toString()).as(id).doesNotContain(CitusCombinations.MARKER, encoded);
            }
        });
        assertThat(rendered.notes()).doesNotContain(CitusCombinations.MARKER, encoded);
    }

    static final String NOTHING = "usePasswordFiles: false";

    @ParameterizedTest
    @ValueSource(strings = {"prod", "ha"})
    void production_pods_say_what_they_need_and_how_they_are(String preset) {
        RenderedChart rendered = RenderedCitus.preset(preset);

        rendered.pods().forEach((id, pod) -> RenderedChart.containers(Json.map(pod.get("spec"))).forEach(container ->
                assertThat(Json.map(Json.at(container, "/resources/requests"))).as(id + " " + container.get("name")).containsKeys("cpu", "memory")));
        for (String role : List.of("coordinator", "worker")) {
            Map<String, Object> main = Json.map(rendered.at("StatefulSet/my-citus-" + role, "/spec/template/spec/containers/citus"));
            assertThat(Json.map(Json.at(main, "/resources/limits"))).containsKeys("cpu", "memory");
            assertThat(main).containsKeys("livenessProbe", "readinessProbe", "securityContext");
        }
    }

    @Test
    void registration_knows_each_worker_by_the_name_that_its_pod_gets() {
        RenderedChart rendered = RenderedCitus.with("{worker: {replicaCount: 2, containerPorts: {postgresql: 7432}}}");

        assertThat(rendered.at("Job/my-citus-worker-registration", "/spec/template/spec/containers/register/env/CITUS_WORKERS/value"))
                .isEqualTo("my-citus-worker-0.my-citus-worker-hl.databases.svc.cluster.local:7432"
                        + " my-citus-worker-1.my-citus-worker-hl.databases.svc.cluster.local:7432");
    }

    @Test
    void the_monitor_finds_the_exporters_of_both_roles() {
        RenderedChart rendered = RenderedCitus.with("{metrics: {enabled: true, serviceMonitor: {enabled: true}}}");
        Map<String, Object> selector = Json.map(rendered.at("ServiceMonitor/my-citus", "/spec/selector/matchLabels"));

        assertThat(rendered.ofKind("Service")).filteredOn(service -> Json.map(Json.at(service, "/metadata/labels")).entrySet()
                .containsAll(selector.entrySet())).hasSize(2);
    }
}
