package dev.citusrender.companion;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Secrets that pods of a release take values from and that the release does not make: somebody has to, before it is installed. */
final class SecretNeeds {
    private final Map<String, Set<String>> keys = new TreeMap<>();

    private SecretNeeds() {
    }

    /** The Secrets, each a map of its {@code name} and its {@code keys}, sorted. */
    static List<Object> of(List<Resource> resources) {
        SecretNeeds needs = new SecretNeeds();
        resources.forEach(needs::read);
        resources.stream().filter(resource -> resource.id().kind().equals("Secret")).forEach(own -> needs.keys.remove(own.id().name()));
        List<Object> result = new ArrayList<>();
        needs.keys.forEach((name, wanted) -> result.add(Map.of("name", name, "keys", List.copyOf(wanted))));
        return result;
    }

    private void read(Resource resource) {
        for (GoMap container : Pods.containers(resource)) {
            for (GoMap variable : Pods.maps(container.get("env"))) {
                if (Resource.at(variable, "valueFrom", "secretKeyRef") instanceof GoMap reference) {
                    add(reference.get("name"), reference.get("key"));
                }
            }
        }
        GoMap spec = Pods.spec(resource);
        for (GoMap volume : spec == null ? List.<GoMap>of() : Pods.maps(spec.get("volumes"))) {
            addFiles(volume.get("secret"), "secretName");
            for (GoMap source : Pods.maps(Resource.at(volume, "projected", "sources"))) {
                addFiles(source.get("secret"), "name");
            }
        }
    }

    private void addFiles(Object secret, String nameKey) {
        if (secret instanceof GoMap map) {
            Pods.maps(map.get("items")).forEach(item -> add(map.get(nameKey), item.get("key")));
        }
    }

    private void add(Object name, Object key) {
        if (name instanceof String secret && key instanceof String wanted) {
            keys.computeIfAbsent(secret, any -> new TreeSet<>()).add(wanted);
        }
    }
}
