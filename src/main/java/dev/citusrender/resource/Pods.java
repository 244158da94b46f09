package dev.citusrender.resource;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the pods of an object are: in which field its pod template stands, and what runs in it. */
public final class Pods {
    private static final String[] TEMPLATE = {"spec", "template"};
    private static final Map<String, String[]> TEMPLATES = Map.of("Deployment", TEMPLATE, "StatefulSet", TEMPLATE, "DaemonSet", TEMPLATE,
            "ReplicaSet", TEMPLATE, "ReplicationController", TEMPLATE, "Job", TEMPLATE,
            "CronJob", new String[] {"spec", "jobTemplate", "spec", "template"}, "Pod", new String[0]);
    /** The lists of containers of a pod spec, in the order in which they run. */
    public static final List<String> CONTAINER_LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    private Pods() {
    }

    /** The keys that lead to the pod template (to {@code metadata} and {@code spec} of a pod); null for a kind that has no pods. */
    public static List<String> templatePath(String kind) {
        String[] path = TEMPLATES.get(kind);
        return path == null ? null : List.of(path);
    }

    /** The pod spec of an object, or null. */
    public static GoMap spec(Resource resource) {
        String[] path = TEMPLATES.get(resource.id().kind());
        return path != null && resource.at(path) instanceof GoMap template && template.get("spec") instanceof GoMap spec ? spec : null;
    }

    /** All containers of an object's pods, the ones that run first before; none for a kind without pods. */
    public static List<GoMap> containers(Resource resource) {
        GoMap spec = spec(resource);
        List<GoMap> containers = new ArrayList<>();
        if (spec != null) {
            for (String list : CONTAINER_LISTS) {
                containers.addAll(maps(spec.get(list)));
            }
        }
        return containers;
    }

    /** The maps in a list; none when it is no list. */
    public static List<GoMap> maps(Object list) {
        List<GoMap> maps = new ArrayList<>();
        if (list instanceof GoList elements) {
            elements.forEach(element -> {
                if (element instanceof GoMap map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }
}
