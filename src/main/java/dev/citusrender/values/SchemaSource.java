package dev.citusrender.values;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.InputStreamSource;
import dev.citusrender.HelmLog;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a schema of the text of {@code values.schema.json}. What it refers to may be in files; nothing is ever fetched. */
final class SchemaSource {
    private static final String URL = "file:///values.schema.json";

    /** Where networknt keeps the schemas of schemas that refer to nothing but themselves. */
    private static final Map<SpecificationVersion, String> METASCHEMAS = Map.of(SpecificationVersion.DRAFT_4, "/draft-04/schema",
            SpecificationVersion.DRAFT_6, "/draft-06/schema", SpecificationVersion.DRAFT_7, "/draft-07/schema");

    private final HelmLog log;

    SchemaSource(HelmLog log) {
        this.log = log;
    }

    /**
     * Reads a schema.
     *
     * @throws SchemaProblem when it is no JSON, does not fit its metaschema or refers to what is not there
     */
    SchemaPart read(byte[] json) {
        String text = GoString.decode(json);
        JsonNode node = parse(text);
        log.debugBytes("unmarshalled JSON schema", "schema", text);
        SpecificationVersion version = version(node);
        String dialect = version.getDialectId();
        if (node instanceof ObjectNode object && object.has("$schema")) {
            object.put("$schema", dialect); // under the one name that the validator knows it by
        }
        SchemaError error = node.isBoolean() || SchemaShape.isCertainlyValid(node, version) ? null
                : new SchemaWalk(true, new SchemaParts()).check(metaschema(version), node);
        if (error != null) {
            throw new SchemaProblem(GoQuote.quote(URL + "#") + " is not valid against metaschema: jsonschema validation failed with '"
                    + (dialect.endsWith("#") ? dialect : dialect + "#") + "'\n" + error.text());
        }
        SchemaReferences references = new SchemaReferences(node);
        references.check();
        // networknt follows other references, and says at once which can't be followed
        return references.areInside() ? SchemaPart.selfContained(node, version, () -> schema(node)) : SchemaPart.of(schema(node));
    }

    private Schema schema(JsonNode node) {
        return registry().getSchema(SchemaLocation.of(URL), node);
    }

    /** The schema of schemas, which up to draft 7 is one document. */
    private SchemaPart metaschema(SpecificationVersion version) {
        String dialect = version.getDialectId();
        String file = METASCHEMAS.get(version);
        if (file == null) {
            return SchemaPart.of(registry().getSchema(SchemaLocation.of(dialect)));
        }
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            return SchemaPart.selfContained(JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), version, () -> registry().getSchema(SchemaLocation.of(dialect)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of Go's decoder, which reads on and on, where they differ from those of its Unmarshal. */
    private static JsonNode parse(String text) {
        try {
            return JsonTree.read(text);
        } catch (GoError e) {
            String message = e.getMessage();
            if (message.equals("unexpected end of JSON input")) {
                throw new SchemaProblem(text.isBlank() ? "EOF" : "unexpected EOF");
            }
            throw new SchemaProblem(message.endsWith("after top-level value") ? "invalid character after top-level value" : message);
        }
    }

    private static SpecificationVersion version(JsonNode node) {
        String named = node.path("$schema").asString("");
        if (named.isEmpty()) {
            return SpecificationVersion.DRAFT_2020_12;
        }
        String id = named.endsWith("#") ? named.substring(0, named.length() - 1) : named;
        if (id.equals("http://json-schema.org/schema") || id.equals("https://json-schema.org/schema")) {
            return SpecificationVersion.DRAFT_2020_12; // the library's name for the newest draft that it knows
        }
        for (SpecificationVersion version : SpecificationVersion.values()) {
            String known = version.getDialectId().replace("#", "");
            if (known.equals(id) || known.replace("http:", "https:").equals(id) || known.replace("https:", "http:").equals(id)) {
                return version;
            }
        }
        throw refused(named);
    }

    private SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.resourceLoaders(loaders -> loaders.add(this::resource)));
    }

    /** What a reference leads to outside of the schema; null for what networknt knows itself. */
    private InputStreamSource resource(AbsoluteIri iri) {
        String url = iri.toString();
        String scheme = iri.getScheme();
        if (scheme.equals("urn")) {
            log.warning("jsonschema.go:192", "WARNING: unresolved URN reference ignored; using permissive schema: " + url,
                    "unresolved URN reference ignored; using permissive schema", "urn", url);
            return () -> new ByteArrayInputStream("true".getBytes(StandardCharsets.UTF_8));
        }
        if (scheme.equals("file")) {
            // networknt takes the schema for a folder that other schemas are in
            byte[] content = file(url.replace(URL + "/", "file:///"));
            return () -> new ByteArrayInputStream(content);
        }
        if (url.contains("json-schema.org/")) {
            return null;
        }
        throw refused(url);
    }

    private static byte[] file(String url) {
        try {
            return FileText.read(Path.of("/"), URI.create(url).getPath());
        } catch (ValuesException e) {
            throw new SchemaProblem("failing loading " + GoQuote.quote(url) + ": " + e.getMessage());
        }
    }

    private static SchemaProblem refused(String url) {
        return new SchemaProblem("failing loading " + GoQuote.quote(url) + ": schemas are never fetched here; put its content into the chart's own schema");
    }
}
