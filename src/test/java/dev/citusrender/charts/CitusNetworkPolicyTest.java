package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.charts.NetworkPolicies.Peer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect to whom in a Citus cluster that is closed. */
@DisplayName("network policies of charts/citus")
class CitusNetworkPolicyTest {

    private static final RenderedChart CLOSED = RenderedCitus.with("""
            networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false, ingressNSMatchLabels: {team: shop}}
            metrics: {enabled: true, serviceMonitor: {enabled: true, namespace: monitoring}}
            """);
    private static final Map<String, String> OWN = Map.of("kubernetes.io/metadata.name", "databases");
    private static final NetworkPolicies POLICIES = new NetworkPolicies(CLOSED, OWN);

    /** Pods by the names that the table uses: labels of their namespace, and their own. */
    private static final Map<String, Peer> PEERS = Map.ofEntries(
            Map.entry("coordinator", node("coordinator")), Map.entry("worker", node("worker")), Map.entry("registration", node("worker-registration")),
            Map.entry("drain", node("worker-drain")), Map.entry("backup", node("backup")), Map.entry("restore", node("restore")),
            Map.entry("test", node("test")), Map.entry("client", new Peer(OWN, Map.of("my-citus-client", "true"))),
            Map.entry("neighbour", new Peer(OWN, Map.of("app", "other"))),
            Map.entry("other release", new Peer(OWN, Map.of("app.kubernetes.io/name", "citus", "app.kubernetes.io/instance", "other",
                    "app.kubernetes.io/component", "worker"))),
            Map.entry("shop", new Peer(Map.of("team", "shop"), Map.of())), Map.entry("foreign client", new Peer(Map.of(), Map.of("my-citus-client", "true"))),
            Map.entry("prometheus", new Peer(Map.of("kubernetes.io/metadata.name", "monitoring"), Map.of())),
            Map.entry("dns", new Peer(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of())),
            Map.entry("internet", new Peer(null, Map.of())));

    @ParameterizedTest(name = "{0} to {1}:{2} is {3}")
    @CsvSource({"worker,coordinator,5432,true", "coordinator,worker,5432,true", "worker,worker,5432,true", "registration,coordinator,5432,true",
        "registration,worker,5432,true", "drain,coordinator,5432,true", "backup,coordinator,5432,true", "restore,worker,5432,true",
        "test,coordinator,5432,true", "client,coordinator,5432,true", "client,worker,5432,false", "shop,coordinator,5432,true",
        "shop,worker,5432,false", "foreign client,coordinator,5432,false", "neighbour,coordinator,5432,false", "neighbour,worker,5432,false",
        "other release,coordinator,5432,false", "internet,coordinator,5432,false", "internet,worker,5432,false", "prometheus,coordinator,9187,true",
        "prometheus,worker,9187,true", "prometheus,coordinator,5432,false", "neighbour,worker,9187,false", "worker,dns,53,true",
        "coordinator,internet,443,false", "worker,internet,443,false", "backup,internet,443,false", "worker,coordinator,22,false",
        "neighbour,backup,5432,false", "worker,backup,5432,false"})
    void let_through(String from, String to, int port, boolean allowed) {
        assertThat(POLICIES.allow(PEERS.get(from), PEERS.get(to), port)).isEqualTo(allowed);
    }

    private static Peer node(String component) {
        return new Peer(OWN, Map.of("app.kubernetes.io/name", "citus", "app.kubernetes.io/instance", "my-citus", "app.kubernetes.io/component", component));
    }
}
