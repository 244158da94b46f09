package dev.citusrender.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A chart rendered, its objects by {@code Kind/name}.
 *
 * @param objects as the API server would read them, in the order printed
 * @param notes   NOTES.txt
 */
record RenderedChart(Map<String, Map<String, Object>> objects, String notes) {

    /** Reads what a render printed. */
    static RenderedChart of(String manifests, String notes) {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        for (Object document : new Yaml().loadAll(manifests)) {
            if (document instanceof Map<?, ?> object) {
                String id = object.get("kind") + "/" + Json.at(object, "/metadata/name");
                if (objects.put(id, Json.map(object)) != null) {
                    throw new AssertionError(id + " is there twice");
                }
            }
        }
        return new RenderedChart(objects, notes);
    }

    /** The value at a {@linkplain Json#at place} of an object; null where there is none. */
    Object at(String object, String pointer) {
        return Json.at(objects.get(object), pointer);
    }

    /** Objects of one kind. */
    List<Map<String, Object>> ofKind(String kind) {
        return objects.values().stream().filter(object -> kind.equals(object.get("kind"))).toList();
    }

    /** Every pod that the objects make, by the object's id. */
    Map<String, Map<String, Object>> pods() {
        Map<String, Map<String, Object>> pods = new LinkedHashMap<>();
        objects.forEach((id, object) -> {
            String template = switch ((String) object.get("kind")) {
                case "Pod" -> "";
                case "CronJob" -> "/spec/jobTemplate/spec/template";
                default -> "/spec/template";
            };
            if (Json.at(object, template + "/spec/containers") != null) {
                pods.put(id, Json.map(Json.at(object, template)));
            }
        });
        return pods;
    }

    /** Containers and init containers of a pod. */
    static Stream<Map<String, Object>> containers(Map<String, Object> podSpec) {
        return Stream.of("initContainers", "containers").flatMap(list -> Json.maps(podSpec.get(list)).stream());
    }
}
