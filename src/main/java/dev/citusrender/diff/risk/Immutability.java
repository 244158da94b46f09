package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.isModified;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the API server refuses to change of workloads (kubernetes pkg/apis/{apps,batch,core}/validation: the Validate…Update functions). */
final class Immutability {
    private static final Set<String> STATEFUL_MUTABLE = Set.of("replicas", "ordinals", "template", "updateStrategy",
            "persistentVolumeClaimRetentionPolicy", "minReadySeconds", "revisionHistoryLimit");
    private static final List<String> JOB_FIXED = List.of("completions", "selector", "template", "completionMode", "podFailurePolicy",
            "backoffLimitPerIndex", "managedBy", "successPolicy");
    /** What a suspended Job that never ran may change of its template (validatePodTemplateUpdate). */
    private static final List<List<String>> SUSPENDED_MUTABLE = List.of(List.of("metadata", "labels"), List.of("metadata", "annotations"),
            List.of("spec", "nodeSelector"), List.of("spec", "affinity", "nodeAffinity"), List.of("spec", "tolerations"),
            List.of("spec", "schedulingGates"));

    static final List<RiskRule> RULES = List.of(
            new RiskRule("immutable-statefulset", "a field of a StatefulSet that can't be changed", """
                    Only `replicas`, `ordinals`, `template`, `updateStrategy`, `persistentVolumeClaimRetentionPolicy`, `minReadySeconds` and,
                    since Kubernetes 1.33, `revisionHistoryLimit` of a StatefulSet can be changed; the API server refuses the rest, and the
                    upgrade fails half-way. Delete it with `kubectl delete statefulset NAME --cascade=orphan`, which leaves pods and claims
                    alone, and apply again. Existing claims keep their size and class: enlarge them with `kubectl patch pvc` first.

                    Source: `ValidateStatefulSetUpdate` in pkg/apis/apps/validation.""", Immutability::statefulSet),
            new RiskRule("immutable-selector", "the selector of a Deployment, DaemonSet or ReplicaSet", """
                    `spec.selector` can't be changed. The object must be deleted and created again, and all of its pods go with it unless it is
                    deleted with `--cascade=orphan`, which leaves pods behind that nobody owns.

                    Source: `ValidateDeploymentUpdate`, `ValidateDaemonSetSpecUpdate` and `ValidateReplicaSetUpdate` in
                    pkg/apis/apps/validation. (The selector of a ReplicationController can be changed.)""", Immutability::selector),
            new RiskRule("selector-mismatch", "pod labels that the workload's own selector no longer matches", """
                    A workload whose `spec.selector` (labels and expressions) doesn't match the labels of its pod template is refused.

                    Source: `ValidatePodTemplateSpecForReplicaSet`, `ValidateStatefulSetSpec` and `ValidateDaemonSetSpec` in
                    pkg/apis/apps/validation.""",
                    Immutability::mismatch),
            new RiskRule("immutable-job", "a Job that can't be changed", """
                    Template, selector and completion rules of a Job are fixed. A Job that is a helm hook is created anew for each run and
                    doesn't count; while a Job is suspended and has not run, labels, annotations and scheduling (node selector, node affinity,
                    tolerations, scheduling gates) of its template can be changed; an Indexed Job may change `completions` together with
                    `parallelism`.

                    Source: `ValidateJobSpecUpdate` in pkg/apis/batch/validation. (All of a CronJob can be changed.)""", Immutability::job),
            new RiskRule("immutable-pod", "a Pod without a controller", """
                    Of a bare Pod only images, a shorter deadline, fewer scheduling gates and further tolerations can be changed. Pods that are
                    helm hooks are created anew for each run.

                    Source: `ValidatePodUpdate` in pkg/apis/core/validation.""", Immutability::pod));

    private Immutability() {
    }

