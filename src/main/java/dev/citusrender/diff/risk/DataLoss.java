package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.map;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data that would be lost, or looked for in another place. */
final class DataLoss {
    private static final FieldPath SPEC = FieldPath.of("spec");
    static final List<RiskRule> RULES = List.of(
            new RiskRule("data-fewer-replicas", "fewer replicas of a StatefulSet with claims", """
                    The pods with the highest ordinals go; their claims stay (unless `whenScaled: Delete`) but nobody reads them. Citus workers
                    hold shards: first
                    run `SELECT citus_drain_node('HOST', 5432)` on the coordinator for each worker that goes, then `SELECT
                    citus_remove_node(…)`, and
                    only then scale down. Otherwise queries on their shards fail.""", DataLoss::fewerReplicas),
            new RiskRule("data-persistence-off", "a claim replaced by storage that goes with the pod", """
                    A claim template that disappears, or a claim volume that becomes an `emptyDir`, starts the pod on an empty disk. The old claim
                    stays, unread. Take a backup and make sure that this is meant.""", DataLoss::persistenceOff),
            new RiskRule("data-claim-changed", "a volume that names another claim", """
                    The pod starts on what the other claim holds, which is nothing when it is new. Copy the data first.""", DataLoss::claimChanged),
            new RiskRule("data-location", "the mount path or PGDATA of persistent data", """
                    The volume stays but the data is looked for elsewhere: PostgreSQL initialises an empty database there. Move the files
                    within the volume in the same step, or keep the path.""", DataLoss::location),
            new RiskRule("data-retention", "a policy that deletes volumes", """
                    `persistentVolumeClaimRetentionPolicy` with `Delete` removes the claims of a StatefulSet when it is deleted or scaled down,
                    and
                    `reclaimPolicy: Delete` removes the disk with its claim.""", DataLoss::retention),
            new RiskRule("data-removed", "a claim, volume, namespace, type or StatefulSet that goes", """
                    helm deletes what a chart no longer renders. A claim takes its disk along (reclaim policy `Delete` is the default of most
                    storage
                    classes), a Namespace all that is in it, a CustomResourceDefinition all objects of its kind. `helm.sh/resource-policy: keep`
                    leaves the object alone. The claims of a removed StatefulSet stay unless its retention policy says `Delete`.""",
                    DataLoss::removed));

    private DataLoss() {
    }

