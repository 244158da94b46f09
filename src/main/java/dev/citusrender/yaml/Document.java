package dev.citusrender.yaml;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoType;
import dev.citusrender.go.Origin;

/** One text while its first document is read; what goes wrong gets its place here. */
final class Document {
    private static final String CONVERTING = "error converting YAML to JSON: ";
    private static final String UNMARSHALING = "error unmarshaling JSON: while decoding JSON: ";

    private final String text;
    private final String source;
    private final int firstLine;
    private YamlInput input;
    private Node root;

    /**
     * @param source    the name of the file, or null
     * @param firstLine the line of the file that the text begins with, from 0
     */
    Document(String text, String source, int firstLine) {
        this.text = text;
        this.source = source;
        this.firstLine = firstLine;
    }

    /** The value of the document, null when there is none. */
    Object value() {
        Object value = common(Shape.ANY);
        return value == CommonReader.UNKNOWN ? whole(Shape.ANY) : value;
    }

    private Object common(Shape shape) {
        return CommonReader.read(text, shape, source, firstLine);
    }

    /** The value by the whole reader; whole numbers stay such on the way to a shape that may want them as text. */
    Object whole(Shape shape) {
        try {
            root = parse();
            if (root == null) {
                return null;
            }
            Composer composer = new Composer(source, firstLine, shape != Shape.ANY);
            Object value = composer.compose(root);
            if (composer.isSuspicious()) {
                JsonCheck.verify(value, shape);
            }
            return value;
        } catch (YamlProblem p) {
            throw error(CONVERTING + "yaml: " + p.getMessage(), p.line, p.column);
        } catch (JsonProblem p) {
            throw error(CONVERTING + p.getMessage(), p.origin());
        } catch (StackOverflowError e) {
            // the limit is Go's; ours is what the stack of this thread holds
            throw error(CONVERTING + "yaml: exceeded max depth of 10000", null);
        }
    }

    private Node parse() {
        input = new YamlInput(text);
        return Parser.parse(input);
    }

    /** The document in a shape. */
    GoMap struct(Shape.Struct shape) {
        if (common(shape) instanceof GoMap map) {
            ShapeDecoder decoder = new ShapeDecoder();
            Object result = decoder.decode(map, shape);
            if (decoder.error() == null) {
                return (GoMap) result;
            }
        }
        Object value = whole(shape);
        if (value == null) {
            return new GoMap();
        }
        if (!(value instanceof GoMap)) {
            throw wrongType(value, GoType.struct(shape.goType()));
        }
        ShapeDecoder decoder = new ShapeDecoder();
        Object result = decoder.decode(value, shape);
        if (decoder.error() != null) {
            throw error(UNMARSHALING + decoder.error(), decoder.errorOrigin());
        }
        return (GoMap) result;
    }

    /** The error for a document that is another thing than it has to be. */
    YamlException wrongType(Object value, GoType wanted) {
        String message = UNMARSHALING + "json: cannot unmarshal " + ShapeDecoder.jsonKind(value) + " into Go value of type " + wanted.name();
        if (root == null) {
            root = parse();
        }
        return error(message, root.line(), root.column());
    }

    private YamlException error(String message, Origin at) {
        return at == null ? new YamlException(message, source, 0, 0, null) : error(message, at.line() - 1 - firstLine, at.column() - 1);
    }

    private YamlException error(String message, int line, int column) {
        return new YamlException(message, source, firstLine + line + 1, column + 1, input.lineText(line));
    }
}
