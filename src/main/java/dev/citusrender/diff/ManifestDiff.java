package dev.citusrender.diff;

import dev.citusrender.resource.Resource;
import java.util.List;

/**
 * Two sets of manifests, compared.
 *
 * @param before    all resources that were
 * @param after     all resources that are
 * @param changes   those that differ, sorted by kind and name
 * @param unchanged how many are the same
 * @param ignored   how many fields differ that a rule leaves out
 */
public record ManifestDiff(List<Resource> before, List<Resource> after, List<ResourceChange> changes, int unchanged, int ignored) {

    /** How many resources something happened to. */
    public long count(ResourceChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
