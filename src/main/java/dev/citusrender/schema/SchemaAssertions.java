package dev.citusrender.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The keywords that look at one value only, and what is said when they fail. */
record SchemaAssertions(boolean metaschema, SchemaParts parts) {
    private static final List<String> TYPE_ORDER = List.of("null", "boolean", "number", "integer", "string", "array", "object");

    /** Of the keywords that end the check when they fail, the first that does; null when none does. */
    String first(SchemaPart schema, Json value) {
        Json node = schema.words();
        if (schema.standsForAnother()) {
            return constant(schema, value); // which the library forgets to make void
        }
        String type = node.has("type") ? type(node.get("type"), value) : null;
        if (type != null) {
            return type;
        }
        String constant = constant(schema, value);
        if (constant != null) {
            return constant;
        }
        Json choices = node.get("enum");
        if (choices != null && !holds(choices, value)) {
            return choices(choices);
        }
        return node.has("format") ? format(schema, node.get("format").asString(), value) : null;
    }

    /** What {@code const} says when it fails, or null. */
    String constant(SchemaPart schema, Json value) {
        Json constant = schema.words().get("const");
        if (constant == null || schema.draft() < 6 || constant.isSameAs(value)) {
            return null;
        }
        return constant.isContainer() ? "'const' failed" : "value must be " + SchemaWords.display(constant);
    }

    private static boolean holds(Json choices, Json value) {
        for (Json choice : choices.values()) {
            if (choice.isSameAs(value)) {
                return true;
            }
        }
        return false;
    }

    private static String type(Json type, Json value) {
        String actual = value.type();
        if (allows(type, actual) || actual.equals("number") && allows(type, "integer") && isInteger(value)) {
            return null;
        }
        List<String> wanted = (type.isArray() ? type.values().stream() : Stream.of(type)).map(Json::asString).toList();
        return "got " + actual + ", want " + String.join(" or ", TYPE_ORDER.stream().filter(wanted::contains).toList());
    }

    private static boolean allows(Json type, String name) {
        if (!type.isArray()) {
            return type.asString().equals(name);
        }
        for (Json choice : type.values()) {
            if (choice.asString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInteger(Json number) {
        return number.isIntegralNumber() || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static String choices(Json choices) {
        List<String> shown = choices.values().stream().map(SchemaWords::display).toList();
        if (choices.values().stream().anyMatch(Json::isContainer)) {
            return "'enum' failed";
        }
        return (shown.size() == 1 ? "value must be " : "value must be one of ") + String.join(", ", shown);
    }

    /** Formats are asserted up to draft 7, and where a metaschema wants it; the expressions and references in a schema always have to be good. */
    private String format(SchemaPart schema, String format, Json value) {
        boolean expression = format.equals("regex") && value.isString();
        if (expression && (metaschema || schema.assertsFormats())) {
            return expression(value.stringValue());
        }
        boolean asserted = metaschema ? format.equals("uri-reference") : schema.assertsFormats() && SchemaFormats.isKnown(format);
        String problem = asserted && value.isString() ? SchemaFormats.problem(format, value.stringValue()) : null;
        return problem == null ? null : SchemaWords.display(value) + " is not valid " + format + ": " + problem;
    }

    private static String expression(String text) {
        try {
            Pattern.compile(text);
            return null;
        } catch (PatternSyntaxException e) {
            String problem = switch (e.getDescription()) {
                case "regexp/syntax: internal error" -> "error parsing regexp: unexpected ): `" + text + "`"; // RE2/J's parser has no word for it
                case "trailing backslash at end of expression" -> e.getMessage() + ": ``";
                default -> e.getMessage();
            };
            return SchemaWords.quote(text) + " is not valid regex: " + problem;
        }
    }

    /** The keywords for strings and numbers. */
    List<String> ofScalar(Json node, Json value) {
        List<String> messages = new ArrayList<>();
        if (value.isString()) {
            String text = value.stringValue();
            messages.addAll(count(node, "minLength", "maxLength", text.codePointCount(0, text.length())));
            if (node.has("pattern") && !parts.finds(node.get("pattern").asString(), text)) {
                messages.add(SchemaWords.quote(text) + " does not match pattern " + SchemaWords.quote(node.get("pattern").asString()));
            }
        } else if (value.isNumber()) {
            limits(node, value, messages);
        }
        return messages;
    }

    private static void limits(Json node, Json value, List<String> messages) {
        // In draft 4 the exclusive limits are flags of the others.
        boolean aboveOnly = node.path("exclusiveMinimum").asBoolean(false) && node.path("exclusiveMinimum").isBoolean();
        boolean belowOnly = node.path("exclusiveMaximum").asBoolean(false) && node.path("exclusiveMaximum").isBoolean();
        limit(node, aboveOnly ? "minimum" : "", "exclusiveMinimum", value, c -> c > 0, messages);
        limit(node, aboveOnly ? "" : "minimum", "minimum", value, c -> c >= 0, messages);
        limit(node, belowOnly ? "" : "maximum", "maximum", value, c -> c <= 0, messages);
        limit(node, belowOnly ? "maximum" : "", "exclusiveMaximum", value, c -> c < 0, messages);
        limit(node, aboveOnly ? "" : "exclusiveMinimum", "exclusiveMinimum", value, c -> c > 0, messages);
        limit(node, belowOnly ? "" : "exclusiveMaximum", "exclusiveMaximum", value, c -> c < 0, messages);
        Json factor = node.path("multipleOf");
        if (factor.isNumber() && value.decimalValue().remainder(factor.decimalValue()).signum() != 0) {
            messages.add(gotWant("multipleOf", value, factor));
        }
    }

    private static void limit(Json node, String keyword, String name, Json value, IntPredicate holds, List<String> messages) {
        Json limit = node.path(keyword);
        if (limit.isNumber() && !holds.test(value.compareNumber(limit))) {
            messages.add(gotWant(name, value, limit));
        }
    }

    private static String gotWant(String keyword, Json value, Json limit) {
        return keyword + ": got " + SchemaWords.number(value.doubleValue()) + ", want " + SchemaWords.number(limit.doubleValue());
    }

    /** How many characters, items or properties there may be. */
    static List<String> count(Json node, String least, String most, int count) {
        if (!node.has(least) && !node.has(most)) {
            return List.of();
        }
        List<String> messages = new ArrayList<>();
        if (node.path(least).isNumber() && count < node.get(least).intValue()) {
            messages.add(least + ": got " + SchemaWords.number(count) + ", want " + SchemaWords.number(node.get(least).intValue()));
        }
        if (node.path(most).isNumber() && count > node.get(most).intValue()) {
            messages.add(most + ": got " + SchemaWords.number(count) + ", want " + SchemaWords.number(node.get(most).intValue()));
        }
        return messages;
    }
}
