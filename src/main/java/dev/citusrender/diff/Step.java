package dev.citusrender.diff;

/** One step of a {@link FieldPath}. */
public sealed interface Step {

    /** Into a map, by a key. */
    record Key(String name) implements Step { }

    /**
     * Into a list whose elements have names, as Kubernetes merges them.
     *
     * @param key  what the elements are told apart by, such as {@code name} or {@code containerPort}
     * @param name this element's
     */
    record Item(String key, String name) implements Step { }

    /** Into any other list; the index is from 0 and, of what both sides have, that of the newer side. */
    record Index(int index) implements Step { }

    /** Into the YAML that a text holds. */
    record Embedded() implements Step { }
}
