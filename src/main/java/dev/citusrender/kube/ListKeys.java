package dev.citusrender.kube;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Lists whose elements are told apart by a key ({@code x-kubernetes-list-map-keys} in the OpenAPI document of Kubernetes, which the models don't
 * carry): two elements with one key are refused, or one of them is lost when the object is applied.
 */
final class ListKeys {
    private static final Map<String, List<String>> KEYS = Map.of(
            "V1Container", List.of("name"), "V1EnvVar", List.of("name"), "V1Volume", List.of("name"), "V1VolumeMount", List.of("mountPath"),
            "V1VolumeDevice", List.of("devicePath"), "V1ContainerPort", List.of("containerPort", "protocol"),
            "V1ServicePort", List.of("port", "protocol"), "V1HostAlias", List.of("ip"),
            "V1TopologySpreadConstraint", List.of("topologyKey", "whenUnsatisfiable"));
    private static final Map<String, String> DEFAULTS = Map.of("protocol", "TCP");

    private ListKeys() {
    }

    static void check(GoList list, String type, BiConsumer<Integer, String> report) {
        List<String> keys = KEYS.get(type);
        if (keys == null) {
            return;
        }
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof GoMap element && element.get(keys.getFirst()) != null) {
                List<Object> key = keys.stream().map(k -> Objects.requireNonNullElse(element.get(k), DEFAULTS.getOrDefault(k, ""))).toList();
                Integer first = seen.putIfAbsent(key, i);
                if (first != null) {
                    report.accept(i, "has the same " + String.join(" and ", keys) + " as element " + first + ": "
                            + String.join(", ", key.stream().map(ListKeys::text).toList()));
                }
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Double d && d == Math.rint(d) ? Long.toString(d.longValue()) : value.toString();
    }
}
