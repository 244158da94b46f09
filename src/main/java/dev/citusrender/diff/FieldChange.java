package dev.citusrender.diff;

import dev.citusrender.go.Origin;

/**
 * One field that differs.
 *
 * @param kind     how
 * @param path     where
 * @param before   the old value: null, Boolean, Double, String, GoMap or GoList; null for one that was not there
 * @param after    the new one
 * @param beforeAt file, line and column of the old value; null when unknown
 * @param afterAt  those of the new one
 */
public record FieldChange(Kind kind, FieldPath path, Object before, Object after, Origin beforeAt, Origin afterAt) {

    /** How a field differs. */
    public enum Kind {
        /** It was not there. */
        ADDED,
        /** It is not there any more. */
        REMOVED,
        /** It has another value. */
        CHANGED,
        /** A text of several lines has other lines. */
        TEXT,
        /** A list has the same elements in another order; the values are the lists of their names. */
        REORDERED
    }

    /** The old value as a text; empty when there is none. */
    public String beforeText() {
        return before instanceof String s ? s : "";
    }

    /** The new value as a text; empty when there is none. */
    public String afterText() {
        return after instanceof String s ? s : "";
    }
}
