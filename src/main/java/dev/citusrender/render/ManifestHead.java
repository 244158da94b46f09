package dev.citusrender.render;

import static dev.citusrender.yaml.Shape.TEXT;
import static dev.citusrender.yaml.Shape.field;
import static dev.citusrender.yaml.Shape.mapOf;
import static dev.citusrender.yaml.Shape.pointerTo;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.Shape;
import dev.citusrender.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of a manifest to sort it: absent fields are empty.
 *
 * @param hasMetadata whether there is a {@code metadata} that is not null
 * @param annotations in the byte order of their keys
 */
public record ManifestHead(String apiVersion, String kind, boolean hasMetadata, String name, Map<String, String> annotations) {
    private static final Shape.Struct METADATA = new Shape.Struct(
            "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }", "",
            List.of(field("name", TEXT), field("annotations", mapOf(TEXT))));

    /** The struct that a head is read into; the name of its type shows in errors. */
    static Shape.Struct shape(String goType) {
        return Shape.struct(goType, field("apiVersion", TEXT), field("kind", TEXT), field("metadata", pointerTo(METADATA)));
    }

    /**
     * Reads the head of a manifest, of which all has to be right.
     *
     * @param source what the manifest is called in errors, or null
     * @param shape  what {@link #shape} gives
     * @throws dev.citusrender.yaml.YamlException with Go's text
     */
    static ManifestHead read(String manifest, String source, Shape.Struct shape) {
        GoMap head = YamlReader.readStruct(manifest, source, shape);
        GoMap metadata = (GoMap) head.get("metadata");
        Map<String, String> annotations = new LinkedHashMap<>();
        if (metadata != null && metadata.get("annotations") instanceof GoMap m) {
            m.forEachSorted((key, value) -> annotations.put(key, (String) value));
        }
        return new ManifestHead(text(head, "apiVersion"), text(head, "kind"), metadata != null, metadata == null ? "" : text(metadata, "name"),
                annotations);
    }

    private static String text(GoMap map, String key) {
        return map.get(key) instanceof String s ? s : "";
    }
}
