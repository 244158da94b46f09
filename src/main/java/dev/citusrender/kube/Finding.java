package dev.citusrender.kube;

import dev.citusrender.go.Origin;
import dev.citusrender.resource.Resource;

/**
 * Something in a manifest that its API would not take.
 *
 * @param at       where it stands
 * @param resource the object that it is in
 * @param path     the keys that lead to it: {@code spec.containers[0].ports}
 * @param message  what is wrong, and what would be right
 */
public record Finding(Origin at, Resource resource, String path, String message) {

    /** That an object's type is unknown. */
    public static Finding unchecked(Resource resource) {
        return new Finding(new Origin(resource.file(), resource.line(), 1), resource, "", "can't be checked: no types of "
                + resource.apiVersion() + " " + resource.id().kind() + " here");
    }

    @Override
    public String toString() {
        return at + ": " + resource.id().shortName() + ": " + (path.isEmpty() ? "" : path + ": ") + message
                + (resource.template().isEmpty() ? "" : " (" + resource.template() + ")");
    }
}
