package dev.citusrender.schema;

/** Says that a schema itself can't be used, in helm's words. */
final class SchemaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaProblem(String message) {
        super(message, null, false, false);
    }
}
