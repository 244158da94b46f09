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
    static final String URL = "file:///values.schema.json";

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
        if (node instanceof ObjectNode object && object.path("$schema").isString()) {
            object.put("$schema", dialect); // under the one name that the validator knows it by
        }
        checkShape(node, version, "");
        SchemaReferences references = new SchemaReferences(node, SchemaPart.draft(version));
        references.check(new SchemaReferences.Others() {
            @Override
            public void checkSchema(String pointer, JsonNode part) {
                checkShape(part, version, pointer);
            }

            @Override
            public void checkDocument(String url) {
                if (url.startsWith("file:")) {
                    file(url);
                } else if (!url.contains("json-schema.org/") && !url.startsWith("urn:")) {
                    throw refused(url);
                }
            }
        });
        // networknt follows other references, and says at once which can't be followed
        return references.areInside() ? SchemaPart.selfContained(node, version, () -> schema(node)) : SchemaPart.of(schema(node));
    }

    private void checkShape(JsonNode node, SpecificationVersion version, String pointer) {
        SchemaError error = node.isBoolean() && version != SpecificationVersion.DRAFT_4 || SchemaShape.isCertainlyValid(node, version) ? null
                : new SchemaWalk(true, new SchemaParts()).check(metaschema(version), node);
        if (error != null) {
            String dialect = version.getDialectId();
            throw new SchemaProblem(GoQuote.quote(URL + "#" + pointer) + " is not valid against metaschema: jsonschema validation failed with '"
                    + (dialect.endsWith("#") ? dialect : dialect + "#") + "'\n" + error.text());
        }
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
            JsonNode metaschema = asInGo((ObjectNode) JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), version);
            return SchemaPart.selfContained(metaschema, version, () -> registry().getSchema(SchemaLocation.of(dialect)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The old metaschemas as helm's validator carries them, which differ in a few words from networknt's. */
    private static JsonNode asInGo(ObjectNode metaschema, SpecificationVersion version) {
        ObjectNode properties = (ObjectNode) metaschema.get("properties");
        if (version == SpecificationVersion.DRAFT_4) {
            properties.putObject("$ref").put("type", "string");
        } else if (version == SpecificationVersion.DRAFT_6) {
            properties.remove("examples");
            ((ObjectNode) properties.get("patternProperties")).remove("propertyNames");
        }
        return metaschema;
    }

    /** The words of Go's decoder, which reads on and on, where they differ from those of its Unmarshal. */
    private static JsonNode parse(String text) {
        try {
            return JsonTree.read(text);
        } catch (GoError e) {
            String message = e.getMessage();
            if (message.equals("unexpected end of JSON input") || message.startsWith("invalid character ' '") && endsEarly(text, message)) {
                throw new SchemaProblem(text.isBlank() ? "EOF" : "unexpected EOF");
            }
            throw new SchemaProblem(message.endsWith("after top-level value") ? "invalid character after top-level value" : message);
        }
    }

    /** Whether it is at its end that a text is no JSON: something else there, and the complaint is about that. */
    private static boolean endsEarly(String text, String message) {
        try {
            JsonTree.read(text + '\0');
            return true;
        } catch (GoError e) {
            return !e.getMessage().equals(message);
        }
    }

    private static SpecificationVersion version(JsonNode node) {
        if (!node.path("$schema").isString()) {
            return SpecificationVersion.DRAFT_2020_12;
        }
        String named = node.get("$schema").stringValue();
        String id = named.contains("#") ? named.substring(0, named.indexOf('#')) : named;
        if (id.equals("http://json-schema.org/schema") || id.equals("https://json-schema.org/schema")) {
            return SpecificationVersion.DRAFT_2020_12; // the library's name for the newest draft that it knows
        }
        for (SpecificationVersion version : SpecificationVersion.values()) {
            String known = version.getDialectId().replace("#", "");
            if (known.equals(id) || known.replace("http:", "https:").equals(id) || known.replace("https:", "http:").equals(id)) {
                return version;
            }
        }
        if (id.startsWith("urn:")) {
            return SpecificationVersion.DRAFT_2020_12; // helm takes an unknown name for a schema that allows everything
        }
        if (id.startsWith("file:")) {
            file(id);
        }
        throw refused(id);
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
            return FileText.read(Path.of("/"), path(url));
        } catch (ValuesException e) {
            throw new SchemaProblem("failing loading " + GoQuote.quote(url) + ": " + e.getMessage());
        }
    }

    private static String path(String url) {
        try {
            return URI.create(url).getPath();
        } catch (IllegalArgumentException e) {
            return url.substring("file://".length()); // Go takes more for an address than Java
        }
    }

    private static SchemaProblem refused(String url) {
        if (!url.startsWith("http:") && !url.startsWith("https:") && !url.startsWith("file:")) {
            return new SchemaProblem("failing loading " + GoQuote.quote(url) + ": no URLLoader registered for " + GoQuote.quote(url));
        }
        return new SchemaProblem("failing loading " + GoQuote.quote(url) + ": schemas are never fetched here; put its content into the chart's own schema");
    }
}
