package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.charts.NetworkPolicies.Peer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect to whom in a cluster of Patroni's that is closed. */
@DisplayName("network policies of charts/citus-cluster")
class CitusClusterNetworkPolicyTest {
    private static final Map<String, String> OWN = Map.of("kubernetes.io/metadata.name", "databases");
    private static final NetworkPolicies POLICIES = new NetworkPolicies(ChartUnderTest.CITUS_CLUSTER.with("""
            networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false, ingressNSMatchLabels: {team: shop}}
            additionalExtensions: {enabled: true}
            metrics: {serviceMonitor: {enabled: true, namespace: monitoring}}
            """), OWN);

    /** Pods by the names that the table uses; the chart's own wear what their templates say. */
    private static final Map<String, Peer> PEERS = Map.ofEntries(
            Map.entry("coordinator", POLICIES.pod("StatefulSet/citusdemo-0")), Map.entry("worker", POLICIES.pod("StatefulSet/citusdemo-1")),
            Map.entry("other group", POLICIES.pod("StatefulSet/citusdemo-2")), Map.entry("job", POLICIES.pod("Job/citusdemo-extensions-setup")),
            Map.entry("client", new Peer(OWN, Map.of("citusdemo-client", "true"))), Map.entry("neighbour", new Peer(OWN, Map.of("app", "other"))),
            Map.entry("other release", new Peer(OWN, Map.of("app.kubernetes.io/name", "citus-cluster", "app.kubernetes.io/instance", "other",
                    "app.kubernetes.io/component", "worker"))),
            Map.entry("shop", new Peer(Map.of("team", "shop"), Map.of())),
            Map.entry("foreign client", new Peer(Map.of(), Map.of("citusdemo-client", "true"))),
            Map.entry("prometheus", new Peer(Map.of("kubernetes.io/metadata.name", "monitoring"), Map.of())),
            Map.entry("dns", new Peer(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of())), Map.entry("internet", new Peer(null, Map.of())));

    @ParameterizedTest(name = "{0} to {1}:{2} is {3}")
    @CsvSource({"coordinator,worker,5432,true", "worker,coordinator,5432,true", "worker,other group,5432,true", "worker,coordinator,8008,true",
        "coordinator,coordinator,8008,true", "job,coordinator,5432,true", "job,worker,5432,true", "job,coordinator,8008,false", "coordinator,job,5432,false",
        "client,coordinator,5432,true", "client,worker,5432,true", "client,coordinator,8008,false", "shop,coordinator,5432,true",
        "foreign client,coordinator,5432,false", "neighbour,coordinator,5432,false", "neighbour,worker,8008,false", "other release,coordinator,5432,false",
        "internet,coordinator,5432,false", "prometheus,coordinator,8008,true", "prometheus,worker,8008,true", "prometheus,coordinator,5432,false",
        "coordinator,dns,53,true", "job,dns,53,true", "coordinator,internet,443,true", "coordinator,internet,6443,true", "coordinator,internet,80,false",
        "job,internet,443,false", "worker,neighbour,5432,false"})
    void let_through(String from, String to, int port, boolean allowed) {
        assertThat(POLICIES.allow(PEERS.get(from), PEERS.get(to), port)).isEqualTo(allowed);
    }
}
