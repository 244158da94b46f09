package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.render.ClusterObjects;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The AI Infra chart keeps what the deployment guide says: names, values, ranges, one node by default, no single point of failure in production. */
@DisplayName("charts/ai-infra")
class AiInfraTest {
    private static final ChartUnderTest CHART = ChartUnderTest.AI_INFRA;
    private static final List<String> SETS = List.of("StatefulSet/ai-infra-patroni", "StatefulSet/ai-infra-redis-cluster", "StatefulSet/ai-infra-kafka");

    /** The values that the guide writes down for production. */
    private static final String GUIDE = """
            patroni:
              enabled: true
              replicaCount: 3
              postgresql: {database: ai_infra_db, username: postgres, password: your-strong-password, replicationPassword: another-one}
              persistence: {enabled: true, size: 20Gi}
            redisCluster:
              enabled: true
              masterCount: 3
              replicasPerMaster: 1
              password: your-redis-password
              persistence: {enabled: true, size: 5Gi}
            kafka:
              enabled: true
              replicaCount: 3
              config: {numPartitions: 3, defaultReplicationFactor: 3}
              ui: {enabled: true}
            backend:
              autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 10, targetCPUUtilizationPercentage: 70, targetMemoryUtilizationPercentage: 80}
            """;

    @Test
    void has_the_names_of_the_guide() {
        RenderedChart rendered = CHART.with(GUIDE);

        assertThat(rendered.objects()).containsKeys("Job/ai-infra-redis-cluster-init", "ServiceAccount/ai-infra-patroni", "Deployment/ai-infra-backend",
                "HorizontalPodAutoscaler/ai-infra-backend-hpa", "HorizontalPodAutoscaler/ai-infra-frontend-hpa",
                "HorizontalPodAutoscaler/ai-infra-nginx-hpa", "Deployment/ai-infra-kafka-ui").containsKeys(SETS.toArray(String[]::new));
        assertThat(Json.map(new Yaml().load((String) rendered.at("ConfigMap/ai-infra-patroni-configuration", "/data/patroni.yml"))))
                .containsEntry("scope", "ai-infra-patroni");
        rendered.pods().values().forEach(pod -> assertThat(Json.map(Json.at(pod, "/metadata/labels")))
                .containsEntry("app.kubernetes.io/instance", "ai-infra"));
    }

    @Test
    void takes_the_values_of_the_guide() {
        RenderedChart rendered = CHART.with(GUIDE);

        assertThat(SETS).extracting(set -> rendered.at(set, "/spec/replicas")).containsExactly(3, 6, 3);
        assertThat(rendered.at(SETS.getFirst(), "/spec/volumeClaimTemplates/0/spec/resources/requests/storage")).isEqualTo("20Gi");
        assertThat((String) rendered.at("ConfigMap/ai-infra-kafka-configuration", "/data/server.properties")).contains("num.partitions=3\n",
                "default.replication.factor=3\n", "min.insync.replicas=2\n", "offsets.topic.replication.factor=3\n");
        assertThat(rendered.at("HorizontalPodAutoscaler/ai-infra-backend-hpa", "/spec/maxReplicas")).isEqualTo(10);
    }

    @Test
    void is_on_one_node_by_default_and_leaves_room_to_grow() {
        RenderedChart rendered = CHART.with();

        assertThat(SETS).extracting(set -> rendered.at(set, "/spec/replicas")).containsExactly(1, 1, 1);
        Map.of("backend", 10, "frontend", 5, "nginx", 5).forEach((role, most) -> {
            String autoscaler = "HorizontalPodAutoscaler/ai-infra-" + role + "-hpa";
            assertThat(rendered.at(autoscaler, "/spec/minReplicas")).isEqualTo(1);
            assertThat(rendered.at(autoscaler, "/spec/maxReplicas")).isEqualTo(most);
        });
        assertThat(rendered.at("Job/ai-infra-redis-cluster-init", "/spec/template/spec/containers/init/env/REDIS_MASTERS/value")).isEqualTo("1");
    }

