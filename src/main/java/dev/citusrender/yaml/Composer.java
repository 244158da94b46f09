package dev.citusrender.yaml;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Nodes to values: scalars resolved, aliases followed, mappings merged, keys made strings, each entry with its origin. The rules are go-yaml v2's
 * decoder's and those by which sigs.k8s.io/yaml makes JSON of what that gives.
 */
final class Composer {
    private static final long FEW_NODES = 400_000;
    private static final long MANY_NODES = 4_000_000;

    /**
     * What stands for the value of a key that JSON can't have. It is an error only when the value is still there in the end, not when a later
     * entry has replaced it.
     */
    record BadEntry(String problem) {
        static BadEntry of(Object key, Node value) {
            String type = key == null ? "%!s(<nil>)" : "uint64";
            String text = key == null ? "<nil>" : GoSyntax.scalar(key);
            return new BadEntry("unsupported map key of type: " + type + ", key: " + text + ", value: " + GoSyntax.of(value));
        }
    }

    private final String source;
    private final boolean integersKept;
    private final int firstLine;
    private final List<Node.Alias> open = new ArrayList<>();
    private long nodes = 1;
    private long aliasedNodes;
    private boolean suspicious;

    /**
     * @param source       what the origins say; null for no origins
     * @param firstLine    the line that the text begins with in its file, from 0
     * @param integersKept whether whole numbers stay such ({@link Long}, uint64) or become Doubles as in JSON
     */
    Composer(String source, int firstLine, boolean integersKept) {
        this.source = source;
        this.firstLine = firstLine;
        this.integersKept = integersKept;
    }

    /** The value of a document. */
    Object compose(Node root) {
        return value(root);
    }

    /** Whether the value may hold what JSON can't have, so that {@link JsonCheck} has to look. */
    boolean isSuspicious() {
        return suspicious;
    }

