package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.isModified;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the API server refuses to change (kubernetes pkg/apis/…/validation: the Validate…Update functions). */
final class Immutability {
    private static final Set<String> STATEFUL_MUTABLE = Set.of("replicas", "ordinals", "template", "updateStrategy",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds", "revisionHistoryLimit");
    private static final List<String> JOB_FIXED = List.of("completions", "selector", "template", "completionMode", "podFailurePolicy",
            "backoffLimitPerIndex", "managedBy", "successPolicy");
    private static final Set<String> SUSPENDED_MUTABLE = Set.of("nodeSelector", "affinity", "tolerations", "schedulingGates");
    private static final Map<String, List<String>> FIXED = Map.of("RoleBinding", List.of("roleRef"), "ClusterRoleBinding", List.of("roleRef"),
            "StorageClass", List.of("parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"), "PriorityClass", List.of("value",
                    "preemptionPolicy"),
            "IngressClass", List.of("spec.controller"), "CSIDriver", List.of("spec.attachRequired", "spec.volumeLifecycleModes"),
            "RuntimeClass", List.of("handler"), "CustomResourceDefinition", List.of("spec.group", "spec.scope", "spec.names.kind"));
    private static final Set<String> POD_MUTABLE = Set.of("image", "activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds",
            "schedulingGates");
    private static final String RECREATE = "Delete the old object and apply again, or give the new one another name.";

    static final List<RiskRule> RULES = List.of(
            new RiskRule("immutable-statefulset", "a field of a StatefulSet that can't be changed", """
                    Only `replicas`, `ordinals`, `template`, `updateStrategy`, `persistentVolumeClaimRetentionPolicy`, `minReadySeconds` and
                    `revisionHistoryLimit` of a StatefulSet can be changed; the API server refuses the rest, and the upgrade fails half-way.
                    Delete it with
                    `kubectl delete statefulset NAME --cascade=orphan`, which leaves pods and claims alone, and apply again. Existing claims
                    keep their
                    size and class: enlarge them with `kubectl patch pvc` first.""", Immutability::statefulSet),
            new RiskRule("immutable-selector", "the selector of a Deployment, DaemonSet or ReplicaSet", """
                    `spec.selector` can't be changed. The object must be deleted and created again, and all of its pods go with it unless it is
                    deleted with `--cascade=orphan`, which leaves pods behind that nobody owns.""", Immutability::selector),
            new RiskRule("selector-mismatch", "pod labels that the workload's own selector no longer matches", """
                    A workload whose `spec.selector.matchLabels` don't match the labels of its pod template is refused.""", Immutability::mismatch),
            new RiskRule("immutable-job", "a Job that can't be changed", """
                    Template, selector and completion rules of a Job are fixed. A Job that is a helm hook is deleted before the next one is
                    created
                    (`before-hook-creation` is the default) and doesn't count; while a Job is suspended its scheduling fields can be changed;
                    an Indexed Job may change `completions` together with `parallelism`.""", Immutability::job),
            new RiskRule("immutable-service", "the cluster IP or first IP family of a Service", """
                    `clusterIP` can't be changed, so a Service can't become headless. One that stops naming `clusterIP: None` is accepted, but
                    the API
                    server keeps the old value: it stays headless until it is deleted. The first of `ipFamilies` is fixed too.""", Immutability::service),
            new RiskRule("immutable-claim", "size, class or access of a PersistentVolumeClaim", """
                    A claim can only grow, and only where its StorageClass has `allowVolumeExpansion: true`; all else in its spec is fixed once
                    it is
                    bound, but `volumeAttributesClassName`. Anything else means a new claim and a copy of the data.""", Immutability::claim),
            new RiskRule("immutable-config", "a ConfigMap or Secret marked immutable, or the type of a Secret", """
                    With `immutable: true` neither the data nor the mark can be changed. Give such objects a new name with each content.
                    The `type` of any Secret is fixed.""", Immutability::config),
            new RiskRule("immutable-field", "fixed fields of other kinds", """
                    `roleRef` of bindings; provisioner, parameters, reclaim policy and binding mode of a StorageClass; value of a PriorityClass;
                    controller of
                    an IngressClass; handler of a RuntimeClass; `attachRequired` and `volumeLifecycleModes` of a CSIDriver; group, scope and kind
                    of a CustomResourceDefinition. To change a StorageClass, make a new one; its volumes stay.""", Immutability::fixedFields),
            new RiskRule("immutable-pod", "a Pod without a controller", """
                    Of a bare Pod only images, deadlines, scheduling gates and further tolerations can be changed.""", Immutability::pod));

    private Immutability() {
    }

    private static void statefulSet(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "StatefulSet") || !isModified(change)) {
            return;
        }
        List<FieldChange> fixed = below(change, "spec").stream()
                .filter(field -> field.path().steps().size() > 1 && !STATEFUL_MUTABLE.contains(field.path().below(1).toString().split("[.\\[]",
                        2)[0]))
                // a claim template that is gone is data-persistence-off's
                .filter(field -> !(field.kind() == FieldChange.Kind.REMOVED && field.path().startsWith("spec", "volumeClaimTemplates")
                        && field.path().steps().size() <= 3)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a StatefulSet.",
                    "Run kubectl delete statefulset " + change.id().name() + " --cascade=orphan, which keeps pods and claims, then apply.");
        }
    }

    private static void selector(ResourceChange change, Cluster cluster, Findings found) {
        List<FieldChange> fields = below(change, "spec", "selector");
        if (is(change, "Deployment", "DaemonSet", "ReplicaSet") && !fields.isEmpty()) {
            found.danger(fields.getFirst().path(), "The API server refuses to change " + Look.names(fields, 1) + " of a " + change.id().kind()
                    + ".",
                    "Delete it and apply again, in a maintenance window: its pods stop until then.");
        }
    }

    private static void mismatch(ResourceChange change, Cluster cluster, Findings found) {
        Object selector = at(change.after(), "spec", "selector", "matchLabels");
        if (is(change, "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet") && selector instanceof GoMap labels && !labels.isEmpty()
                && !Cluster.matches(labels, Cluster.podLabels(change.after()))) {
            found.danger(FieldPath.of("spec", "template", "metadata", "labels"),
                    "The API server refuses it: the selector doesn't match the labels of the pods.",
                    "Keep the selector's labels in the pod template.");
        }
    }

    private static void job(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Job") || !isModified(change) || isRecreatedHook(change)) {
            return;
        }
        boolean isSuspended = Look.isTrue(at(change.before(), "spec", "suspend"));
        boolean isElastic = "Indexed".equals(at(change.after(), "spec", "completionMode"))
                && Objects.equals(at(change.after(), "spec", "completions"), at(change.after(), "spec", "parallelism"));
        List<FieldChange> fixed = JOB_FIXED.stream().flatMap(key -> below(change, "spec", key).stream())
                .filter(field -> !(isElastic && field.path().lastName().equals("completions")))
                .filter(field -> !(isSuspended && isScheduling(field.path()))).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a Job.",
                    "Run kubectl delete job " + change.id().name() + " before the upgrade, or put a revision into its name.");
        }
    }

    private static boolean isScheduling(FieldPath path) {
        return path.startsWith("spec", "template", "metadata")
                || SUSPENDED_MUTABLE.stream().anyMatch(key -> path.startsWith("spec", "template", "spec", key));
    }

    private static boolean isRecreatedHook(ResourceChange change) {
        Object policy = at(change.after(), "metadata", "annotations", "helm.sh/hook-delete-policy");
        return change.after().isHook() && (policy == null || text(policy).contains("before-hook-creation"));
    }

    private static void service(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Service") || !isModified(change) || isExternal(change)) {
            return;
        }
        String before = text(at(change.before(), "spec", "clusterIP"));
        String after = text(at(change.after(), "spec", "clusterIP"));
        FieldPath path = FieldPath.of("spec", "clusterIP");
        if (!after.isEmpty() && !after.equals(before)) {
            found.danger(path, "The API server refuses to change clusterIP from " + (before.isEmpty() ? "the assigned one" : before) + " to "
                    + after + ".", RECREATE);
        } else if (before.equals("None") && after.isEmpty()) {
            found.caution(path, "The Service stays headless: the API server keeps clusterIP: None.", RECREATE);
        }
        List<String> old = Look.texts(at(change.before(), "spec", "ipFamilies"));
        List<String> young = Look.texts(at(change.after(), "spec", "ipFamilies"));
        if (!old.isEmpty() && !young.isEmpty() && !old.getFirst().equals(young.getFirst())) {
            found.danger(FieldPath.of("spec", "ipFamilies"), "The API server refuses to change the first IP family from " + old.getFirst()
                    + " to "
                    + young.getFirst() + ".", RECREATE);
        }
    }

    private static boolean isExternal(ResourceChange change) {
        return "ExternalName".equals(at(change.before(), "spec", "type")) || "ExternalName".equals(at(change.after(), "spec", "type"));
    }

    private static void claim(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "PersistentVolumeClaim") || !isModified(change)) {
            return;
        }
        Object before = at(change.before(), "spec", "resources", "requests", "storage");
        Object after = at(change.after(), "spec", "resources", "requests", "storage");
        FieldPath size = FieldPath.of("spec", "resources", "requests", "storage");
        if (Look.quantity(after) < Look.quantity(before)) {
            found.danger(size, "The API server refuses to shrink the claim from " + text(before) + " to " + text(after) + ".",
                    "Copy the data to a new, smaller claim.");
        } else if (Look.quantity(after) > Look.quantity(before)) {
            found.caution(size, "The claim grows from " + text(before) + " to " + text(after) + ", which can't be undone.",
                    "Check that its StorageClass has allowVolumeExpansion: true.");
        }
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !field.path().startsWith("spec", "resources")
                && !field.path().startsWith("spec", "volumeAttributesClassName")).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a claim.",
                    "Copy the data to a new claim.");
        }
    }

    private static void config(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "ConfigMap", "Secret") || !isModified(change)) {
            return;
        }
        List<FieldChange> fixed = change.fields().stream().filter(field -> !field.path().startsWith("metadata")
                && !field.path().startsWith("type") && !field.path().startsWith("apiVersion")).toList();
        if (Look.isTrue(at(change.before(), "immutable")) && !fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 0) + ": the object is immutable.",
                    RECREATE);
        }
        String before = secretType(at(change.before(), "type"));
        String after = secretType(at(change.after(), "type"));
        if (is(change, "Secret") && !before.equals(after)) {
            found.danger(FieldPath.of("type"), "The API server refuses to change the Secret's type from " + before + " to " + after + ".",
                    RECREATE);
        }
    }

    private static String secretType(Object type) {
        return type == null ? "Opaque" : text(type);
    }

    private static void fixedFields(ResourceChange change, Cluster cluster, Findings found) {
        for (String name : FIXED.getOrDefault(change.id().kind(), List.of())) {
            List<FieldChange> fields = below(change, name.split("\\."));
            if (!fields.isEmpty()) {
                found.danger(fields.getFirst().path(), "The API server refuses to change " + name + " of a " + change.id().kind() + ".",
                        RECREATE);
            }
        }
    }

    private static void pod(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Pod") || !isModified(change) || isRecreatedHook(change)) {
            return;
        }
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !POD_MUTABLE.contains(field.path().lastName())
                && !field.path().startsWith("spec", "tolerations")).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a Pod.", RECREATE);
        }
    }
}
