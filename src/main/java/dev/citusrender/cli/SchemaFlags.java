package dev.citusrender.cli;

import dev.citusrender.schema.HttpSchemas;
import dev.citusrender.schema.RemoteSchemas;
import dev.citusrender.schema.SchemaCache;
import java.util.Set;

/** {@code --remote-schemas} and {@code --schema-cache}, or the variables that stand for them: whether schemas may come from elsewhere. */
final class SchemaFlags {
    private static final Set<String> YES = Set.of("1", "t", "T", "TRUE", "true", "True");

    private SchemaFlags() {
    }

    static RemoteSchemas read(Arguments arguments, Invocation invocation) {
        boolean isFetched = arguments.has("remote-schemas") ? arguments.isOn("remote-schemas")
                : YES.contains(invocation.env("CITUS_RENDER_REMOTE_SCHEMAS", "false"));
        String cache = arguments.last("schema-cache", invocation.env("CITUS_RENDER_SCHEMA_CACHE", ""));
        RemoteSchemas network = isFetched ? new HttpSchemas(invocation.environment()) : null;
        if (!cache.isEmpty()) {
            return new SchemaCache(invocation.path(cache), network);
        }
        return network == null ? RemoteSchemas.NONE : network;
    }
}