    private static void statefulSet(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "StatefulSet") || !isModified(change)) {
            return;
        }
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !STATEFUL_MUTABLE.contains(keyInSpec(field)))
                .filter(field -> !field.path().equals(FieldPath.of("spec")) && !Look.isDefault(field) && !isTemplateGone(field)).toList();
        List<FieldChange> history = below(change, "spec", "revisionHistoryLimit").stream().filter(field -> !Look.isDefault(field)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + described(fixed) + ".",
                    "Run kubectl delete statefulset " + change.id().name() + " --cascade=orphan, which keeps pods and claims as they are, "
                            + "then apply.");
        } else if (!history.isEmpty()) {
            found.caution(history.getFirst().path(), "Kubernetes before 1.33 refuses to change revisionHistoryLimit of a StatefulSet.",
                    "Check the version of the cluster.");
        }
    }

    private static String keyInSpec(FieldChange field) {
        return field.path().steps().size() > 1 && field.path().steps().get(1) instanceof Step.Key(String name) ? name : "";
    }

    /** A claim template that is gone is data-persistence-off's. */
    private static boolean isTemplateGone(FieldChange field) {
        return field.kind() == FieldChange.Kind.REMOVED && field.path().startsWith("spec", "volumeClaimTemplates")
                && field.path().steps().size() <= 3;
    }

    /** Changes of one claim template by their last keys and values, all else by paths. */
    private static String described(List<FieldChange> fixed) {
        List<Step> template = fixed.getFirst().path().steps().stream().limit(3).toList();
        boolean isTemplate = template.getLast() instanceof Step.Item && fixed.stream().allMatch(field -> field.path().steps().size() > 3
                && field.path().steps().subList(0, 3).equals(template));
        if (!isTemplate || fixed.size() > 3) {
            return Look.names(fixed, 1) + " of a StatefulSet";
        }
        return "the claim template " + ((Step.Item) template.getLast()).name() + " of a StatefulSet: "
                + fixed.stream().map(Look::fromTo).collect(Collectors.joining(", "));
    }

    private static void selector(ResourceChange change, Cluster cluster, Findings found) {
        List<FieldChange> fields = below(change, "spec", "selector");
        if (is(change, "Deployment", "DaemonSet", "ReplicaSet") && !fields.isEmpty()) {
            found.danger(fields.getFirst().path(), "The API server refuses to change " + Look.names(fields, 1) + " of a " + change.id().kind()
                    + ".", "Delete it and apply again, in a maintenance window: its pods stop until then.");
        }
    }

    private static void mismatch(ResourceChange change, Cluster cluster, Findings found) {
        if (isMismatch(change)) {
            found.danger(FieldPath.of("spec", "template", "metadata", "labels"),
                    "The API server refuses it: the selector doesn't match the labels of the pods.",
                    "Keep the selector's labels in the pod template.");
        }
    }

    /** Whether the newer side of a workload selects pods that its template doesn't make. */
    static boolean isMismatch(ResourceChange change) {
        Object selector = at(change.after(), "spec", "selector");
        return is(change, "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet") && !Look.map(selector).isEmpty()
                && !Cluster.selects(selector, Cluster.podLabels(change.after()));
    }

    private static void job(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Job") || !isModified(change) || change.after().isHook()) {
            return;
        }
        boolean isSuspended = Look.isTrue(at(change.before(), "spec", "suspend"));
        boolean isElastic = "Indexed".equals(at(change.after(), "spec", "completionMode")) && at(change.after(), "spec", "completions") != null
                && Objects.equals(at(change.after(), "spec", "completions"), at(change.after(), "spec", "parallelism"));
        List<FieldChange> fixed = JOB_FIXED.stream().flatMap(key -> below(change, "spec", key).stream())
                .filter(field -> !(isElastic && field.path().equals(FieldPath.of("spec", "completions"))))
                .filter(field -> !(isSuspended && isScheduling(field.path())) && !Look.isDefault(field)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a Job.",
                    "Run kubectl delete job " + change.id().name() + " before the upgrade, or put a revision into its name.");
        }
    }

    private static boolean isScheduling(FieldPath path) {
        return path.startsWith("spec", "template") && SUSPENDED_MUTABLE.stream().anyMatch(path.below(2)::startsWith);
    }

    private static void pod(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Pod") || !isModified(change) || change.after().isHook()) {
            return;
        }
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !isPodMutable(field) && !Look.isDefault(field)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a Pod.",
                    "Run kubectl delete pod " + change.id().name() + " before the upgrade, or leave pods to a Deployment.");
        }
    }

    /** What ValidatePodUpdate lets pass. */
    private static boolean isPodMutable(FieldChange field) {
        List<Step> steps = field.path().steps();
        boolean isImage = steps.size() == 4 && field.path().lastName().equals("image")
                && (field.path().startsWith("spec", "containers") || field.path().startsWith("spec", "initContainers"));
        boolean isDeadline = field.path().startsWith("spec", "activeDeadlineSeconds") && field.after() instanceof Number after
                && (!(field.before() instanceof Number before) || after.longValue() < before.longValue());
        return isImage || isDeadline
                || field.path().startsWith("spec", "tolerations") && field.kind() == FieldChange.Kind.ADDED
                || field.path().startsWith("spec", "schedulingGates") && field.kind() == FieldChange.Kind.REMOVED;
    }
}
