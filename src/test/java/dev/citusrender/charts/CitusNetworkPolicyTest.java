package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may connect to whom, told from the rendered policies as a cluster would: a connection needs the sender's leave and the receiver's. */
@DisplayName("network policies of charts/citus")
class CitusNetworkPolicyTest {

    private static final RenderedChart CLOSED = RenderedCitus.with("""
            networkPolicy: {enabled: true, allowExternal: false, allowExternalEgress: false, ingressNSMatchLabels: {team: shop}}
            metrics: {enabled: true, serviceMonitor: {enabled: true, namespace: monitoring}}
            """);
    private static final Map<String, String> OWN = Map.of("kubernetes.io/metadata.name", "databases");

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
        boolean connects = allows("Egress", "to", PEERS.get(from), PEERS.get(to), port) && allows("Ingress", "from", PEERS.get(to), PEERS.get(from), port);

        assertThat(connects).isEqualTo(allowed);
    }

    /** Whether the policies that select a pod allow a connection with another; all of it where none selects it. */
    private static boolean allows(String direction, String peersKey, Peer pod, Peer other, int port) {
        List<Map<String, Object>> policies = CLOSED.ofKind("NetworkPolicy").stream().map(policy -> Json.map(policy.get("spec")))
                .filter(spec -> OWN.equals(pod.namespace()) && matches(spec.get("podSelector"), pod.labels()))
                .filter(spec -> ((List<?>) spec.get("policyTypes")).contains(direction)).toList();
        return policies.isEmpty() || policies.stream().flatMap(spec -> Json.maps(spec.get(direction.toLowerCase())).stream())
                .anyMatch(rule -> isFor(rule, port) && (rule.get(peersKey) == null
                        || Json.maps(rule.get(peersKey)).stream().anyMatch(peer -> isPeer(peer, other))));
    }

    private static boolean isFor(Map<String, Object> rule, int port) {
        return rule.get("ports") == null || Json.maps(rule.get("ports")).stream().anyMatch(allowed -> Integer.valueOf(port).equals(allowed.get("port")));
    }

    private static boolean isPeer(Map<String, Object> peer, Peer pod) {
        boolean namespace = peer.containsKey("namespaceSelector")
                ? pod.namespace() != null && matches(peer.get("namespaceSelector"), pod.namespace()) : OWN.equals(pod.namespace());
        return namespace && (!peer.containsKey("podSelector") || matches(peer.get("podSelector"), pod.labels()));
    }

    private static boolean matches(Object selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(Json.map(Json.at(selector, "/matchLabels")).entrySet())
                && Json.maps(Json.at(selector, "/matchExpressions")).stream().allMatch(expression -> {
                    assertThat(expression.get("operator")).isEqualTo("In");
                    return ((List<?>) expression.get("values")).contains(labels.get((String) expression.get("key")));
                });
    }

    private static Peer node(String component) {
        return new Peer(OWN, Map.of("app.kubernetes.io/name", "citus", "app.kubernetes.io/instance", "my-citus", "app.kubernetes.io/component", component));
    }

    /** A pod; one without a namespace is outside the cluster. */
    private record Peer(Map<String, String> namespace, Map<String, String> labels) {
    }
}