    private Object value(Node node) {
        count();
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Sequence sequence -> sequence(sequence);
            case Node.Mapping mapping -> {
                GoMap map = GoMap.withCapacity(mapping.children().size() / 2);
                fill(map, mapping);
                yield map;
            }
            case Node.Alias alias -> {
                enter(alias);
                Object value = value(alias.target());
                open.removeLast();
                yield value;
            }
        };
    }

    /** go-yaml stops when nearly all of a large document comes out of aliases. */
    private void count() {
        nodes++;
        if (!open.isEmpty()) {
            aliasedNodes++;
        }
        if (aliasedNodes > 100 && nodes > 1000 && (double) aliasedNodes / nodes > allowedAliasRatio(nodes)) {
            Node.Alias outermost = open.isEmpty() ? new Node.Alias("", null, 0, 0) : open.getFirst();
            throw YamlProblem.ofNode("document contains excessive aliasing", outermost);
        }
    }

    private static double allowedAliasRatio(long nodes) {
        if (nodes <= FEW_NODES) {
            return 0.99;
        }
        return nodes >= MANY_NODES ? 0.10 : 0.99 - 0.89 * ((double) (nodes - FEW_NODES) / (MANY_NODES - FEW_NODES));
    }

    private void enter(Node.Alias alias) {
        for (Node.Alias outer : open) {
            if (outer == alias) {
                throw YamlProblem.ofNode("anchor '" + alias.name() + "' value contains itself", alias);
            }
        }
        open.add(alias);
    }

    private Object scalar(Node.Scalar scalar) {
        Object value = ScalarResolver.resolve(scalar);
        return switch (value) {
            case Double d -> {
                suspicious |= Double.isNaN(d) || Double.isInfinite(d);
                yield value;
            }
            case Long l when !integersKept -> (double) l;
            case GoInt i when !integersKept -> Double.parseDouble(i.toString());
            case String s when scalar.tag() != null -> validUtf8(s);
            case null, default -> value;
        };
    }

    /** Bytes that are no UTF-8, out of a !!binary, do not outlive JSON. */
    static String validUtf8(String text) {
        if (!GoString.hasEscapes(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isHighSurrogate(out.charAt(i))) {
                i++;
            } else if (Character.isLowSurrogate(out.charAt(i))) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }

    private GoList sequence(Node.Sequence sequence) {
        List<Node> elements = sequence.elements();
        Object[] values = new Object[elements.size()];
        Origin[] origins = source == null ? null : new Origin[values.length];
        for (int i = 0; i < values.length; i++) {
            Node element = elements.get(i);
            values[i] = value(element);
            if (origins != null) {
                origins[i] = origin(element);
            }
        }
        GoList list = GoList.of(values);
        return origins == null ? list : list.withOrigins(origins);
    }

    private Origin origin(Node node) {
        return source == null ? null : new Origin(source, firstLine + node.line() + 1, node.column() + 1);
    }

    /** Adds the entries of a mapping to a map, each over what is there; a merge key does so with the entries of other mappings. */
    private void fill(GoMap map, Node.Mapping mapping) {
        List<Node> children = mapping.children();
        for (int i = 0; i < children.size(); i += 2) {
            Node key = children.get(i);
            Node value = children.get(i + 1);
            if (isMerge(key)) {
                merge(map, value);
                continue;
            }
            Object keyValue = key(key);
            Object entry = value(value);
            if (keyValue instanceof String name) {
                map.put(name, entry, origin(value));
            } else {
                suspicious = true;
                map.put("\0" + keyValue, BadEntry.of(keyValue, value));
            }
        }
    }

    static boolean isMerge(Node key) {
        return key instanceof Node.Scalar s && s.value().equals("<<") && (s.plain() || ScalarResolver.MERGE_TAG.equals(s.tag()));
    }

    /** A key as text; as it is when JSON has no text for it. */
    private Object key(Node node) {
        if (node instanceof Node.Scalar s && (s.tag() == null && !s.plain())) {
            count();
            return s.value();
        }
        boolean before = suspicious;
        Object key = node instanceof Node.Scalar s ? scalarKey(s) : node instanceof Node.Alias a ? aliasKey(a) : value(node);
        return switch (key) {
            case String s -> s;
            case Long l -> l.toString();
            case Boolean b -> b.toString();
            case Double d -> {
                suspicious = before;
                yield floatKey(d);
            }
            case GoMap m -> throw YamlProblem.ofNode("invalid map key: " + GoSyntax.of(node), node);
            case GoList l -> throw YamlProblem.ofNode("invalid map key: " + GoSyntax.of(node), node);
            case null, default -> key;
        };
    }

    /** Whole numbers stay such in keys. */
    private Object aliasKey(Node.Alias alias) {
        if (!(alias.target() instanceof Node.Scalar target)) {
            return value(alias);
        }
        count();
        enter(alias);
        Object key = scalarKey(target);
        open.removeLast();
        return key;
    }

    private Object scalarKey(Node.Scalar scalar) {
        count();
        Object key = ScalarResolver.resolve(scalar);
        return key instanceof String s ? validUtf8(s) : key;
    }

    /** sigs.k8s.io/yaml writes fractions in keys with the precision of a float32. */
    private static String floatKey(double key) {
        String text = GoFloat.format(key, 'g', -1, 32);
        return switch (text) {
            case "+Inf" -> ".inf";
            case "-Inf" -> "-.inf";
            case "NaN" -> ".nan";
            default -> text;
        };
    }

    private void merge(GoMap map, Node node) {
        switch (node) {
            case Node.Mapping m -> {
                count();
                fill(map, m);
            }
            case Node.Alias a -> mergeAlias(map, a);
            case Node.Sequence s -> {
                // the first of them wins
                for (Node element : s.elements().reversed()) {
                    switch (element) {
                        case Node.Mapping m -> merge(map, m);
                        case Node.Alias a -> mergeAlias(map, a);
                        default -> throw wrongMerge(element);
                    }
                }
            }
            case Node.Scalar s -> throw wrongMerge(s);
        }
    }

    private void mergeAlias(GoMap map, Node.Alias alias) {
        if (!(alias.target() instanceof Node.Mapping target)) {
            throw wrongMerge(alias);
        }
        count();
        enter(alias);
        count();
        fill(map, target);
        open.removeLast();
    }

    private static YamlProblem wrongMerge(Node node) {
        return YamlProblem.ofNode("map merge requires map or sequence of maps as the value", node);
    }
}
