package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoString;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order in which helm installs, and prints, kinds: known ones by their place in a list, others after them by name. */
final class InstallOrder {
    private static final String[] KNOWN = {
        "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget", "ServiceAccount",
        "Secret", "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition", "ClusterRole",
        "ClusterRoleList", "ClusterRoleBinding", "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList", "Service", "DaemonSet",
        "Pod", "ReplicationController", "ReplicaSet", "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress",
        "APIService"};
    private static final String[] WEBHOOKS = {"MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"};

    private final Map<String, Integer> places = new HashMap<>();

    private InstallOrder(HelmVersion helm) {
        for (String kind : KNOWN) {
            places.put(kind, places.size());
        }
        if (helm.sortsWebhookConfigurations()) {
            for (String kind : WEBHOOKS) {
                places.put(kind, places.size());
            }
        }
    }

    /** Compares kinds; the sort must be stable, since equal kinds keep the order of their templates. */
    static Comparator<String> of(HelmVersion helm) {
        return new InstallOrder(helm)::compare;
    }

    private int compare(String a, String b) {
        Integer placeA = places.get(a);
        Integer placeB = places.get(b);
        if (placeA == null && placeB == null) {
            return GoString.compare(a, b);
        }
        return placeA == null ? 1 : placeB == null ? -1 : placeA - placeB;
    }
}
