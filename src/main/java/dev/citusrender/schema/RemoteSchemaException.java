package dev.citusrender.schema;

/** Says why a remote schema can't be had; helm's own words where helm has some. */
public final class RemoteSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason, which is shown behind {@code failing loading "URL": }. */
    public RemoteSchemaException(String message) {
        super(message, null, false, false);
    }
}
