package dev.citusrender.diff;

import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares manifests: resources are matched by identity, wherever they stand, and compared field by field. */
public final class ManifestComparison {
    private final DiffOptions options;
    private final List<ResourceChange> changes = new ArrayList<>();
    private int unchanged;
    private int ignored;

    private ManifestComparison(DiffOptions options) {
        this.options = options;
    }

    /** What differs between two sets of manifests. Of several with one identity the first is matched with the first, and so on. */
    public static ManifestDiff compare(List<Resource> before, List<Resource> after, DiffOptions options) {
        ManifestComparison comparison = new ManifestComparison(options);
        Map<ResourceId, Deque<Resource>> old = new HashMap<>();
        before.forEach(resource -> old.computeIfAbsent(comparison.id(resource), id -> new ArrayDeque<>()).add(resource));
        for (Resource resource : after) {
            Deque<Resource> same = old.get(comparison.id(resource));
            comparison.match(same == null ? null : same.poll(), resource);
        }
        old.values().forEach(gone -> gone.forEach(resource -> comparison.match(resource, null)));
        comparison.changes.sort(Comparator.comparing(ResourceChange::id));
        return new ManifestDiff(before, after, List.copyOf(comparison.changes), comparison.unchanged, comparison.ignored);
    }

    private ResourceId id(Resource resource) {
        return resource.id().in(options.namespace());
    }

    private void match(Resource before, Resource after) {
        Resource old = before == null || options.showSecrets() ? before : SecretMask.mask(before, after, "old");
        Resource young = after == null || options.showSecrets() ? after : SecretMask.mask(after, before, "new");
        if (old == null || young == null) {
            changes.add(new ResourceChange(old, young, List.of()));
            return;
        }
        List<FieldChange> fields = counted(young.id(), TreeComparison.compare(old.body(), young.body()));
        if (!fields.isEmpty() || hasMoved(old, young)) {
            changes.add(new ResourceChange(old, young, fields));
        } else {
            unchanged++;
        }
    }

    /** A template that moved is told only where both sides name one. */
    private static boolean hasMoved(Resource before, Resource after) {
        return !before.template().isEmpty() && !after.template().isEmpty() && !before.template().equals(after.template());
    }

    private List<FieldChange> counted(ResourceId id, List<FieldChange> fields) {
        if (options.ignore().isEmpty()) {
            return fields;
        }
        List<FieldChange> counted = new ArrayList<>();
        for (FieldChange field : fields) {
            if (isIgnored(id, field.path()) || isIgnoredWhole(id, field)) {
                ignored++;
            } else {
                counted.add(field);
            }
        }
        return counted;
    }

    private boolean isIgnored(ResourceId id, FieldPath path) {
        return options.ignore().stream().anyMatch(rule -> rule.covers(id, path));
    }

    /** A map that came or went, such as all annotations, doesn't count when none of its entries does. */
    private boolean isIgnoredWhole(ResourceId id, FieldChange field) {
        Object value = field.kind() == FieldChange.Kind.ADDED ? field.after() : field.kind() == FieldChange.Kind.REMOVED ? field.before() : null;
        return value instanceof GoMap map && !map.isEmpty() && List.of(map.sortedKeys()).stream().allMatch(key -> isIgnored(id, field.path().key(key)));
    }
}
