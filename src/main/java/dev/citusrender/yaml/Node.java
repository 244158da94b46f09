package dev.citusrender.yaml;

import java.util.List;

/** A parsed YAML document: what was written, before anybody says what it means. Lines and columns count from 0. */
sealed interface Node {

    int line();

    int column();

    /**
     * A scalar.
     *
     * @param value the text, unquoted and unfolded
     * @param tag   the tag in full, null when none was written
     * @param plain whether the text may mean something else than a string: it was not quoted, or has the tag {@code !}
     */
    record Scalar(String value, String tag, boolean plain, int line, int column) implements Node {
    }

    record Sequence(List<Node> elements, int line, int column) implements Node {
    }

    /** A mapping: keys and values in turn. */
    record Mapping(List<Node> children, int line, int column) implements Node {
    }

    /** {@code *name}; the target is filled in once it is known, and may contain this very alias. */
    record Alias(String name, Node target, int line, int column) implements Node {
    }
}
