package dev.citusrender.schema;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a schema does not like about a value: a tree, printed as santhosh-tekuri/jsonschema prints its errors, which is what helm shows.
 *
 * @param path    the keys and indexes that lead to the value
 * @param kind    whether it says something itself
 * @param message what it says
 * @param causes  what it is made of
 */
record SchemaError(List<String> path, Kind kind, String message, List<SchemaError> causes) {

    /** The part that an error plays in the tree. */
    enum Kind {
        /** One keyword that failed, with the branches that made it fail. */
        KEYWORD,
        /** Several keywords of one schema that failed. */
        GROUP,
        /** A schema that another one refers to; it is left out of the text when it has a single cause. */
        REFERENCE
    }

    static SchemaError keyword(List<String> path, String message, List<SchemaError> causes) {
        return new SchemaError(List.copyOf(path), Kind.KEYWORD, message, causes);
    }

    /** All errors of one schema as one, or null when there are none. */
    static SchemaError of(List<String> path, List<SchemaError> errors) {
        return switch (errors.size()) {
            case 0 -> null;
            case 1 -> errors.getFirst();
            default -> new SchemaError(List.copyOf(path), Kind.GROUP, "validation failed", errors);
        };
    }

    /** This error as that of a schema which was referred to. */
    SchemaError referred(List<String> from) {
        return new SchemaError(List.copyOf(from), Kind.REFERENCE, "validation failed", kind == Kind.GROUP ? causes : List.of(this));
    }

    /** The errors below the name of the schema, each on its line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (SchemaError error : kind == Kind.GROUP ? causes : List.of(this)) {
            error.append(text, 0);
        }
        return text.isEmpty() ? "" : text.substring(1);
    }

    private void append(StringBuilder text, int indent) {
        boolean silent = kind == Kind.REFERENCE && causes.size() == 1;
        if (!silent) {
            text.append('\n').append("  ".repeat(indent)).append("- at ").append(SchemaWords.quote(pointer())).append(": ").append(message);
        }
        for (SchemaError cause : causes) {
            cause.append(text, silent ? indent : indent + 1);
        }
    }

    /** The JSON pointer of the value. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Calls back for each error that has no cause below it. */
    void forEachLeaf(Consumer<SchemaError> action) {
        if (causes.isEmpty()) {
            action.accept(this);
        }
        causes.forEach(cause -> cause.forEachLeaf(action));
    }
}
