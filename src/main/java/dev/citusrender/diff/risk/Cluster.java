package dev.citusrender.diff.risk;

import dev.citusrender.diff.ManifestDiff;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All manifests of both sides, by kind: what one resource means often stands in another.
 *
 * @param before     those that were
 * @param after      those that are
 * @param podsBefore what made pods
 * @param podsAfter  what makes pods
 */
public record Cluster(Map<String, List<Resource>> before, Map<String, List<Resource>> after, List<Workload> podsBefore,
                      List<Workload> podsAfter) {

    /** Something that makes pods, and their labels: read once, since each Service, budget and policy asks for them. */
    record Workload(Resource resource, GoMap labels) { }

    static Cluster of(ManifestDiff diff) {
        return new Cluster(byKind(diff.before()), byKind(diff.after()), workloads(diff.before()), workloads(diff.after()));
    }

    private static List<Workload> workloads(List<Resource> resources) {
        return resources.stream().filter(resource -> Pods.spec(resource) != null)
                .map(resource -> new Workload(resource, podLabels(resource))).toList();
    }

    private static Map<String, List<Resource>> byKind(List<Resource> resources) {
        return resources.stream().collect(Collectors.groupingBy(resource -> resource.id().kind()));
    }

    List<Resource> after(String kind) {
        return after.getOrDefault(kind, List.of());
    }

    /** Whether a resource is among the newer ones. */
    boolean has(String kind, String name) {
        return after(kind).stream().anyMatch(resource -> resource.id().name().equals(name));
    }

    /** How many pods a workload has at least on the newer side: its replicas, or the minimum of its autoscaler. */
    int replicas(Resource workload) {
        return autoscaled(workload, after);
    }

    /** How many pods it had at least. */
    int oldReplicas(Resource workload) {
        return autoscaled(workload, before);
    }

    private static int autoscaled(Resource workload, Map<String, List<Resource>> side) {
        for (Resource scaler : side.getOrDefault("HorizontalPodAutoscaler", List.of())) {
            if (workload.id().kind().equals(scaler.at("spec", "scaleTargetRef", "kind"))
                    && workload.id().name().equals(scaler.at("spec", "scaleTargetRef", "name"))) {
                return Look.number(scaler.at("spec", "minReplicas"), 1);
            }
        }
        return Look.number(workload.at("spec", "replicas"), 1);
    }

    /** The workloads of a side whose pods carry some labels; none for an empty selector. */
    static List<Resource> selected(List<Workload> side, GoMap labels, String namespace) {
        return side.stream().filter(pods -> matches(labels, pods.labels()) && isNear(pods.resource(), namespace)).map(Workload::resource).toList();
    }

    /** The workloads of a side whose pods a label selector selects; all of a namespace for an empty selector, none for a missing one. */
    static List<Resource> governed(List<Workload> side, Object selector, String namespace) {
        return side.stream().filter(pods -> selects(selector, pods.labels()) && isNear(pods.resource(), namespace)).map(Workload::resource).toList();
    }

    /** Whether a resource is in a namespace; one that is left out is the release's, which may be any. */
    static boolean isNear(Resource resource, String namespace) {
        String own = resource.id().namespace();
        return own.equals(namespace) || own.isEmpty() || namespace.isEmpty();
    }

    /** Whether a label selector, with {@code matchLabels} and {@code matchExpressions}, selects pods with these labels. */
    static boolean selects(Object selector, GoMap labels) {
        return selector instanceof GoMap map && (Look.map(map.get("matchLabels")).isEmpty() || matches(Look.map(map.get("matchLabels")), labels))
                && Pods.maps(map.get("matchExpressions")).stream().allMatch(expression -> meets(expression, labels));
    }

    private static boolean meets(GoMap expression, GoMap labels) {
        Object value = labels.get(Look.text(expression.get("key")));
        List<String> values = Look.texts(expression.get("values"));
        return switch (Look.text(expression.get("operator"))) {
            case "In" -> value != null && values.contains(Look.text(value));
            case "NotIn" -> value == null || !values.contains(Look.text(value));
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }

    /** The labels of a workload's pods. */
    static GoMap podLabels(Resource resource) {
        List<String> path = Pods.templatePath(resource.id().kind());
        GoMap template = path.isEmpty() ? resource.body() : Look.map(resource.at(path.toArray(String[]::new)));
        return Look.map(Resource.at(template, "metadata", "labels"));
    }

    /** Whether labels have all entries of a selector that has some. */
    static boolean matches(GoMap selector, GoMap labels) {
        for (String key : selector.sortedKeys()) {
            if (!Objects.equals(selector.get(key), labels.get(key))) {
                return false;
            }
        }
        return !selector.isEmpty();
    }
}
