package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.isModified;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the API server refuses to change of claims and volumes (kubernetes pkg/apis/core/validation: the Validate…Update functions). */
final class FixedVolumes {
    private static final FieldPath SIZE = FieldPath.of("spec", "resources", "requests", "storage");
    /** All that isn't the source of a volume, or its mode. */
    private static final Set<String> VOLUME_MUTABLE = Set.of("capacity", "accessModes", "claimRef", "persistentVolumeReclaimPolicy",
            "storageClassName", "mountOptions", "nodeAffinity", "volumeAttributesClassName");

    static final List<RiskRule> RULES = List.of(
            new RiskRule("immutable-claim", "size, class or access of a PersistentVolumeClaim", """
                    A claim can only grow, and only where its StorageClass has `allowVolumeExpansion: true`; all else in its spec is fixed but
                    `volumeAttributesClassName`, and `volumeName` while it is empty. Anything else means a new claim and a copy of the data.

                    Source: `ValidatePersistentVolumeClaimUpdate` in pkg/apis/core/validation.""", FixedVolumes::claim),
            new RiskRule("immutable-volume", "source, mode or node affinity of a PersistentVolume", """
                    Where a PersistentVolume gets its storage from and its `volumeMode` can't be changed, nor `nodeAffinity` once there is one.
                    Give the new volume another name; capacity, access modes, class, reclaim policy and mount options can be changed.

                    Source: `ValidatePersistentVolumeUpdate` in pkg/apis/core/validation.""", FixedVolumes::volume));

    private FixedVolumes() {
    }

    private static void claim(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "PersistentVolumeClaim") || !isModified(change)) {
            return;
        }
        Object before = change.before().at("spec", "resources", "requests", "storage");
        Object after = change.after().at("spec", "resources", "requests", "storage");
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !isClaimMutable(field) && !Look.isDefault(field)).toList();
        boolean isShrunk = Look.quantity(after) < Look.quantity(before);
        List<String> refused = new ArrayList<>();
        if (isShrunk) {
            refused.add("shrink the claim from " + text(before) + " to " + text(after));
        }
        if (!fixed.isEmpty()) {
            refused.add("change " + Look.names(fixed, 1) + " of a claim");
        }
        if (!refused.isEmpty()) {
            found.danger(isShrunk ? SIZE : fixed.getFirst().path(), "The API server refuses to " + String.join(" and to ", refused) + ".",
                    "Copy the data to a new claim.");
        } else if (Look.quantity(after) > Look.quantity(before)) {
            found.caution(SIZE, "The claim grows from " + text(before) + " to " + text(after) + ", which can't be undone.",
                    "Check that its StorageClass has allowVolumeExpansion: true.");
        }
    }

    private static boolean isClaimMutable(FieldChange field) {
        boolean isSet = field.kind() == FieldChange.Kind.ADDED || field.kind() == FieldChange.Kind.CHANGED;
        return field.path().equals(SIZE) || field.path().startsWith("spec", "volumeAttributesClassName") && isSet
                || field.path().startsWith("spec", "volumeName") && field.kind() == FieldChange.Kind.ADDED;
    }

    private static void volume(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "PersistentVolume") || !isModified(change)) {
            return;
        }
        List<FieldChange> fixed = below(change, "spec").stream().filter(field -> !isVolumeMutable(change, field) && !Look.isDefault(field)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 1) + " of a PersistentVolume.",
                    "Make a volume of another name, and keep the old one with its reclaim policy set to Retain.");
        }
    }

    private static boolean isVolumeMutable(ResourceChange change, FieldChange field) {
        String key = field.path().steps().size() > 1 && field.path().steps().get(1) instanceof Step.Key(String name) ? name : "";
        boolean isBound = key.equals("nodeAffinity") && at(change.before(), "spec", "nodeAffinity") != null;
        boolean isUnset = key.equals("volumeAttributesClassName") && field.kind() == FieldChange.Kind.REMOVED;
        boolean isExpansionSecret = field.path().startsWith("spec", "csi", "controllerExpandSecretRef")
                && at(change.before(), "spec", "csi", "controllerExpandSecretRef") == null;
        return VOLUME_MUTABLE.contains(key) && !isBound && !isUnset || isExpansionSecret;
    }
}
