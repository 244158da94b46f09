package dev.citusrender.schema;

import dev.citusrender.HelmLog;
import dev.citusrender.go.GoString;

/** Makes a schema of the text of {@code values.schema.json}. What it refers to may be in files, or wherever the request gives a way to. */
final class SchemaSource {
    private static final String URL = "file:///values.schema.json";

    private final HelmLog log;
    private final RemoteSchemas remote;
    private final SchemaParts parts;

    SchemaSource(HelmLog log, RemoteSchemas remote, SchemaParts parts) {
        this.log = log;
        this.remote = remote;
        this.parts = parts;
    }

    /**
     * Reads a schema.
     *
     * @throws SchemaProblem when it is no JSON, does not fit its metaschema or refers to what is not there
     */
    SchemaPart read(byte[] json) {
        var node = SchemaLoader.parse(json);
        if (log.sink().showsDebug()) {
            log.debugBytes("unmarshalled JSON schema", "schema", GoString.decode(json));
        }
        SchemaDocuments documents = new SchemaDocuments(new SchemaLoader(log, remote), parts);
        SchemaDocument document = documents.add(URL, node);
        SchemaPart schema = document.whole().part();
        if (document.hasReferences()) {
            new SchemaLinks(documents).follow(schema);
        }
        return schema;
    }
}
