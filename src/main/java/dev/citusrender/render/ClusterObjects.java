package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that the {@code lookup} function finds, in place of a cluster.
 *
 * @param objects manifests, each a map with apiVersion, kind and metadata
 */
public record ClusterObjects(List<GoMap> objects) {
    /** An empty cluster, which is what {@code helm template} sees. */
    public static final ClusterObjects NONE = new ClusterObjects(List.of());

    /**
     * The objects in a text of any number of YAML documents; lists of objects are taken apart.
     *
     * @param source the file, for messages
     * @throws dev.citusrender.yaml.YamlException when a document is no YAML
     */
    public static ClusterObjects parse(String text, String source) {
        List<GoMap> objects = new ArrayList<>();
        for (String document : ManifestSplitter.split(text, HelmVersion.V4)) {
            add(YamlReader.read(document, source), objects);
        }
        return new ClusterObjects(List.copyOf(objects));
    }

    private static void add(Object document, List<GoMap> objects) {
        if (!(document instanceof GoMap object)) {
            return;
        }
        if (object.get("items") instanceof GoList items && object.get("kind") instanceof String kind && kind.endsWith("List")) {
            items.forEach(item -> add(item, objects));
        } else {
            objects.add(object);
        }
    }

    /**
     * One object when a name is given, else a list of all that match; an empty map when nothing is found by name, or when the cluster is empty
     * (as helm's lookup).
     */
    public GoMap lookup(String apiVersion, String kind, String namespace, String name) {
        if (objects.isEmpty()) {
            return new GoMap();
        }
        List<GoMap> found = new ArrayList<>();
        for (GoMap object : objects) {
            GoMap metadata = object.get("metadata") instanceof GoMap m ? m : new GoMap();
            if (apiVersion.equals(object.get("apiVersion")) && kind.equals(object.get("kind"))
                    && (namespace.isEmpty() || namespace.equals(metadata.get("namespace")) || !metadata.containsKey("namespace"))
                    && (name.isEmpty() || name.equals(metadata.get("name")))) {
                found.add(object);
            }
        }
        if (!name.isEmpty()) {
            return found.isEmpty() ? new GoMap() : found.getFirst();
        }
        return GoMap.of("apiVersion", apiVersion, "kind", kind + "List", "metadata", GoMap.of("resourceVersion", ""), "items", GoList.copyOf(found));
    }
}
