package dev.citusrender.yaml;

import dev.citusrender.go.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for doubled keys in what was parsed, before a map forgets them: a walk of its own, so that reading pays nothing for it. */
final class DoubledKeys {
    private final String source;
    private final int firstLine;
    private final List<DoubledKey> found = new ArrayList<>();

    private DoubledKeys(String source, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
    }

    /** Those of the first document of a text; none if it is no YAML. */
    static List<DoubledKey> of(String text, String source, int firstLine) {
        DoubledKeys keys = new DoubledKeys(source, firstLine);
        try {
            keys.walk(Parser.parse(new YamlInput(text)));
        } catch (YamlProblem | StackOverflowError e) {
            return List.of(); // whoever reads the text says what is wrong with it
        }
        return List.copyOf(keys.found);
    }

    private void walk(Node node) {
        switch (node) {
            case Node.Mapping mapping -> walkMapping(mapping.children());
            case Node.Sequence sequence -> sequence.elements().forEach(this::walk);
            case null, default -> {
                // a scalar has no keys, and what an alias names is walked where it is written
            }
        }
    }

    private void walkMapping(List<Node> children) {
        Map<String, Node> seen = new HashMap<>();
        for (int i = 0; i < children.size(); i += 2) {
            Node key = children.get(i);
            if (key instanceof Node.Scalar scalar && !Composer.isMerge(key)) {
                Node before = seen.put(name(scalar), key);
                if (before != null) {
                    found.add(new DoubledKey(name(scalar), origin(before), origin(key)));
                }
            }
            walk(children.get(i + 1));
        }
    }

    /** A key as JSON has it: 1 and "1" are one key. */
    private static String name(Node.Scalar key) {
        return key.tag() == null && !key.plain() ? key.value() : String.valueOf(ScalarResolver.resolve(key));
    }

    private Origin origin(Node node) {
        return new Origin(source, firstLine + node.line() + 1, node.column() + 1);
    }
}
