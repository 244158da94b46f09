package dev.citusrender.schema;

/**
 * Where schemas come from that a chart's schema refers to by an {@code http} or {@code https} address. A render fetches nothing by itself: whoever
 * wants it to puts such a way into the request.
 */
@FunctionalInterface
public interface RemoteSchemas {
    /** Fetches nothing; says how to change that. */
    RemoteSchemas NONE = (url, userAgent) -> {
        throw new RemoteSchemaException("it is not on this machine, and nothing is fetched unless asked for: --remote-schemas fetches it as helm does, "
                + "--schema-cache DIR takes it from a folder, --skip-schema-validation does without");
    };

    /**
     * The JSON text of a schema.
     *
     * @param url       an absolute address without fragment
     * @param userAgent who to say is asking: {@code Helm/4.2} or the like
     * @throws RemoteSchemaException when it can't be had, in helm's words
     */
    byte[] get(String url, String userAgent);
}
