package dev.citusrender.resource;

import dev.citusrender.go.GoMap;
import java.util.Comparator;

/**
 * What makes two manifests the same object of a cluster. The version of the API is no part of it: an object that moves from {@code v1beta1} to
 * {@code v1} stays the object that it was.
 *
 * @param group     the API group, empty for the core group
 * @param kind      its kind
 * @param namespace its namespace, empty when the manifest names none
 * @param name      its name; for one that the cluster is to name, the stem with a {@code *} behind it
 */
public record ResourceId(String group, String kind, String namespace, String name) implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name)
            .thenComparing(ResourceId::namespace).thenComparing(ResourceId::group);

    /** The identity of a manifest; what it lacks is empty. */
    public static ResourceId of(GoMap manifest) {
        String apiVersion = text(manifest, "apiVersion");
        int slash = apiVersion.indexOf('/');
        GoMap metadata = manifest.get("metadata") instanceof GoMap m ? m : new GoMap();
        String name = text(metadata, "name");
        String stem = text(metadata, "generateName");
        return new ResourceId(slash < 0 ? "" : apiVersion.substring(0, slash), text(manifest, "kind"), text(metadata, "namespace"),
                name.isEmpty() && !stem.isEmpty() ? stem + "*" : name);
    }

    static String text(GoMap map, String key) {
        return map.get(key) instanceof String s ? s : "";
    }

    /** The same object in a namespace; this one when it has one already. */
    public ResourceId in(String otherwise) {
        return namespace.isEmpty() ? new ResourceId(group, kind, otherwise, name) : this;
    }

    /** As kubectl names it: {@code StatefulSet/my-citus-worker}. */
    public String shortName() {
        return kind + "/" + name;
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? shortName() : shortName() + " in " + namespace;
    }
}
