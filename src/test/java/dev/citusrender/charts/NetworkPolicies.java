package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The network policies of a render, asked as a cluster would be: a connection needs the sender's leave and the receiver's.
 *
 * @param rendered  the chart
 * @param namespace labels of the namespace that it is in
 */
record NetworkPolicies(RenderedChart rendered, Map<String, String> namespace) {

    /**
     * A pod.
     *
     * @param namespace labels of its namespace; null for somebody outside of the Kubernetes cluster
     * @param labels    its own
     */
    record Peer(Map<String, String> namespace, Map<String, String> labels) {
    }

    /** A pod of the render, by the id of the object that makes it. */
    Peer pod(String id) {
        Map<String, Object> labels = Json.map(Json.at(rendered.pods().get(id), "/metadata/labels"));
        assertThat(labels).as(id).isNotEmpty();
        Map<String, String> texts = new TreeMap<>();
        labels.forEach((label, value) -> texts.put(label, value.toString()));
        return new Peer(namespace, texts);
    }

    /** Whether one may connect to a port of the other. */
    boolean allow(Peer from, Peer to, int port) {
        return allows("Egress", "to", from, to, port) && allows("Ingress", "from", to, from, port);
    }

    /** Whether the policies that select a pod allow a connection with another; all of it where none selects it. */
    private boolean allows(String direction, String peersKey, Peer pod, Peer other, int port) {
        List<Map<String, Object>> policies = rendered.ofKind("NetworkPolicy").stream().map(policy -> Json.map(policy.get("spec")))
                .filter(spec -> namespace.equals(pod.namespace()) && matches(spec.get("podSelector"), pod.labels()))
                .filter(spec -> ((List<?>) spec.get("policyTypes")).contains(direction)).toList();
        return policies.isEmpty() || policies.stream().flatMap(spec -> Json.maps(spec.get(direction.toLowerCase(Locale.ROOT))).stream())
                .anyMatch(rule -> isFor(rule, port) && (rule.get(peersKey) == null
                        || Json.maps(rule.get(peersKey)).stream().anyMatch(peer -> isPeer(peer, other))));
    }

    private static boolean isFor(Map<String, Object> rule, int port) {
        return rule.get("ports") == null || Json.maps(rule.get("ports")).stream().anyMatch(allowed -> Integer.valueOf(port).equals(allowed.get("port")));
    }

    private boolean isPeer(Map<String, Object> peer, Peer pod) {
        boolean inNamespace = peer.containsKey("namespaceSelector")
                ? pod.namespace() != null && matches(peer.get("namespaceSelector"), pod.namespace()) : namespace.equals(pod.namespace());
        return inNamespace && (!peer.containsKey("podSelector") || matches(peer.get("podSelector"), pod.labels()));
    }

    private static boolean matches(Object selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(Json.map(Json.at(selector, "/matchLabels")).entrySet())
                && Json.maps(Json.at(selector, "/matchExpressions")).stream().allMatch(expression -> {
                    assertThat(expression.get("operator")).isEqualTo("In");
                    return ((List<?>) expression.get("values")).contains(labels.get((String) expression.get("key")));
                });
    }
}
