package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.Shape;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What helm reads of every document before it prints it. All of the document must be YAML for that.
 *
 * @param apiVersion  empty when missing
 * @param kind        empty when missing
 * @param name        {@code metadata.name}, empty when missing
 * @param annotations {@code metadata.annotations}: texts by name; empty when missing
 */
public record ManifestHead(String apiVersion, String kind, String name, GoMap annotations) {
    private static final Map<HelmVersion, Shape.Struct> SHAPES = shapes();

    private static Map<HelmVersion, Shape.Struct> shapes() {
        Shape.Struct metadata = new Shape.Struct("struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }",
                "", List.of(Shape.field("name", Shape.TEXT), Shape.field("annotations", Shape.mapOf(Shape.TEXT))));
        Map<HelmVersion, Shape.Struct> shapes = new EnumMap<>(HelmVersion.class);
        for (HelmVersion helm : HelmVersion.values()) {
            shapes.put(helm, Shape.struct(helm.manifestHeadTypeName(), Shape.field("apiVersion", Shape.TEXT), Shape.field("kind", Shape.TEXT),
                    Shape.field("metadata", Shape.pointerTo(metadata))));
        }
        return shapes;
    }

    /**
     * Reads the head of a document.
     *
     * @throws YamlException when the document is not YAML, or its head not of the types that it should be
     */
    static ManifestHead read(String document, HelmVersion helm) {
        GoMap head = YamlReader.readStruct(document, null, SHAPES.get(helm));
        GoMap metadata = head.get("metadata") instanceof GoMap m ? m : new GoMap();
        return new ManifestHead(text(head, "apiVersion"), text(head, "kind"), text(metadata, "name"),
                metadata.get("annotations") instanceof GoMap annotations ? annotations : new GoMap());
    }

    private static String text(GoMap map, String key) {
        return map.get(key) instanceof String s ? s : "";
    }

    /** The text of an annotation, or null. */
    String annotation(String key) {
        return (String) annotations.get(key);
    }
}