    @Test
    void listens_for_prometheus_where_the_guide_says() {
        RenderedChart rendered = CHART.preset("prod");

        assertThat(rendered.at(SETS.get(0), "/spec/template/spec/containers/patroni/ports/http-patroni/containerPort")).isEqualTo(8008);
        assertThat(rendered.at(SETS.get(1), "/spec/template/spec/containers/metrics/ports/http-metrics/containerPort")).isEqualTo(9121);
        assertThat(rendered.at("Deployment/ai-infra-kafka-exporter", "/spec/template/spec/containers/exporter/ports/http-metrics/containerPort"))
                .isEqualTo(9308);
        assertThat(rendered.at("Deployment/ai-infra-backend", "/spec/template/spec/containers/backend/ports/http/containerPort")).isEqualTo(8082);
    }

    @Test
    void has_no_single_point_of_failure_in_production() {
        RenderedChart rendered = CHART.preset("prod");

        assertThat(SETS).allSatisfy(set -> {
            assertThat((Integer) rendered.at(set, "/spec/replicas")).isGreaterThanOrEqualTo(3);
            assertThat(rendered.at(set, "/spec/template/spec/affinity/podAntiAffinity")).isNotNull();
            assertThat(rendered.at("PodDisruptionBudget/" + set.substring(set.indexOf('/') + 1), "/spec/maxUnavailable")).isEqualTo(1);
        });
        for (String role : List.of("backend", "frontend", "nginx")) {
            assertThat((Integer) rendered.at("HorizontalPodAutoscaler/ai-infra-" + role + "-hpa", "/spec/minReplicas")).isGreaterThanOrEqualTo(2);
            assertThat(rendered.objects()).containsKeys("PodDisruptionBudget/ai-infra-" + role, "NetworkPolicy/ai-infra-" + role);
            Map<String, Object> container = Json.map(rendered.at("Deployment/ai-infra-" + role, "/spec/template/spec/containers/" + role));
            assertThat(container).containsKeys("livenessProbe", "readinessProbe", "resources");
        }
        assertThat(rendered.objects()).containsKeys("NetworkPolicy/ai-infra-patroni", "NetworkPolicy/ai-infra-redis-cluster", "NetworkPolicy/ai-infra-kafka");
    }

    @Test
    void has_no_password_in_its_preset_and_asks_for_each() {
        String preset = CHART.presetText("prod");
        String given = "{patroni: {postgresql: {password: a, replicationPassword: b}}, redisCluster: {password: c}}";

        assertThat(preset.lines().filter(line -> !line.startsWith("#"))).noneMatch(line -> line.toLowerCase().matches(".*password: .*[a-z].*"));
        assertThat(CHART.with(preset, given).objects()).containsKey("Secret/ai-infra-patroni");
        for (String left : List.of("patroni: {postgresql: {password: ''}}", "patroni: {postgresql: {replicationPassword: ''}}", "redisCluster: {password: ''}",
                "patroni: {postgresql: {appUsername: app}}")) {
            assertThatThrownBy(() -> CHART.with(preset, given, left)).as(left).hasMessageContaining("minLength: got 0, want 1");
        }
    }

    @Test
    void has_no_password_outside_a_secret() {
        RenderedChart rendered = CHART.with(AiInfraCombinations.EVERYTHING);
        String encoded = Base64.getEncoder().encodeToString(AiInfraCombinations.MARKER.getBytes(StandardCharsets.UTF_8));

        assertThat(Json.map(rendered.at("Secret/ai-infra-patroni", "/data"))).hasSize(3).allSatisfy((key, value) -> assertThat(value).isEqualTo(encoded));
        assertThat(rendered.at("Secret/ai-infra-redis-cluster", "/data/redis-password")).isEqualTo(encoded);
        rendered.objects().forEach((id, object) -> {
            if (!id.startsWith("Secret/")) {
                assertThat(object.toString()).as(id).doesNotContain(AiInfraCombinations.MARKER, encoded);
            }
        });
        assertThat(rendered.notes()).doesNotContain(AiInfraCombinations.MARKER, encoded);
    }

