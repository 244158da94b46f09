package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import java.util.Comparator;
import java.util.List;

/** Pods that are replaced, and how. */
final class Restarts {
    static final List<RiskRule> RULES = List.of(new RiskRule("restart", "a pod template that changes: its pods are replaced", """
            Any change of a pod template, be it one annotation such as `checksum/config`, replaces the pods: a StatefulSet's one after the other
            from the highest ordinal down, a Deployment's by its surge, a DaemonSet's node by node. With the strategy `Recreate`, or with one
            replica of a StatefulSet, the service is interrupted. With `OnDelete` nothing happens until somebody deletes the pods, and a
            `partition` keeps the lower ordinals as they are. Where an autoscaler is among the manifests its minimum counts. A field that is
            written out with the value that the API server fills in anyway changes nothing.""", Restarts::restart));

    private Restarts() {
    }

    private static void restart(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Deployment", "StatefulSet", "DaemonSet") || !Look.isModified(change) || Immutability.isMismatch(change)
                || !is(change, "StatefulSet") && !below(change, "spec", "selector").isEmpty()) {
            return;
        }
        List<FieldChange> fields = below(change, "spec", "template").stream().filter(field -> !Look.isDefault(field)).toList();
        if (fields.isEmpty()) {
            return;
        }
        FieldPath path = fields.getFirst().path();
        String why = ", because of " + causes(fields) + ".";
        boolean isSet = is(change, "DaemonSet");
        int pods = isSet ? -1 : Math.min(cluster.oldReplicas(change.before()), cluster.replicas(change.after()));
        int partition = is(change, "StatefulSet")
                ? Look.number(at(change.after(), "spec", "updateStrategy", "rollingUpdate", "partition"), 0) : 0;
        if ("OnDelete".equals(at(change.after(), "spec", "updateStrategy", "type"))) {
            found.info(path, "Pods keep running as they are until somebody deletes them (OnDelete)" + why,
                    "Delete the pods one by one after the upgrade.");
        } else if (isSet) {
            found.caution(path, "The pod on each node is restarted, node by node" + why, "Expect a short gap on each node.");
        } else if (pods <= partition) {
            found.info(path, "No running pod is restarted (" + Look.count(pods, "pod") + (partition > 0 ? ", partition " + partition : "") + ")"
                    + why, partition > 0 ? "Lower the partition to roll the change out." : "Nothing to do.");
        } else {
            found.caution(path, restarted(change, pods - partition) + why, pods == 1 && !is(change, "Deployment") || isRecreate(change)
                    ? "Upgrade in a maintenance window." : "Check that a PodDisruptionBudget and readiness probes keep the service up.");
        }
    }

    /** What changes in a pod template, as a reviewer calls it: "image of citus, checksum/config and 2 more". */
    private static String causes(List<FieldChange> fields) {
        List<String> causes = fields.stream().map(field -> cause(field.path().below(2))).distinct()
                .sorted(Comparator.comparingInt(Restarts::rank)).toList();
        int shown = Math.min(4, causes.size());
        return String.join(", ", causes.subList(0, shown)) + (causes.size() > shown ? " and " + (causes.size() - shown) + " more" : "");
    }

    /** Another program comes first; what only marks or reflects a change, such as a checksum, last. */
    private static int rank(String cause) {
        return cause.startsWith("image of ") ? 0 : cause.startsWith("checksum/") || cause.equals("metadata") ? 2 : 1;
    }

    private static String cause(FieldPath path) {
        List<Step> steps = path.steps();
        if (steps.size() > 2 && steps.get(0) instanceof Step.Key(String top) && steps.get(2) instanceof Step.Key(String third)
                && top.equals("metadata")) {
            return third;
        }
        if (steps.size() > 2 && steps.get(2) instanceof Step.Item(String key, String name)) {
            return steps.size() > 3 && steps.get(3) instanceof Step.Key(String field) ? field + " of " + name
                    : new FieldPath(steps.subList(1, 3)).toString();
        }
        return steps.size() > 1 && steps.get(1) instanceof Step.Key(String second) ? second : path.toString();
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
