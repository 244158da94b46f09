package dev.citusrender.schema;

import com.networknt.schema.Schema;
import dev.citusrender.HelmLog;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import dev.citusrender.values.FileText;
import dev.citusrender.values.ValuesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Gets the documents that schemas are in: metaschemas, files, and what the request gives a way to. */
record SchemaLoader(HelmLog log, RemoteSchemas remote) {

    /**
     * The document at a URL.
     *
     * @throws SchemaProblem in helm's words when there is none, or no JSON
     */
    Json load(String url) {
        Json metaschema = metaschema(url);
        if (metaschema != null) {
            return metaschema;
        }
        try {
            return switch (SchemaUrl.scheme(url)) {
                case "file" -> parse(FileText.read(Path.of("/"), path(url)));
                case "http", "https" -> parse(remote.get(url, log.version().userAgent()));
                case "urn" -> anything(url);
                default -> throw new SchemaProblem("no URLLoader registered for " + GoQuote.quote(url));
            };
        } catch (SchemaProblem | ValuesException | RemoteSchemaException e) {
            throw new SchemaProblem("failing loading " + GoQuote.quote(url) + ": " + e.getMessage());
        }
    }

    /** The schemas of schemas come with the library. */
    private static Json metaschema(String url) {
        String name = url.startsWith("http://json-schema.org/") ? url.substring("http://json-schema.org".length())
                : url.startsWith("https://json-schema.org/") ? url.substring("https://json-schema.org".length()) : null;
        if (name == null) {
            return null;
        }
        try (InputStream in = Schema.class.getResourceAsStream(name.equals("/schema") ? "/draft/2020-12/schema" : name)) {
            return in == null ? null : asInGo(name, parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The old metaschemas as helm's validator carries them, which differ in a few words from networknt's. */
    private static Json asInGo(String name, Json metaschema) {
        if (name.equals("/draft-04/schema")) {
            Json text = Json.object();
            text.put("type", Json.of("string"));
            metaschema.get("properties").put("$ref", text);
        } else if (name.equals("/draft-06/schema")) {
            metaschema.get("properties").remove("examples");
            metaschema.get("properties").get("patternProperties").remove("propertyNames");
        }
        return metaschema;
    }

    private static String path(String url) {
        String rest = url.substring("file:".length());
        String path = rest.startsWith("//") ? rest.substring(rest.indexOf('/', 2) < 0 ? rest.length() : rest.indexOf('/', 2)) : rest;
        return path.contains("%") ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) : path;
    }

    /** Nobody resolves URNs, and helm takes that for a schema which allows everything. */
    private Json anything(String urn) {
        log.warning("jsonschema.go:192", "WARNING: unresolved URN reference ignored; using permissive schema: " + urn,
                "unresolved URN reference ignored; using permissive schema", "urn", urn);
        return Json.of(true);
    }

    /** A JSON text; the words are those of Go's decoder, which reads on and on, where they differ from those of its Unmarshal. */
    static Json parse(byte[] json) {
        String text = GoString.decode(json);
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
}
