package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;

/** Less room for pods to fail, move or be drained. */
final class Disruption {
    private static final FieldPath SPEC = FieldPath.of("spec");
    static final List<RiskRule> RULES = List.of(
            new RiskRule("availability-budget-removed", "a PodDisruptionBudget that goes", """
                    Without a budget a node drain may stop all pods of a workload at once. It counts only while the workload itself stays.""",
                    Disruption::budgetRemoved),
            new RiskRule("availability-drain-blocked", "a PodDisruptionBudget that no drain gets past", """
                    With as many pods as `minAvailable`, or `maxUnavailable: 0`, no pod may ever be evicted: node drains and cluster upgrades
                    hang.""",
                    Disruption::drainBlocked),
            new RiskRule("availability-replicas", "one pod, or none, where there were more", """
                    With one pod each restart, node drain or crash is an outage.""", Disruption::replicas),
            new RiskRule("availability-spread", "pods that may share a node or zone", """
                    Without anti-affinity or topology spread constraints one failing node may take all pods.""", Disruption::spread),
            new RiskRule("availability-grace", "less time to shut down", """
                    PostgreSQL needs time for a checkpoint; killed before, it recovers from the log at the next start.""", Disruption::grace),
            new RiskRule("availability-autoscaler", "an autoscaler that goes or may scale lower", """
                    Without the autoscaler the number of pods stays where it is, or falls to `replicas` of the manifest.""", Disruption::autoscaler),
            new RiskRule("availability-strategy", "the strategy Recreate", """
                    All pods are stopped before new ones start: each change is an outage.""", Disruption::strategy));

    private Disruption() {
    }

    private static List<Resource> guarded(ResourceChange change, Cluster cluster) {
        Resource budget = change.resource();
        return Cluster.governed(cluster.podsAfter(), budget.at("spec", "selector"), change.id().namespace()).stream()
                .filter(resource -> List.of("Deployment", "StatefulSet", "ReplicaSet").contains(resource.id().kind())).toList();
    }

