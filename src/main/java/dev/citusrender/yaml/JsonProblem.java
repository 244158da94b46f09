package dev.citusrender.yaml;

import dev.citusrender.go.Origin;

/** YAML that is fine by itself but has no JSON form. */
final class JsonProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    JsonProblem(String message, Origin origin) {
        super(message, null, false, false);
        this.origin = origin;
    }

    /** Where it is, or null. */
    Origin origin() {
        return origin;
    }
}