    @ParameterizedTest(name = "{0} brokers")
    @CsvSource({"1,1", "2,1", "3,3", "4,3", "9,3"})
    void has_a_majority_of_controllers_that_follows_from_the_brokers(int brokers, int voters) {
        RenderedChart rendered = CHART.with("kafka: {replicaCount: %d}".formatted(brokers));
        String properties = (String) rendered.at("ConfigMap/ai-infra-kafka-configuration", "/data/server.properties");

        String quorum = properties.lines().filter(line -> line.startsWith("controller.quorum.voters=")).findFirst().orElseThrow();
        assertThat(List.of(quorum.split("=")[1].split(","))).hasSize(voters).last()
                .isEqualTo("%1$d@ai-infra-kafka-%1$d.ai-infra-kafka-headless.ai-infra-prod.svc.cluster.local:9093".formatted(voters - 1));
        assertThat(rendered.at(SETS.get(2), "/spec/template/spec/containers/kafka/env/KAFKA_CONTROLLERS/value")).isEqualTo(String.valueOf(voters));
    }

    @Test
    void keeps_the_controllers_of_a_cluster_that_runs() {
        String one = new Yaml().dump(CHART.with().objects().get(SETS.get(2)));

        RenderedChart upgraded = CHART.render(ClusterObjects.parse(one, "cluster"), "kafka: {replicaCount: 3}");

        assertThat(upgraded.at(SETS.get(2), "/spec/replicas")).isEqualTo(3);
        assertThat(upgraded.at(SETS.get(2), "/spec/template/spec/containers/kafka/env/KAFKA_CONTROLLERS/value")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redisCluster: {masterCount: 3, replicasPerMaster: 1}", "kafka: {replicaCount: 3}"})
    void takes_away_no_server_unasked(String values) {
        String set = SETS.get(values.startsWith("redis") ? 1 : 2);
        RenderedChart before = CHART.with(values);
        ClusterObjects cluster = ClusterObjects.parse(new Yaml().dump(before.objects().get(set)), "cluster");

        assertThat(CHART.render(cluster).at(set, "/spec/replicas")).isEqualTo(before.at(set, "/spec/replicas"));
        assertThat(CHART.render(cluster, "{redisCluster: {allowScaleIn: true}, kafka: {allowScaleIn: true, controllerCount: 1}}").at(set, "/spec/replicas"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            backend: {replicas: 3}                                                   | additional properties 'replicas' not allowed
            patroni: {replicas: 3}                                                   | additional properties 'replicas' not allowed
            redisCluster: {masterCount: 0}                                           | minimum: got 0, want 1
            redisCluster: {config: {save: every hour}}                               | 'every hour' does not match
            kafka: {controllerCount: 2}                                              | value must be one of '', 1, 3, 5
            kafka: {controllerCount: 3}                                              | controllerCount 3 needs as many brokers; replicaCount is 1
            kafka: {config: {defaultReplicationFactor: 3}}                           | config.defaultReplicationFactor 3 needs as many brokers; replicaCount is 1
            kafka: {config: {minInsyncReplicas: 2}}                                  | config.minInsyncReplicas 2 must not be above config.defaultReplicationFactor 1
            kafka: {config: {extra: {node.id: 7}}}                                   | invalid propertyName 'node.id'
            patroni: {failover: {ttl: 20}}                                           | failover.ttl must be at least failover.loopWait + 2
            patroni: {postgresql: {username: "it's"}}                                | does not match
            backend: {autoscaling: {minReplicas: 11}}                                | backend.autoscaling.minReplicas must not be above backend.autoscaling.maxReplicas
            nginx: {autoscaling: {targetCPUUtilizationPercentage: '', targetMemoryUtilizationPercentage: ''}} | nginx.autoscaling needs a target
            """)
    void refuses_what_would_not_work_with_a_clear_word(String values, String message) {
        assertThatThrownBy(() -> CHART.with(values)).hasMessageContaining(message);
    }
}
