package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who can reach what over the network. */
final class NetworkExposure {
    private static final FieldPath SPEC = FieldPath.of("spec");
    static final List<RiskRule> RULES = List.of(
            new RiskRule("exposure-network-policy", "a NetworkPolicy removed or opened", """
                    Policies add up: pods that one selects accept what some policy allows; pods that none selects accept everything. A rule with
                    neither
                    `from` nor `ports` allows all. The rule reports policies that go, policy types that are dropped and rules and peers that are
                    added.""",
                    NetworkExposure::policy),
            new RiskRule("exposure-service", "a Service that can be reached from outside", """
                    `LoadBalancer` gets an address, often a public one; without `loadBalancerSourceRanges` anybody may try to connect.
                    `NodePort` opens a port on
                    each node; `externalIPs` takes traffic for those addresses.""", NetworkExposure::service));

    private NetworkExposure() {
    }

    private static void policy(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "NetworkPolicy") || Look.isNew(change)) {
            return;
        }
        if (Look.isGone(change)) {
            List<String> pods = Cluster.governed(cluster.podsAfter(), at(change.before(), "spec", "podSelector"), change.id().namespace())
                    .stream().map(resource -> resource.id().shortName()).toList();
            if (isAllowing(change.before()) && !pods.isEmpty()) {
                found.caution(FieldPath.ROOT, "What the policy governed is up to other policies; without any, all traffic is allowed to "
                        + Look.some(pods) + ".",
                        "Check that another policy selects these pods.");
            } else {
                found.add(pods.isEmpty() && !isForAll(change.before()) ? Risk.Level.INFO : Risk.Level.DANGER, FieldPath.ROOT, pods.isEmpty()
                        ? "A NetworkPolicy goes" + (isForAll(change.before()) ? " that holds for all pods of the namespace."
                                : "; no pods in the manifests need it.")
                        : "A NetworkPolicy goes that closes " + Look.some(pods) + ".", "Check that another policy selects these pods.");
            }
            return;
        }
        for (String type : List.of("Ingress", "Egress")) {
            if (types(change.before()).contains(type) && !types(change.after()).contains(type)) {
                found.danger(SPEC.key("policyTypes"), type + " isn't restricted any more by this policy.", "Keep " + type + " in policyTypes.");
            } else if (types(change.before()).contains(type)) {
                opened(change, type, found);
            }
        }
    }

    private static boolean isAllowing(Resource policy) {
        return !rules(policy, "Ingress").isEmpty() || !rules(policy, "Egress").isEmpty();
    }

    private static boolean isForAll(Resource policy) {
        return map(policy.at("spec", "podSelector")).isEmpty();
    }

    private static List<String> types(Resource policy) {
        List<String> types = Look.texts(policy.at("spec", "policyTypes"));
        // the API server's default: Ingress, and Egress where there are rules for it
        return !types.isEmpty() ? types : policy.at("spec", "egress") == null ? List.of("Ingress") : List.of("Ingress", "Egress");
    }

    private static List<GoMap> rules(Resource policy, String type) {
        return Pods.maps(policy.at("spec", type.toLowerCase(Locale.ROOT)));
    }

    private static void opened(ResourceChange change, String type, Findings found) {
        String peers = type.equals("Ingress") ? "from" : "to";
        List<GoMap> before = new ArrayList<>(rules(change.before(), type));
        List<GoMap> after = rules(change.after(), type).stream().filter(rule -> !before.remove(rule)).toList();
        FieldPath path = SPEC.key(peers.equals("from") ? "ingress" : "egress");
        for (GoMap rule : after) {
            boolean isOpen = isEmpty(rule.get(peers)) || Pods.maps(rule.get(peers)).stream().anyMatch(NetworkExposure::isAnybody);
            boolean wasOpen = before.stream().anyMatch(old -> isEmpty(old.get(peers)) && (isEmpty(old.get("ports"))
                    || old.get("ports").equals(rule.get("ports"))));
            List<Object> old = before.stream().flatMap(was -> was.get(peers) instanceof GoList list ? list.stream()
                    : List.of().stream()).toList();
            long added = rule.get(peers) instanceof GoList list ? list.stream().filter(peer -> !old.contains(peer)).count() : 0;
            if (isOpen && !wasOpen) {
                found.add(peers.equals("from") ? Risk.Level.DANGER : Risk.Level.CAUTION, path, type + (peers.equals("from") ? " from anywhere"
                        : " to anywhere")
                        + " is allowed" + (isEmpty(rule.get("ports")) ? " on all ports." : "."), "Name the peers in " + peers + ".");
            } else if (added > 0) {
                found.caution(path, type + " is allowed " + peers + " " + added + " more " + (added == 1 ? "peer." : "peers."),
                        "Check that each of them is meant.");
            } else if (isEmpty(rule.get("ports")) && before.stream().anyMatch(was -> !isEmpty(was.get("ports")))) {
                found.caution(path, type + " is allowed on all ports.", "Name the ports.");
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return !(value instanceof GoList list) || list.isEmpty();
    }

    private static boolean isAnybody(GoMap peer) {
        return List.of("0.0.0.0/0", "::/0").contains(text(Resource.at(peer, "ipBlock", "cidr")));
    }

    private static void service(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Service") || Look.isGone(change)) {
            return;
        }
        String before = text(at(change.before(), "spec", "type"));
        String after = text(at(change.after(), "spec", "type"));
        List<String> ranges = Look.texts(at(change.after(), "spec", "loadBalancerSourceRanges"));
        boolean isOpen = ranges.isEmpty() || ranges.contains("0.0.0.0/0");
        if (after.equals("LoadBalancer") && !before.equals(after)) {
            found.add(isOpen ? Risk.Level.DANGER : Risk.Level.CAUTION, SPEC.key("type"), "The Service gets a load balancer, open to "
                    + (isOpen ? "everybody who reaches it." : String.join(", ", ranges) + "."),
                            "Restrict it with loadBalancerSourceRanges or an internal load balancer.");
        } else if (after.equals("LoadBalancer") && isOpen && !Look.texts(at(change.before(), "spec", "loadBalancerSourceRanges")).isEmpty()) {
            found.danger(SPEC.key("loadBalancerSourceRanges"), "The load balancer is open to everybody who reaches it.",
                    "Keep loadBalancerSourceRanges.");
        } else if (after.equals("NodePort") && !before.equals(after) && !before.equals("LoadBalancer")) {
            found.caution(SPEC.key("type"), "The Service is open on a port of each node.", "Check the firewall of the nodes.");
        }
        List<String> old = Look.texts(at(change.before(), "spec", "externalIPs"));
        List<String> added = Look.texts(at(change.after(), "spec", "externalIPs")).stream().filter(ip -> !old.contains(ip)).toList();
        if (!added.isEmpty()) {
            found.danger(SPEC.key("externalIPs"), "The Service takes traffic for " + String.join(", ", added) + ".",
                    "Use a load balancer instead.");
        }
    }
}
