package dev.citusrender.yaml;

import dev.citusrender.yaml.Token.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens to nodes. Reads the first document of a text and, as go-yaml does, nothing after it but the token that ends it. */
final class Parser {
    private final Scanner scanner;
    private final Map<String, String> tagPrefixes = new HashMap<>();
    private final Map<String, Node> anchors = new HashMap<>();

    private Parser(YamlInput input) {
        scanner = new Scanner(input);
    }

    /** The root of the first document; null when there is no document. */
    static Node parse(YamlInput input) {
        return new Parser(input).document();
    }

    private Node document() {
        Token token = scanner.peek();
        Node root;
        switch (token.type()) {
            case STREAM_END -> {
                return null;
            }
            case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START -> {
                readDirectives();
                token = scanner.peek();
                if (token.type() != Type.DOCUMENT_START) {
                    throw problem("did not find expected <document start>", 0, token);
                }
                scanner.take();
                root = switch (scanner.peek().type()) {
                    case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END -> empty(scanner.peek());
                    default -> node(true, false);
                };
            }
            default -> root = node(true, false);
        }
        scanner.peek();
        return root;
    }

    private void readDirectives() {
        boolean version = false;
        for (Token token = scanner.peek(); ; token = scanner.peek()) {
            if (token.type() == Type.VERSION_DIRECTIVE) {
                if (version) {
                    throw problem("found duplicate %YAML directive", 0, token);
                }
                if (!token.value().equals("1.1")) {
                    throw problem("found incompatible YAML document", 0, token);
                }
                version = true;
            } else if (token.type() != Type.TAG_DIRECTIVE) {
                return;
            } else if (tagPrefixes.put(token.value(), token.suffix()) != null) {
                throw problem("found duplicate %TAG directive", 0, token);
            }
            scanner.take();
        }
    }

    // --- nodes ---

    private Node node(boolean block, boolean indentlessSequence) {
        Token token = scanner.peek();
        if (token.type() == Type.ALIAS) {
            scanner.take();
            return alias(token);
        }
        if (token.type() != Type.ANCHOR && token.type() != Type.TAG) {
            return content(token, token, null, null, block, indentlessSequence);
        }
        Token first = token;
        Token anchor = takeIf(Type.ANCHOR);
        Token tag = takeIf(Type.TAG);
        if (anchor == null) {
            anchor = takeIf(Type.ANCHOR);
        }
        token = scanner.peek();
        String fullTag = tag == null ? null : resolve(tag, first);
        return content(token, first, anchor == null ? null : anchor.value(), fullTag, block, indentlessSequence);
    }

    private Token takeIf(Type type) {
        Token token = scanner.peek();
        if (token.type() != type) {
            return null;
        }
        scanner.take();
        return token;
    }

    private String resolve(Token tag, Token first) {
        String handle = tag.value();
        if (handle.isEmpty()) {
            return tag.suffix().isEmpty() ? null : tag.suffix();
        }
        String prefix = tagPrefixes.get(handle);
        if (prefix == null) {
            prefix = handle.equals("!") ? "!" : handle.equals("!!") ? ScalarResolver.STANDARD_TAG : "";
        }
        String full = prefix.isEmpty() ? "" : prefix + tag.suffix();
        if (full.isEmpty()) {
            throw problem("found undefined tag handle", first.line(), tag);
        }
        return full;
    }

    private Node content(Token token, Token first, String anchor, String tag, boolean block, boolean indentlessSequence) {
        switch (token.type()) {
            case PLAIN_SCALAR, QUOTED_SCALAR -> {
                scanner.take();
                boolean plain = tag == null ? token.type() == Type.PLAIN_SCALAR : tag.equals("!");
                return register(anchor, new Node.Scalar(token.value(), tag, plain, first.line(), first.column()));
            }
            case FLOW_SEQUENCE_START -> {
                return flowSequence(register(anchor, sequence(first)), token);
            }
            case FLOW_MAPPING_START -> {
                return flowMapping(register(anchor, mapping(first)), token);
            }
            case BLOCK_ENTRY -> {
                if (indentlessSequence) {
                    return indentlessSequence(register(anchor, sequence(first)));
                }
            }
            case BLOCK_SEQUENCE_START -> {
                if (block) {
                    return blockSequence(register(anchor, sequence(first)), token);
                }
            }
            case BLOCK_MAPPING_START -> {
                if (block) {
                    return blockMapping(register(anchor, mapping(first)), token);
                }
            }
            default -> { }
        }
        if (anchor == null && tag == null) {
            throw problem("did not find expected node content", first.line(), token);
        }
        return register(anchor, new Node.Scalar("", tag, tag == null, first.line(), first.column()));
    }

