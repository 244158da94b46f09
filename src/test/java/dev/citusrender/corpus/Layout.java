package dev.citusrender.corpus;

import dev.citusrender.go.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How a values file is written: the same tree in the forms that people and programs give it. A tree's leaves are YAML already, of one line or
 * (where {@link #isBlock()}) of more, and stay as they were spelled.
 */
enum Layout {
    /** One flow mapping. */
    ONE_LINE {
        @Override
        String write(TreeMap<String, Object> tree) {
            return flow(tree) + "\n";
        }
    },
    /** As most are. */
    BLOCK {
        @Override
        String write(TreeMap<String, Object> tree) {
            return block(tree);
        }
    },
    /** By an editor of Windows. */
    CRLF {
        @Override
        String write(TreeMap<String, Object> tree) {
            return block(tree).replace("\n", "\r\n");
        }
    },
    /** With a byte order mark. */
    MARKED {
        @Override
        String write(TreeMap<String, Object> tree) {
            return "\uFEFF" + block(tree);
        }
    },
    /** More than one document in the file. */
    DOCUMENTS {
        @Override
        String write(TreeMap<String, Object> tree) {
            return "# the first\n---\n" + block(tree) + "---\n\"another\": document\n...\n";
        }
    },
    /** An empty document before the first. */
    SECOND_DOCUMENT {
        @Override
        String write(TreeMap<String, Object> tree) {
            return "---\n# nothing\n---\n" + block(tree);
        }
    },
    /** The first leaf has an anchor, and the others are it, or merge it. */
    ALIASES {
        @Override
        String write(TreeMap<String, Object> tree) {
            return block(aliased(tree, new int[1]));
        }
    },
    /** Each key at the top is there before, with something else. */
    TWICE {
        @Override
        String write(TreeMap<String, Object> tree) {
            StringBuilder text = new StringBuilder();
            tree.keySet().forEach(key -> text.append(GoJson.write(key, false)).append(": {\"first\": true}\n"));
            return text.append(block(tree)).toString();
        }
    },
    /** Comments and blank lines, and white space where nobody sees it. */
    COMMENTED {
        @Override
        String write(TreeMap<String, Object> tree) {
            return "# values\n\n" + block(tree).replaceAll("(?m)^(\\s*\\S+:)$", "$1 \t # a comment") + "\n  \n# end";
        }
    },
    /** Tabs where YAML wants spaces. */
    TABBED {
        @Override
        String write(TreeMap<String, Object> tree) {
            return block(tree).replaceFirst("(?m)^ {2}", "\t");
        }
    };

    /** The text of a values file. */
    abstract String write(TreeMap<String, Object> tree);

    /** Whether a leaf may have several lines. */
    boolean isBlock() {
        return this != ONE_LINE;
    }

    private static String flow(TreeMap<?, ?> tree) {
        List<String> entries = new ArrayList<>();
        tree.forEach((key, value) -> {
            Object spelled = value instanceof TreeMap<?, ?> below ? flow(below) : value;
            entries.add(GoJson.write(key, false) + ": " + spelled);
        });
        return "{" + String.join(", ", entries) + "}";
    }

    private static String block(TreeMap<?, ?> tree) {
        StringBuilder text = new StringBuilder();
        block(tree, "", text);
        return text.toString();
    }

    private static void block(TreeMap<?, ?> tree, String indent, StringBuilder text) {
        tree.forEach((key, value) -> {
            text.append(indent).append(plainOrQuoted((String) key)).append(':');
            if (value instanceof TreeMap<?, ?> below) {
                block(below, indent + "  ", text.append('\n'));
            } else {
                text.append(' ').append(((String) value).replace("\n", "\n" + indent + "  ")).append('\n');
            }
        });
    }

    /** Words stay plain, on and yes among them, which YAML reads as booleans. */
    private static String plainOrQuoted(String key) {
        return key.matches("[A-Za-z][\\w./-]*") ? key : GoJson.write(key, false);
    }

    private static TreeMap<String, Object> aliased(TreeMap<?, ?> tree, int[] leaves) {
        TreeMap<String, Object> aliased = new TreeMap<>();
        tree.forEach((key, value) -> aliased.put((String) key, value instanceof TreeMap<?, ?> below ? aliased(below, leaves) : aliased(value, leaves)));
        return aliased;
    }

    private static Object aliased(Object leaf, int[] leaves) {
        return switch (leaves[0]++ % 3) {
            case 0 -> leaves[0] == 1 ? "&any " + leaf : leaf;
            case 1 -> "*any";
            default -> "{<<: *any, b: c}";
        };
    }
}
