package dev.citusrender.diff;

import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By what the elements of a list are told apart: the merge keys that the API types of Kubernetes declare ({@code x-kubernetes-list-map-keys} and
 * {@code patchMergeKey}), and what stands for them in the Prometheus operator's types. The field's name decides; where elements lack the key or share
 * one, the next key is tried, and without any the list has an order and no names.
 */
final class ListKeys {
    private static final List<String> NAME = List.of("name");
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", NAME), Map.entry("initContainers", NAME), Map.entry("ephemeralContainers", NAME), Map.entry("env", NAME),
            Map.entry("volumes", NAME), Map.entry("imagePullSecrets", NAME), Map.entry("secrets", NAME), Map.entry("webhooks", NAME),
            Map.entry("resourceClaims", NAME), Map.entry("versions", NAME), Map.entry("readinessGates", List.of("conditionType")),
            Map.entry("volumeMounts", List.of("mountPath")), Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("ports", List.of("name", "containerPort", "port")), Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey")), Map.entry("volumeClaimTemplates", List.of("metadata.name")),
            Map.entry("conditions", List.of("type")), Map.entry("ownerReferences", List.of("uid")), Map.entry("subjects", NAME),
            Map.entry("items", List.of("key")), Map.entry("containerPolicies", List.of("containerName")),
            // PrometheusRule, ServiceMonitor, PodMonitor
            Map.entry("groups", NAME), Map.entry("rules", List.of("alert", "record", "host")), Map.entry("endpoints", List.of("port")),
            Map.entry("podMetricsEndpoints", List.of("port")));

    private ListKeys() {
    }

    /**
     * The elements of both lists by their names.
     *
     * @return null when the elements have no names that tell them apart
     */
    static Named name(String field, GoList before, GoList after) {
        for (String key : KEYS.getOrDefault(field, List.of())) {
            Map<String, Integer> old = index(key, before);
            Map<String, Integer> young = index(key, after);
            if (old != null && young != null) {
                return new Named(key, old, young);
            }
        }
        return null;
    }

    /**
     * Two lists whose elements have names.
     *
     * @param key    what the names are
     * @param before name to index, in the list's order
     * @param after  the same of the newer list
     */
    record Named(String key, Map<String, Integer> before, Map<String, Integer> after) { }

    private static Map<String, Integer> index(String key, GoList list) {
        Map<String, Integer> indices = LinkedHashMap.newLinkedHashMap(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object name = list.get(i) instanceof GoMap element ? at(element, key) : null;
            boolean usable = name instanceof String || name instanceof Double;
            if (!usable || indices.put(GoFormat.value(name), i) != null) {
                return null;
            }
        }
        return indices;
    }

    private static Object at(GoMap element, String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? element.get(key) : element.get(key.substring(0, dot)) instanceof GoMap child ? child.get(key.substring(dot + 1)) : null;
    }
}