    private <T extends Node> T register(String anchor, T node) {
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private Node alias(Token token) {
        Node target = anchors.get(token.value());
        if (target == null) {
            throw YamlProblem.ofNode("unknown anchor '" + token.value() + "' referenced", empty(token));
        }
        return new Node.Alias(token.value(), target, token.line(), token.column());
    }

    private static Node.Sequence sequence(Token first) {
        return new Node.Sequence(new ArrayList<>(), first.line(), first.column());
    }

    private static Node.Mapping mapping(Token first) {
        return new Node.Mapping(new ArrayList<>(), first.line(), first.column());
    }

    /** The null that nothing at all stands for. */
    private static Node.Scalar empty(Token at) {
        return new Node.Scalar("", null, true, at.line(), at.column());
    }

    // --- block collections ---

    private Node blockSequence(Node.Sequence sequence, Token start) {
        scanner.take();
        while (scanner.peek().type() == Type.BLOCK_ENTRY) {
            Token entry = scanner.peek();
            scanner.take();
            Type next = scanner.peek().type();
            boolean none = next == Type.BLOCK_ENTRY || next == Type.BLOCK_END;
            sequence.elements().add(none ? empty(entry) : node(true, false));
        }
        endBlock("did not find expected '-' indicator", start);
        return sequence;
    }

    /** Entries that stand in the same column as the key that they belong to. */
    private Node indentlessSequence(Node.Sequence sequence) {
        while (scanner.peek().type() == Type.BLOCK_ENTRY) {
            Token entry = scanner.peek();
            scanner.take();
            Type next = scanner.peek().type();
            sequence.elements().add(next == Type.BLOCK_ENTRY || endsEntry(next) ? empty(entry) : node(true, false));
        }
        return sequence;
    }

    private Node blockMapping(Node.Mapping mapping, Token start) {
        scanner.take();
        List<Node> children = mapping.children();
        while (scanner.peek().type() == Type.KEY) {
            children.add(blockEntry());
            children.add(scanner.peek().type() == Type.VALUE ? blockEntry() : empty(scanner.peek()));
        }
        endBlock("did not find expected key", start);
        return mapping;
    }

    /** The key or value that follows a mark. */
    private Node blockEntry() {
        Token mark = scanner.peek();
        scanner.take();
        return endsEntry(scanner.peek().type()) ? empty(mark) : node(true, true);
    }

    private static boolean endsEntry(Type next) {
        return next == Type.KEY || next == Type.VALUE || next == Type.BLOCK_END;
    }

    private void endBlock(String problem, Token start) {
        Token token = scanner.peek();
        if (token.type() != Type.BLOCK_END) {
            throw problem(problem, start.line(), token);
        }
        scanner.take();
    }

    // --- flow collections ---

    private Node flowSequence(Node.Sequence sequence, Token start) {
        List<Node> elements = sequence.elements();
        scanner.take();
        while (scanner.peek().type() != Type.FLOW_SEQUENCE_END) {
            if (!elements.isEmpty()) {
                endFlowEntry("did not find expected ',' or ']'", start);
            }
            Token token = scanner.peek();
            if (token.type() == Type.KEY) {
                elements.add(singlePair(token));
            } else if (token.type() != Type.FLOW_SEQUENCE_END) {
                elements.add(node(false, false));
            } else {
                break;
            }
        }
        scanner.take();
        return sequence;
    }

    /** {@code [a: b]}: a mapping of one entry without braces. */
    private Node singlePair(Token key) {
        Node.Mapping mapping = mapping(key);
        scanner.take();
        Token token = scanner.peek();
        if (token.type() == Type.VALUE || endsFlowEntry(token.type(), Type.FLOW_SEQUENCE_END)) {
            mapping.children().add(empty(token));
            // libyaml takes this token, too: [? , a] has lost its comma here
            scanner.take();
        } else {
            mapping.children().add(node(false, false));
        }
        mapping.children().add(flowValue(Type.FLOW_SEQUENCE_END));
        return mapping;
    }

    private Node flowMapping(Node.Mapping mapping, Token start) {
        List<Node> children = mapping.children();
        scanner.take();
        while (scanner.peek().type() != Type.FLOW_MAPPING_END) {
            if (!children.isEmpty()) {
                endFlowEntry("did not find expected ',' or '}'", start);
            }
            Token token = scanner.peek();
            if (token.type() == Type.KEY) {
                scanner.take();
                token = scanner.peek();
                boolean none = token.type() == Type.VALUE || endsFlowEntry(token.type(), Type.FLOW_MAPPING_END);
                children.add(none ? empty(token) : node(false, false));
                children.add(flowValue(Type.FLOW_MAPPING_END));
            } else if (token.type() != Type.FLOW_MAPPING_END) {
                children.add(node(false, false));
                children.add(empty(scanner.peek()));
            } else {
                break;
            }
        }
        scanner.take();
        return mapping;
    }

    private Node flowValue(Type end) {
        if (scanner.peek().type() == Type.VALUE) {
            scanner.take();
            if (!endsFlowEntry(scanner.peek().type(), end)) {
                return node(false, false);
            }
        }
        return empty(scanner.peek());
    }

    private static boolean endsFlowEntry(Type next, Type end) {
        return next == Type.FLOW_ENTRY || next == end;
    }

    private void endFlowEntry(String problem, Token start) {
        Token token = scanner.peek();
        if (token.type() != Type.FLOW_ENTRY) {
            throw problem(problem, start.line(), token);
        }
        scanner.take();
    }

    private static YamlProblem problem(String problem, int contextLine, Token at) {
        return YamlProblem.ofParser(problem, contextLine, at.line(), at.column());
    }
}
