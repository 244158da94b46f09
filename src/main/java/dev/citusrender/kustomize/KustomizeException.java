package dev.citusrender.kustomize;

/** A render, or a folder, that kustomize can't work with. The message says which object or file it is, and what to do. */
public final class KustomizeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KustomizeException(String message) {
        super(message, null, false, false);
    }
}
