package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.charts.NetworkPolicies.Peer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect to whom in an AI Infra stack that is closed: nginx is the way in, databases and brokers hear the backend alone. */
@DisplayName("network policies of charts/ai-infra")
class AiInfraNetworkPolicyTest {
    private static final Map<String, String> OWN = Map.of("kubernetes.io/metadata.name", "ai-infra-prod");
    private static final NetworkPolicies POLICIES = new NetworkPolicies(ChartUnderTest.AI_INFRA.with(AiInfraCombinations.EVERYTHING,
            "{redisCluster: {metrics: {serviceMonitor: {namespace: monitoring}}}, kafka: {metrics: {serviceMonitor: {namespace: monitoring}}}}"), OWN);

    /** Pods by the names that the table uses; the chart's own wear what their templates say. */
    private static final Map<String, Peer> PEERS = Map.ofEntries(
            Map.entry("nginx", POLICIES.pod("Deployment/ai-infra-nginx")), Map.entry("frontend", POLICIES.pod("Deployment/ai-infra-frontend")),
            Map.entry("backend", POLICIES.pod("Deployment/ai-infra-backend")), Map.entry("patroni", POLICIES.pod("StatefulSet/ai-infra-patroni")),
            Map.entry("redis", POLICIES.pod("StatefulSet/ai-infra-redis-cluster")), Map.entry("init", POLICIES.pod("Job/ai-infra-redis-cluster-init")),
            Map.entry("kafka", POLICIES.pod("StatefulSet/ai-infra-kafka")), Map.entry("ui", POLICIES.pod("Deployment/ai-infra-kafka-ui")),
            Map.entry("exporter", POLICIES.pod("Deployment/ai-infra-kafka-exporter")),
            Map.entry("redis client", new Peer(OWN, Map.of("ai-infra-redis-cluster-client", "true"))),
            Map.entry("kafka client", new Peer(OWN, Map.of("ai-infra-kafka-client", "true"))),
            Map.entry("neighbour", new Peer(OWN, Map.of("app", "other"))),
            Map.entry("prometheus", new Peer(Map.of("kubernetes.io/metadata.name", "monitoring"), Map.of())),
            Map.entry("dns", new Peer(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of())),
            Map.entry("internet", new Peer(null, Map.of())));

    @ParameterizedTest(name = "{0} to {1}:{2} is {3}")
    @CsvSource({"internet,nginx,8080,true", "internet,frontend,8080,false", "internet,backend,8082,false", "internet,patroni,5432,false",
        "nginx,frontend,8080,true", "nginx,backend,8082,true", "nginx,patroni,5432,false", "nginx,redis,6379,false", "frontend,backend,8082,false",
        "frontend,patroni,5432,false", "backend,patroni,5432,true", "backend,patroni,8008,false", "backend,redis,6379,true", "backend,redis,16379,false",
        "backend,kafka,9092,true", "backend,kafka,9093,false", "backend,internet,443,false", "backend,dns,53,true", "patroni,patroni,5432,true",
        "patroni,patroni,8008,true", "patroni,internet,443,true", "patroni,redis,6379,false", "redis,redis,16379,true", "init,redis,6379,true",
        "init,patroni,5432,false", "kafka,kafka,9093,true", "ui,kafka,9092,true", "ui,kafka,9093,false", "exporter,kafka,9092,true",
        "kafka client,ui,8080,true", "neighbour,ui,8080,false", "redis client,redis,6379,true", "redis client,kafka,9092,false",
        "kafka client,kafka,9092,true", "neighbour,patroni,5432,false", "neighbour,redis,6379,false", "neighbour,kafka,9092,false",
        "prometheus,redis,9121,true", "prometheus,exporter,9308,true", "prometheus,redis,6379,false", "neighbour,exporter,9308,false",
        "redis,internet,443,false", "kafka,internet,443,false"})
    void let_through(String from, String to, int port, boolean allowed) {
        assertThat(POLICIES.allow(PEERS.get(from), PEERS.get(to), port)).isEqualTo(allowed);
    }
}
