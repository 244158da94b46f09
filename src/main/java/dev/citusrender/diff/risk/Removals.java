package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.is;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import java.util.List;
import java.util.Locale;

/** Resources that go, move to another API version, or run at another time. */
final class Removals {
    static final List<RiskRule> RULES = List.of(
            new RiskRule("workload-removed", "a workload or Service that goes", """
                    helm deletes what a chart no longer renders, its pods included. A StatefulSet is reported by
                    [data-removed](#data-removed).""", Removals::removed),
            new RiskRule("api-version", "another version of the API", """
                    The object stays the same one; a cluster that doesn't serve the new version refuses it.""", Removals::apiVersion),
            new RiskRule("hook-changed", "a helm hook that runs at another time", """
                    A hook is no part of the release: an object that becomes one is deleted from the release and created anew when the hook
                    runs. One that becomes part of the release meets the object that the hook left behind (unless its delete policy has
                    `hook-succeeded`), which helm refuses to take over.""", Removals::hook));

    private Removals() {
    }

    private static void removed(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isGone(change) || change.before().isHook()) {
            return;
        }
        if (is(change, "Deployment", "ReplicaSet")) {
            found.caution(FieldPath.ROOT, "The " + change.id().kind() + " and its " + Look.count(cluster.oldReplicas(change.before()), "pod")
                    + " go.", "Check that nothing needs it.");
        } else if (is(change, "DaemonSet")) {
            found.caution(FieldPath.ROOT, "The DaemonSet goes, with a pod on each node.", "Check that nothing needs it.");
        } else if (is(change, "Service", "Ingress")) {
            found.caution(FieldPath.ROOT, "The " + change.id().kind() + " goes: its name and address can't be reached any more.",
                    "Check who connects to it.");
        }
    }

    private static void apiVersion(ResourceChange change, Cluster cluster, Findings found) {
        if (Look.isModified(change) && !change.before().apiVersion().equals(change.after().apiVersion())) {
            found.info(FieldPath.of("apiVersion"), "The API version moves from " + change.before().apiVersion() + " to "
                    + change.after().apiVersion() + ".",
                    "Check that the cluster serves it: kubectl api-versions.");
        }
    }

    private static void hook(ResourceChange change, Cluster cluster, Findings found) {
        if (Look.isModified(change)) {
            String before = Look.text(Look.at(change.before(), "metadata", "annotations", "helm.sh/hook"));
            String after = Look.text(Look.at(change.after(), "metadata", "annotations", "helm.sh/hook"));
            FieldPath path = FieldPath.of("metadata", "annotations", "helm.sh/hook");
            boolean isCleared = Look.text(Look.at(change.before(), "metadata", "annotations", "helm.sh/hook-delete-policy"))
                    .contains("hook-succeeded");
            if (!before.isEmpty() && after.isEmpty() && !isCleared) {
                found.caution(path, "The hook " + before + " becomes part of the release: helm refuses it while the object that the hook left "
                        + "behind exists.", "Run kubectl delete " + change.id().kind().toLowerCase(Locale.ROOT) + " " + change.id().name()
                                + " before the upgrade.");
            } else if (!before.equals(after)) {
                found.info(path, "The hook " + (before.isEmpty() ? "is new: " + after : after.isEmpty() ? before
                        + " becomes part of the release" : "moves from " + before + " to " + after) + ".", "Check when it is to run.");
            }
        }
    }
}
