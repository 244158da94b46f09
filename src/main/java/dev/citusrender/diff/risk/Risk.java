package dev.citusrender.diff.risk;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.ResourceId;

/**
 * Something that a change would do to a live cluster.
 *
 * @param rule     the rule that found it, such as {@code immutable-statefulset}; its documentation is under this name
 * @param level    how bad it is
 * @param resource the resource that changes
 * @param path     the field that decides it; {@link FieldPath#ROOT} when it is the resource as a whole
 * @param message  what would happen, in one sentence with the figures at hand
 * @param advice   what to do about it, in one sentence
 * @param at       where the new value is written, or the old one of a value that is gone; null when unknown
 */
public record Risk(String rule, Level level, ResourceId resource, FieldPath path, String message, String advice, Origin at) {

    /** How bad it is, the mildest first. */
    public enum Level {
        /** Worth knowing. */
        INFO,
        /** Interrupts or weakens something; look before merging. */
        CAUTION,
        /** The API server refuses it, or data, secrets or the service are at stake. */
        DANGER
    }
}
