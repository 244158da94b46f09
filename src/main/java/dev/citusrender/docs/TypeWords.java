package dev.citusrender.docs;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a schema allows, in words. Without a schema, the type that the default has. */
final class TypeWords {
    private TypeWords() {
    }

    /**
     * The words.
     *
     * @param node   the schema of the value
     * @param value  its default
     * @param stated the type that a comment gives, or null
     */
    static String of(SchemaNode node, Object value, String stated) {
        String words = words(node);
        String type = !words.isEmpty() ? words : stated != null ? stated : kind(value);
        return node.required() ? (type + ", required").replaceFirst("^, ", "") : type;
    }

    private static String words(SchemaNode node) {
        if (node.keyword("enum") instanceof GoList allowed) {
            return anyOf(allowed.stream().map(TypeWords::literal).toList());
        }
        if (node.parts().stream().anyMatch(part -> part.containsKey("const"))) {
            return literal(node.keyword("const"));
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (node.keyword("type") == null && node.keyword(keyword) instanceof GoList choices) {
                return choices.stream().filter(GoMap.class::isInstance).map(choice -> words(node.child((GoMap) choice)))
                        .filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" or "));
            }
        }
        return types(node) + bounds(node) + shape(node);
    }

    private static String types(SchemaNode node) {
        return switch (node.keyword("type")) {
            case String type -> type(node, type);
            case GoList types -> anyOf(types.stream().map(type -> type(node, String.valueOf(type))).toList());
            case null, default -> node.keyword("properties") != null ? "object" : "";
        };
    }

    private static String type(SchemaNode node, String type) {
        String items = type.equals("array") && node.keyword("items") instanceof GoMap map ? types(node.child(map)) : "";
        return !type.equals("array") ? type : items.isEmpty() ? "list" : "list of " + items;
    }

    private static String bounds(SchemaNode node) {
        Object least = node.keyword("minimum");
        Object most = node.keyword("maximum");
        String range = least != null && most != null ? ", " + plain(least) + " to " + plain(most)
                : least != null ? ", at least " + plain(least) : most != null ? ", at most " + plain(most) : "";
        return range + over(node, "exclusiveMinimum", ", more than ") + over(node, "exclusiveMaximum", ", less than ")
                + over(node, "maxLength", ", at most %s characters") + (GoJson.write(node.keyword("minLength"), false).equals("1") ? ", not empty" : "")
                + (GoJson.write(node.keyword("minItems"), false).equals("1") ? ", not empty" : "");
    }

    private static String over(SchemaNode node, String keyword, String words) {
        Object limit = node.keyword(keyword);
        return !(limit instanceof Number) ? "" : words.contains("%s") ? words.replace("%s", plain(limit)) : words + plain(limit);
    }

    /** A pattern in the words of the definition that it stands in; as it is where there are none. */
    private static String shape(SchemaNode node) {
        if (!(node.keyword("pattern") instanceof String pattern)) {
            return node.keyword("format") instanceof String format ? " (" + format + ")" : "";
        }
        String words = node.wordsFor("pattern");
        if (words != null) {
            return ": " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        }
        return pattern.equals("^$") ? " (empty)" : " matching `" + pattern + "`";
    }

    private static String anyOf(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String literal(Object value) {
        return "`" + DefaultText.plain(value) + "`";
    }

    private static String plain(Object number) {
        return GoJson.write(number, false);
    }

    private static String kind(Object value) {
        return switch (value) {
            case null -> "";
            case Boolean b -> "boolean";
            case Double d -> d == Math.rint(d) ? "integer" : "number";
            case String s -> "string";
            case GoList l -> "list";
            case GoMap m -> "object";
            default -> "";
        };
    }
}
