package dev.citusrender.resource;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The container images that manifests run. */
public final class Images {
    private Images() {
    }

    /** The images of all containers, each once, sorted. */
    public static SortedSet<String> of(List<Resource> resources) {
        SortedSet<String> images = new TreeSet<>();
        for (Resource resource : resources) {
            Pods.containers(resource).forEach(container -> {
                if (container.get("image") instanceof String image && !image.isBlank()) {
                    images.add(image);
                }
            });
        }
        return images;
    }
}
