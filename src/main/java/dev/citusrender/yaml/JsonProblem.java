package dev.citusrender.yaml;

/** YAML that is fine by itself but has no JSON form. */
final class JsonProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonProblem(String message) {
        super(message, null, false, false);
    }
}