    private static void fewerReplicas(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "StatefulSet") || !Look.isModified(change) || Pods.maps(at(change.before(), "spec", "volumeClaimTemplates")).isEmpty()) {
            return;
        }
        int before = cluster.oldReplicas(change.before());
        int after = cluster.replicas(change.after());
        if (after < before) {
            int gone = before - after;
            String first = change.id().name() + "-" + after;
            String pods = gone == 1 ? first + " goes" : first + (gone == 2 ? " and " : " to ") + change.id().name() + "-" + (before - 1) + " go";
            boolean isWorker = isCitusWorker(change.before());
            found.danger(SPEC.key("replicas"), "From " + before + " to " + Look.count(after, "pod") + ": " + pods
                            + (isWorker ? ", and the shards on " + (gone == 1 ? "it" : "them") + " can't be read until they are drained."
                                    : ", with the data on " + (gone == 1 ? "it." : "them.")),
                    isWorker ? "Run SELECT citus_drain_node(…) and citus_remove_node(…) on the coordinator for each of them first."
                            : "Move their data to the pods that stay first; the claims are kept unless the retention policy deletes them.");
        }
    }

    private static boolean isCitusWorker(Resource set) {
        GoMap labels = Cluster.podLabels(set);
        boolean isWorker = text(labels.get("app.kubernetes.io/component")).contains("worker") || set.id().name().contains("worker");
        return isWorker && (text(labels.get("app.kubernetes.io/name")).contains("citus")
                || Pods.containers(set).stream().anyMatch(container -> text(container.get("image")).contains("citus")));
    }

    private static void persistenceOff(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isModified(change) || Pods.spec(change.after()) == null) {
            return;
        }
        List<GoMap> templates = Pods.maps(at(change.after(), "spec", "volumeClaimTemplates"));
        for (GoMap claim : Pods.maps(at(change.before(), "spec", "volumeClaimTemplates"))) {
            String name = text(Resource.at(claim, "metadata", "name"));
            if (templates.stream().noneMatch(template -> name.equals(text(Resource.at(template, "metadata", "name"))))) {
                found.danger(SPEC.key("volumeClaimTemplates"), "The claim template " + name
                        + " goes: the API server refuses that, and once the StatefulSet is recreated its pods start on empty disks.",
                        "Take a backup, or keep the claim template; the claims stay but nobody reads them.");
            }
        }
        volumes(change.before()).forEach((name, old) -> {
            String claim = text(Resource.at(old, "persistentVolumeClaim", "claimName"));
            GoMap young = volumes(change.after()).get(name);
            if (!claim.isEmpty() && young != null && young.get("persistentVolumeClaim") == null) {
                found.danger(volumePath(change, name), "Volume " + name + " no longer is the claim " + claim
                        + ": the pod starts without its data.",
                        "Take a backup, or keep the claim.");
            }
        });
    }

    private static void claimChanged(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isModified(change) || Pods.spec(change.after()) == null) {
            return;
        }
        volumes(change.before()).forEach((name, old) -> {
            String before = text(Resource.at(old, "persistentVolumeClaim", "claimName"));
            String after = text(Resource.at(map(volumes(change.after()).get(name)), "persistentVolumeClaim", "claimName"));
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                found.danger(volumePath(change, name), "Volume " + name + " is the claim " + after + " instead of " + before + ".",
                        "Copy the data to " + after + " first.");
            }
        });
    }

    private static Map<String, GoMap> volumes(Resource resource) {
        GoMap spec = map(Pods.spec(resource));
        Map<String, GoMap> volumes = new LinkedHashMap<>();
        Pods.maps(spec.get("volumes")).forEach(volume -> volumes.put(text(volume.get("name")), volume));
        return volumes;
    }

    private static FieldPath volumePath(ResourceChange change, String name) {
        return Look.podSpec(change).key("volumes").with(new Step.Item("name", name));
    }

    private static void location(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isModified(change) || Pods.spec(change.after()) == null) {
            return;
        }
        for (Look.Container container : Look.containers(change)) {
            String before = environment(container.before(), "PGDATA");
            String after = environment(container.after(), "PGDATA");
            if (!container.isNew() && !before.isEmpty() && !before.equals(after)) {
                found.danger(container.path().key("env").with(new Step.Item("name", "PGDATA")), "PGDATA of " + container.name() + " was "
                        + before + " and is "
                        + (after.isEmpty() ? "the image's default" : after) + ": PostgreSQL would start on an empty directory.",
                                "Keep PGDATA, or move the files first.");
            }
            for (GoMap mount : Pods.maps(container.before().get("volumeMounts"))) {
                String volume = text(mount.get("name"));
                List<String> paths = paths(container.after(), volume);
                if (isPersistent(change, volume) && paths(container.before(), volume).size() == 1 && paths.size() == 1
                        && !paths.contains(mountedAt(mount))) {
                    found.danger(container.path().key("volumeMounts"), "Volume " + volume + " was mounted at " + mountedAt(mount) + " and is at "
                            + paths.getFirst()
                            + ": " + container.name() + " may look for its data elsewhere.",
                                    "Check that the program's data directory moves along.");
                }
            }
        }
    }

    private static String environment(GoMap container, String name) {
        return Pods.maps(container.get("env")).stream().filter(env -> name.equals(env.get("name")))
                .map(env -> text(env.get("value"))).findFirst().orElse("");
    }

    private static List<String> paths(GoMap container, String volume) {
        return Pods.maps(container.get("volumeMounts")).stream().filter(mount -> volume.equals(mount.get("name"))).map(DataLoss::mountedAt).toList();
    }

    private static String mountedAt(GoMap mount) {
        String part = text(mount.get("subPath"));
        return text(mount.get("mountPath")) + (part.isEmpty() ? "" : " (subPath " + part + ")");
    }

    private static boolean isPersistent(ResourceChange change, String volume) {
        return volumes(change.after()).getOrDefault(volume, new GoMap()).get("persistentVolumeClaim") != null
                || Pods.maps(at(change.after(), "spec", "volumeClaimTemplates")).stream().anyMatch(claim -> volume.equals(Resource.at(claim,
                        "metadata", "name")));
    }

    private static void retention(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "StatefulSet") && Look.isModified(change)) {
            for (String when : List.of("whenDeleted", "whenScaled")) {
                String[] path = {"spec", "persistentVolumeClaimRetentionPolicy", when};
                if ("Delete".equals(at(change.after(), path)) && !"Delete".equals(at(change.before(), path))) {
                    found.danger(FieldPath.of(path), "Claims are deleted, data included, when the StatefulSet is "
                            + (when.equals("whenScaled") ? "scaled down." : "deleted."), "Use Retain for data that no backup holds.");
                }
            }
        }
        if (is(change, "PersistentVolume") && Look.isModified(change)) {
            String[] path = {"spec", "persistentVolumeReclaimPolicy"};
            if ("Delete".equals(at(change.after(), path)) && !"Delete".equals(at(change.before(), path))) {
                found.danger(FieldPath.of(path), "The disk is deleted with its claim.", "Use Retain.");
            }
        }
    }

    private static void removed(ResourceChange change, Cluster cluster, Findings found) {
        if (!Look.isGone(change) || "keep".equals(at(change.before(), "metadata", "annotations", "helm.sh/resource-policy"))) {
            return;
        }
        switch (change.id().kind()) {
            case "PersistentVolumeClaim" -> found.danger(FieldPath.ROOT, "The claim of " + text(at(change.before(), "spec", "resources",
                    "requests", "storage"))
                    + " is deleted, and its disk with it when the reclaim policy is Delete.",
                            "Annotate it with helm.sh/resource-policy: keep in a release before this one.");
            case "StatefulSet" -> {
                boolean isDeleted = "Delete".equals(at(change.before(), "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted"));
                boolean hasClaims = !Pods.maps(at(change.before(), "spec", "volumeClaimTemplates")).isEmpty();
                String pods = Look.count(cluster.oldReplicas(change.before()), "pod");
                found.danger(FieldPath.ROOT, "The StatefulSet and its " + pods + " go" + (!hasClaims ? "." : isDeleted
                        ? ", and their claims with the data."
                        : "; their claims stay and nobody reads them."), "Take a backup, or move the data before the upgrade.");
            }
            case "Namespace" -> found.danger(FieldPath.ROOT, "The namespace goes with all that is in it.",
                    "Annotate it with helm.sh/resource-policy: keep.");
            case "CustomResourceDefinition" -> found.danger(FieldPath.ROOT, "All objects of the kind " + text(at(change.before(), "spec", "names",
                    "kind"))
                    + " in the cluster go with the definition.", "Annotate it with helm.sh/resource-policy: keep.");
            case "PersistentVolume" -> found.danger(FieldPath.ROOT, "The volume is taken out of the cluster.",
                    "Check what uses it: kubectl get pvc -A.");
            case "StorageClass" -> found.caution(FieldPath.ROOT, "New claims of the class stay pending; existing volumes can't be enlarged.",
                    "Keep the class as long as claims name it.");
            default -> { }
        }
    }
}
