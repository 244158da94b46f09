package dev.citusrender.yaml;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import java.util.List;

/**
 * Reads YAML as helm does, which is sigs.k8s.io/yaml over go-yaml v2: YAML to JSON to Go values. Numbers are {@link Double}s, keys strings, of equal
 * keys the last wins, and only the first document of a text is read. Each entry and element knows its {@link dev.citusrender.go.Origin}.
 *
 * <p>All methods throw a {@link YamlException} with helm's text for what can't be read.
 */
public final class YamlReader {
    private YamlReader() {
    }

    /**
     * The value of the first document: null, Boolean, Double, String, {@link GoList} or {@link GoMap}.
     *
     * @param source the name of the file, for origins and errors; null when there is none, which also saves the origins
     */
    public static Object read(String text, String source) {
        return read(text, source, 0);
    }

    /**
     * The value of the first document of a text that is a part of a file.
     *
     * @param firstLine the line of the file that the text begins with, from 0; it counts in origins and in the exact position of an error
     */
    public static Object read(String text, String source, int firstLine) {
        return new Document(text, source, firstLine).value();
    }

    /** The first document as a map; an empty one for an empty document. Anything but a map is an error. */
    public static GoMap readMap(String text, String source) {
        return readMap(text, source, 0);
    }

    /**
     * The first document of a text that is a part of a file, as a map.
     *
     * @param firstLine the line of the file that the text begins with, from 0; it counts in origins and in the exact position of an error
     */
    public static GoMap readMap(String text, String source, int firstLine) {
        Document document = new Document(text, source, firstLine);
        return switch (document.value()) {
            case null -> new GoMap();
            case GoMap m -> m;
            case Object other -> throw document.wrongType(other, GoType.MAP);
        };
    }

    /** The first document as a list; an empty one for an empty document. Anything but a list is an error. */
    public static GoList readList(String text, String source) {
        Document document = new Document(text, source, 0);
        return switch (document.value()) {
            case null -> GoList.of();
            case GoList l -> l;
            case Object other -> throw document.wrongType(other, GoType.LIST);
        };
    }

    /**
     * The first document as a Go struct takes it: keys without regard to case, unknown ones left out, numbers and booleans made text where text is
     * wanted.
     *
     * @return the fields that are there and not null, under the names of the shape
     */
    public static GoMap readStruct(String text, String source, Shape.Struct shape) {
        return new Document(text, source, 0).struct(shape);
    }

    /**
     * The keys that a mapping of the first document has twice, of which {@link #read} silently takes the last, as helm does; none if it is no YAML.
     *
     * @param firstLine the line of the file that the text begins with, from 0
     */
    public static List<DoubledKey> doubledKeys(String text, String source, int firstLine) {
        return DoubledKeys.of(text, source, firstLine);
    }
}
