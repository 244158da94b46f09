package dev.citusrender.yaml;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;

/**
 * Reads YAML as helm does, which is sigs.k8s.io/yaml over go-yaml v2: YAML to JSON to Go values. Numbers are {@link Double}s, keys strings, of equal keys
 * the last wins, and only the first document of a text is read. Each entry and element knows its {@link dev.citusrender.go.Origin}.
 *
 * <p>All methods throw a {@link YamlException} with helm's text for what can't be read.
 */
public final class YamlReader {
    private static final String CONVERTING = "error converting YAML to JSON: ";
    private static final String UNMARSHALING = "error unmarshaling JSON: while decoding JSON: json: ";

    private YamlReader() {
    }

    /**
     * The value of the first document: null, Boolean, Double, String, {@link GoList} or {@link GoMap}.
     *
     * @param source the name of the file, for origins and errors; null when there is none, which also saves the origins
     */
    public static Object read(String text, String source) {
        return read(text, source, 0, false);
    }

    /** The first document as a map; an empty one for an empty document. Anything but a map is an error. */
    public static GoMap readMap(String text, String source) {
        return readMap(text, source, 0);
    }

    /** As {@link #readMap(String, String)}, for a text that begins so many lines further down in its file. */
    public static GoMap readMap(String text, String source, int firstLine) {
        return switch (read(text, source, firstLine, false)) {
            case null -> new GoMap();
            case GoMap m -> m;
            case Object other -> throw wrongType(other, GoType.MAP.name(), source);
        };
    }

    /** The first document as a list; an empty one for an empty document. Anything but a list is an error. */
    public static GoList readList(String text, String source) {
        return switch (read(text, source)) {
            case null -> GoList.of();
            case GoList l -> l;
            case Object other -> throw wrongType(other, GoType.LIST.name(), source);
        };
    }

    /**
     * The first document as a Go struct takes it: keys without regard to case, unknown ones left out, numbers and booleans made text where text is
     * wanted.
     *
     * @param shape the struct
     * @return the fields that are there and not null, under the names of the shape
     */
    public static GoMap readStruct(String text, String source, Shape.Struct shape) {
        Object value = read(text, source, 0, true);
        return switch (value) {
            case null -> new GoMap();
            default -> {
                ShapeDecoder decoder = new ShapeDecoder();
                Object result = decoder.decode(value, shape);
                if (decoder.error() != null) {
                    throw new YamlException(UNMARSHALING + decoder.error(), source, 0, 0, null);
                }
                yield (GoMap) result;
            }
        };
    }

    private static Object read(String text, String source, int firstLine, boolean integersKept) {
        YamlInput input = new YamlInput(text);
        try {
            Node root = Parser.parse(input);
            return root == null ? null : new Composer(source, firstLine, integersKept).compose(root);
        } catch (YamlProblem p) {
            String line = p.line < 0 ? null : input.lineText(p.line);
            throw new YamlException(CONVERTING + "yaml: " + p.getMessage(), source, p.line + firstLine + 1, p.column + 1, line);
        } catch (JsonProblem p) {
            throw new YamlException(CONVERTING + p.getMessage(), source, 0, 0, null);
        } catch (StackOverflowError e) {
            // Go's own limit; ours is what the stack of this thread holds
            throw new YamlException(CONVERTING + "yaml: exceeded max depth of 10000", source, 0, 0, null);
        }
    }

    private static YamlException wrongType(Object value, String goType, String source) {
        String message = UNMARSHALING + "cannot unmarshal " + ShapeDecoder.jsonKind(value) + " into Go value of type " + goType;
        return new YamlException(message, source, 0, 0, null);
    }
}
