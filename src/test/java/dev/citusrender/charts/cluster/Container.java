package dev.citusrender.charts.cluster;

import static dev.citusrender.charts.cluster.Manifests.at;
import static dev.citusrender.charts.cluster.Manifests.map;
import static dev.citusrender.charts.cluster.Manifests.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container as its pod describes it.
 *
 * @param name        its name
 * @param command     command and arguments
 * @param environment its variables, those out of Secrets looked up
 * @param mounts      from path to what is mounted there
 * @param probes      from kind ({@code liveness}, {@code readiness}, {@code startup}) to command
 */
record Container(String name, List<String> command, Map<String, String> environment, List<Mount> mounts, Map<String, List<String>> probes) {

    /**
     * A volume in a container.
     *
     * @param path    where it is mounted
     * @param volume  its name in the pod
     * @param subPath the one file of it that is mounted; null for the whole volume
     */
    record Mount(String path, String volume, String subPath) {
    }

    /** The container of that name, an init container or not. */
    static Container of(Map<String, Object> podSpec, String name, Manifests manifests) {
        List<Map<String, Object>> all = new ArrayList<>(maps(podSpec.get("initContainers")));
        all.addAll(maps(podSpec.get("containers")));
        return all.stream().filter(container -> name.equals(container.get("name"))).findFirst()
                .map(container -> of(container, manifests))
                .orElseThrow(() -> new AssertionError("there is no container " + name));
    }

    private static Container of(Map<String, Object> container, Manifests manifests) {
        List<String> command = new ArrayList<>(texts(container.get("command")));
        command.addAll(texts(container.get("args")));
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map<String, Object> variable : maps(container.get("env"))) {
            environment.put((String) variable.get("name"), value(variable, manifests));
        }
        List<Mount> mounts = maps(container.get("volumeMounts")).stream()
                .map(mount -> new Mount((String) mount.get("mountPath"), (String) mount.get("name"), (String) mount.get("subPath")))
                .toList();
        Map<String, List<String>> probes = new LinkedHashMap<>();
        for (String kind : List.of("startup", "liveness", "readiness")) {
            if (container.containsKey(kind + "Probe")) {
                probes.put(kind, texts(at(container, kind + "Probe", "exec", "command")));
            }
        }
        return new Container((String) container.get("name"), command, environment, mounts, probes);
    }

    private static String value(Map<String, Object> variable, Manifests manifests) {
        Map<String, Object> key = map(at(variable, "valueFrom", "secretKeyRef"));
        if (key == null) {
            return String.valueOf(variable.get("value"));
        }
        return manifests.secret((String) key.get("name")).get((String) key.get("key"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