    private static void budgetRemoved(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "PodDisruptionBudget") && Look.isGone(change)) {
            guarded(change, cluster).forEach(workload -> found.caution(FieldPath.ROOT, "A node drain may stop all of "
                    + workload.id().shortName() + " ("
                    + Look.count(cluster.replicas(workload), "pod") + ") at once.", "Keep a PodDisruptionBudget for it."));
        }
    }

    /** A budget that comes or changes; and one that stays while its workload shrinks. */
    private static void drainBlocked(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "PodDisruptionBudget") && !Look.isGone(change)) {
            List<Resource> guarded = guarded(change, cluster);
            int pods = guarded.stream().mapToInt(cluster::replicas).sum();
            boolean isSame = Look.isModified(change) && Look.below(change, "spec").isEmpty();
            if (!isSame && pods > 0 && isBlocking(change.after(), pods)) {
                found.caution(SPEC, "No pod may be evicted (" + limit(change.after()) + ", " + Look.count(pods, "pod") + "): node drains hang.",
                        "Leave room for one pod.");
            }
        } else if (is(change, "Deployment", "StatefulSet") && Look.isModified(change)
                && cluster.replicas(change.after()) < cluster.oldReplicas(change.before())) {
            int pods = cluster.replicas(change.after());
            cluster.after("PodDisruptionBudget").stream().filter(budget -> Cluster.isNear(budget, change.id().namespace())
                            && Cluster.selects(budget.at("spec", "selector"), Cluster.podLabels(change.after())))
                    .filter(budget -> pods > 0 && isBlocking(budget, pods) && !isBlocking(budget, cluster.oldReplicas(change.before())))
                    .forEach(budget -> found.caution(SPEC.key("replicas"), "With " + Look.count(pods, "pod") + " " + budget.id().shortName()
                            + " (" + limit(budget)
                            + ") lets no pod be evicted: node drains hang.", "Lower the budget along with the replicas."));
        }
    }

    private static String limit(Resource budget) {
        Object least = budget.at("spec", "minAvailable");
        return least != null ? "minAvailable " + text(least) : "maxUnavailable " + text(budget.at("spec", "maxUnavailable"));
    }

    private static boolean isBlocking(Resource budget, int pods) {
        Object least = budget.at("spec", "minAvailable");
        Object most = budget.at("spec", "maxUnavailable");
        return least != null ? share(least, pods) >= pods : most != null && share(most, pods) <= 0;
    }

    /** A number or, rounded up as the disruption controller does, a percentage of pods. */
    private static int share(Object value, int pods) {
        String text = text(value);
        return text.endsWith("%") ? (int) Math.ceil(Look.quantity(text.substring(0, text.length() - 1)) * pods / 100) : Look.number(value, 1);
    }

    private static void replicas(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "Deployment", "StatefulSet") && Look.isModified(change)) {
            int before = cluster.oldReplicas(change.before());
            int after = cluster.replicas(change.after());
            if (before > after && after <= 1) {
                found.add(after == 0 ? Risk.Level.DANGER : Risk.Level.CAUTION, SPEC.key("replicas"), after == 0 ? "No pod is left of " + before
                        + ": the service stops."
                        : "1 pod is left of " + before + ": each restart is an outage.", "Keep two or more where the service must stay up.");
            }
        }
    }

    private static void spread(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Deployment", "StatefulSet") || !Look.isModified(change) || cluster.replicas(change.after()) < 2) {
            return;
        }
        GoMap before = map(Pods.spec(change.before()));
        GoMap after = map(Pods.spec(change.after()));
        if (isSpread(before) && !isSpread(after)) {
            found.caution(Look.podSpec(change), "All " + cluster.replicas(change.after()) + " pods may run on one node.",
                    "Keep anti-affinity or topologySpreadConstraints.");
        }
    }

    private static boolean isSpread(GoMap spec) {
        return Resource.at(spec, "affinity", "podAntiAffinity") != null || !Pods.maps(spec.get("topologySpreadConstraints")).isEmpty();
    }

    private static void grace(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "Deployment", "StatefulSet", "DaemonSet") && Look.isModified(change)) {
            int before = Look.number(map(Pods.spec(change.before())).get("terminationGracePeriodSeconds"), 30);
            int after = Look.number(map(Pods.spec(change.after())).get("terminationGracePeriodSeconds"), 30);
            if (after < before) {
                found.caution(Look.podSpec(change).key("terminationGracePeriodSeconds"), "Pods are killed after " + after + " instead of "
                        + before + " seconds.",
                        "Check how long a shutdown takes.");
            }
        }
    }

    private static void autoscaler(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "HorizontalPodAutoscaler") || Look.isNew(change)) {
            return;
        }
        String target = text(at(change.resource(), "spec", "scaleTargetRef", "kind")) + "/" + text(at(change.resource(), "spec", "scaleTargetRef",
                "name"));
        int before = Look.number(at(change.before(), "spec", "minReplicas"), 1);
        int after = Look.number(at(change.after(), "spec", "minReplicas"), 1);
        if (Look.isGone(change)
                && cluster.after().values().stream().flatMap(List::stream).anyMatch(resource -> resource.id().shortName().equals(target))) {
            found.caution(FieldPath.ROOT, target + " isn't scaled with its load any more.", "Set replicas to what the peak needs.");
        } else if (!Look.isGone(change) && after < before) {
            found.caution(SPEC.key("minReplicas"), target + " may fall to " + Look.count(after, "pod") + " instead of " + before + ".",
                    "Check that they carry the load.");
        }
    }

    private static void strategy(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "Deployment") && Look.isModified(change) && "Recreate".equals(at(change.after(), "spec", "strategy", "type"))
                && !"Recreate".equals(at(change.before(), "spec", "strategy", "type"))) {
            found.caution(SPEC.key("strategy"), "Each update stops all pods before new ones start.",
                    "Use RollingUpdate unless two versions can't run side by side.");
        }
    }
}
