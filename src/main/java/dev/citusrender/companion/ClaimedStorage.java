package dev.citusrender.companion;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The StorageClasses that a release asks for by name, and for what. */
final class ClaimedStorage {
    private ClaimedStorage() {
    }

    /** The classes, each a map of its {@code name} and of the {@code claims} that ask for it, sorted. */
    static List<Object> of(List<Resource> resources) {
        Map<String, TreeSet<String>> classes = new TreeMap<>();
        for (Resource resource : resources) {
            if (resource.id().kind().equals("PersistentVolumeClaim")) {
                add(classes, resource.at("spec", "storageClassName"), resource.id().name());
            }
            for (GoMap claim : Pods.maps(resource.at("spec", "volumeClaimTemplates"))) {
                add(classes, Resource.at(claim, "spec", "storageClassName"), resource.id().name());
            }
        }
        List<Object> result = new ArrayList<>();
        classes.forEach((name, claims) -> result.add(Map.of("name", name, "claims", List.copyOf(claims))));
        return result;
    }

    private static void add(Map<String, TreeSet<String>> classes, Object name, String claim) {
        if (name instanceof String given && !given.isEmpty()) {
            classes.computeIfAbsent(given, any -> new TreeSet<>()).add(claim);
        }
    }
}
