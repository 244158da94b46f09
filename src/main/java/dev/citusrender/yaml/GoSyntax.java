package dev.citusrender.yaml;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Nodes as fmt's {@code %#v} prints what go-yaml makes of them; two of its errors quote that. Keys have their types there, and fmt sorts them: by where
 * the programs keep their types (the same order in helm 3.21.4 and 4.2.4), then by value.
 */
final class GoSyntax {
    private static final String NIL_ELEMENT = "interface {}(nil)";
    private static final Comparator<Object> KEYS = Comparator.comparingInt(GoSyntax::rank).thenComparing(GoSyntax::compareSameType);

    private GoSyntax() {
    }

    /** A node that is a value of its own. */
    static String of(Node node) {
        String text = element(node);
        return text.equals(NIL_ELEMENT) ? "<nil>" : text;
    }

    /** A node inside another. */
    private static String element(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(ScalarResolver.resolve(scalar));
            case Node.Alias alias -> element(alias.target());
            case Node.Sequence sequence -> {
                StringJoiner elements = new StringJoiner(", ", "[]interface {}{", "}");
                sequence.elements().forEach(e -> elements.add(element(e)));
                yield elements.toString();
            }
            case Node.Mapping mapping -> {
                Map<Object, String> entries = new TreeMap<>(KEYS);
                fill(entries, mapping);
                StringJoiner pairs = new StringJoiner(", ", "map[interface {}]interface {}{", "}");
                entries.forEach((key, value) -> pairs.add(scalar(key) + ":" + value));
                yield pairs.toString();
            }
        };
    }

    private static void fill(Map<Object, String> entries, Node.Mapping mapping) {
        List<Node> children = mapping.children();
        for (int i = 0; i < children.size(); i += 2) {
            Node key = children.get(i);
            if (Composer.isMerge(key)) {
                merge(entries, children.get(i + 1));
            } else {
                Object value = keyOf(key);
                entries.remove(value);
                entries.put(value, element(children.get(i + 1)));
            }
        }
    }

    private static void merge(Map<Object, String> entries, Node node) {
        switch (node) {
            case Node.Mapping mapping -> fill(entries, mapping);
            case Node.Alias alias -> merge(entries, alias.target());
            case Node.Sequence sequence -> sequence.elements().reversed().forEach(e -> merge(entries, e));
            case Node.Scalar scalar -> { }
        }
    }

    /** A key; one that is no scalar has been refused before its map is printed. */
    private static Object keyOf(Node node) {
        return switch (node) {
            case Node.Alias alias -> keyOf(alias.target());
            case Node.Scalar scalar -> ScalarResolver.resolve(scalar) instanceof Double d && d == 0 ? (Object) 0.0 : ScalarResolver.resolve(scalar);
            case Node.Sequence sequence -> element(sequence);
            case Node.Mapping mapping -> element(mapping);
        };
    }

    static String scalar(Object value) {
        return switch (value) {
            case null -> NIL_ELEMENT;
            case String s -> GoQuote.quote(s);
            case Double d -> GoFloat.format(d);
            case GoInt i -> "0x" + Long.toHexString(i.value());
            default -> value.toString();
        };
    }

    private static int rank(Object key) {
        return switch (key) {
            case null -> 0;
            case String s -> 1;
            case GoInt i -> 2;
            case Long l -> 3;
            case Double d -> 4;
            default -> 5;
        };
    }

    private static int compareSameType(Object a, Object b) {
        return switch (a) {
            case null -> 0;
            case String s -> GoString.BYTE_ORDER.compare(s, (String) b);
            case GoInt i -> Long.compareUnsigned(i.value(), ((GoInt) b).value());
            case Long l -> l.compareTo((Long) b);
            case Double d -> Double.isNaN(d) == Double.isNaN((Double) b) ? d.compareTo((Double) b) : Double.isNaN(d) ? -1 : 1;
            default -> ((Boolean) a).compareTo((Boolean) b);
        };
    }
}
