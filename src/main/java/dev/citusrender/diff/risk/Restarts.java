package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import java.util.List;

/** Pods that are replaced, and how. */
final class Restarts {
    static final List<RiskRule> RULES = List.of(new RiskRule("restart", "a pod template that changes: its pods are replaced", """
            Any change of a pod template, be it one annotation such as `checksum/config`, replaces the pods: a StatefulSet's one after the other
            from the
            highest ordinal down, a Deployment's by its surge, a DaemonSet's node by node. With the strategy `Recreate`, or with one replica
            of a StatefulSet, the service is interrupted. With `OnDelete` nothing happens until somebody deletes the pods, and a `partition`
            keeps the
            lower ordinals as they are. Where an autoscaler is among the manifests its minimum counts.""", Restarts::restart));

    private Restarts() {
    }

    private static void restart(ResourceChange change, Cluster cluster, Findings found) {
        List<FieldChange> fields = below(change, "spec", "template").stream().filter(field -> field.kind() != FieldChange.Kind.REORDERED
                || !field.path().lastName().equals("env")).toList();
        if (!is(change, "Deployment", "StatefulSet", "DaemonSet") || !Look.isModified(change) || fields.isEmpty()
                || !is(change, "StatefulSet") && !below(change, "spec", "selector").isEmpty()) {
            return;
        }
        FieldPath path = fields.getFirst().path();
        String why = ", because of " + Look.names(fields, 2) + ".";
        boolean isSet = is(change, "DaemonSet");
        int pods = isSet ? -1 : Math.min(cluster.oldReplicas(change.before()), cluster.replicas(change.after()));
        int partition = is(change, "StatefulSet") ? Look.number(at(change.after(), "spec", "updateStrategy", "rollingUpdate", "partition"), 0)
                : 0;
        if ("OnDelete".equals(at(change.after(), "spec", "updateStrategy", "type"))) {
            found.info(path, "Pods keep running as they are until somebody deletes them (OnDelete)" + why,
                    "Delete the pods one by one after the upgrade.");
        } else if (isSet) {
            found.caution(path, "The pod on each node is restarted, node by node" + why, "Expect a short gap on each node.");
        } else if (pods <= partition) {
            found.info(path, "No running pod is restarted (" + Look.count(pods, "pod") + (partition > 0 ? ", partition " + partition : "") + ")"
                    + why,
                    partition > 0 ? "Lower the partition to roll the change out." : "Nothing to do.");
        } else {
            found.caution(path, restarted(change, pods - partition) + why, pods == 1 && !is(change, "Deployment") || isRecreate(change)
                    ? "Upgrade in a maintenance window." : "Check that a PodDisruptionBudget and readiness probes keep the service up.");
        }
    }

    private static boolean isRecreate(ResourceChange change) {
        return "Recreate".equals(at(change.after(), "spec", "strategy", "type"));
    }

    private static String restarted(ResourceChange change, int pods) {
        if (isRecreate(change)) {
            return (pods == 1 ? "The only pod is" : "All " + pods + " pods are") + " stopped before new ones start: the service is interrupted";
        }
        if (pods == 1) {
            return is(change, "StatefulSet") ? "1 pod is restarted: what it serves is interrupted"
                    : "1 pod is replaced, the new one starting first";
        }
        return is(change, "StatefulSet") ? pods + " pods are restarted, one at a time" : pods + " pods are replaced step by step";
    }
}
