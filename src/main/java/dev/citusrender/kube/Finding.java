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
 * @param madeBy   the template, and if it is known its line, that made it; empty for a manifest that no template made
 */
public record Finding(Origin at, Resource resource, String path, String message, String madeBy) {

    /** A finding in an object, which knows its template. */
    public Finding(Origin at, Resource resource, String path, String message) {
        this(at, resource, path, message, resource.template());
    }

    /** The same, made by a line of a template. */
    public Finding madeBy(Origin line) {
        return line == null ? this : new Finding(at, resource, path, message, line.source() + ":" + line.line());
    }

    /** That an object's type is unknown. */
    public static Finding unchecked(Resource resource) {
        return new Finding(new Origin(resource.file(), resource.line(), 1), resource, "", "can't be checked: no types of "
                + resource.apiVersion() + " " + resource.id().kind() + " here");
    }

    @Override
    public String toString() {
        return at + ": " + resource.id().shortName() + ": " + (path.isEmpty() ? "" : path + ": ") + message
                + (madeBy.isEmpty() ? "" : " (" + madeBy + ")");
    }
}
