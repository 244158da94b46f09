package dev.citusrender.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON schemas of any draft, with most of their keywords, some of them in the wrong place or with a wrong value; and values for them. */
final class SchemaTexts {
    private static final List<String> TYPES = List.of("\"string\"", "\"integer\"", "\"number\"", "\"boolean\"", "\"array\"", "\"object\"", "\"null\"");
    private static final List<String> NAMES = List.of("a", "b", "c", "d-e", "a/b", "é");

    private final Draw draw;

    private SchemaTexts(Draw draw) {
        this.draw = draw;
    }

    /** A schema and values. */
    static Input draw(Draw draw) {
        SchemaTexts texts = new SchemaTexts(draw);
        return Input.of(draw, texts.root(), texts.object(2));
    }

    private String root() {
        if (draw.percent(4)) {
            return draw.of("", "{", "true", "false", "[]", "1", "\"x\"", "null", "{} x", "{\"type\": \"object\",}", "{\"a\": 1, \"a\": 2}");
        }
        Map<String, String> words = words(3);
        if (draw.percent(50)) {
            words.put("$schema", draw.of("\"http://json-schema.org/draft-07/schema#\"", "\"http://json-schema.org/draft-07/schema\"",
                    "\"https://json-schema.org/draft/2020-12/schema\"", "\"https://json-schema.org/draft/2019-09/schema\"",
                    "\"http://json-schema.org/draft-06/schema#\"", "\"http://json-schema.org/draft-04/schema#\""));
        }
        if (draw.percent(35)) {
            words.put(draw.of("$defs", "definitions"), "{\"d\": " + schema(1) + ", \"e\": " + schema(1) + "}");
        }
        if (draw.percent(70)) {
            words.put("properties", properties(2));
        }
        return text(words);
    }

    private String schema(int depth) {
        return draw.percent(6) ? draw.of("true", "false", "{}") : text(words(depth));
    }

    private static String text(Map<String, String> words) {
        List<String> entries = new ArrayList<>();
        words.forEach((word, value) -> entries.add("\"" + word + "\": " + value));
        return "{" + String.join(", ", entries) + "}";
    }

    private Map<String, String> words(int depth) {
        Map<String, String> words = new TreeMap<>();
        if (draw.percent(55)) {
            words.put("type", draw.percent(75) ? draw.of(TYPES) : "[" + draw.of(TYPES) + draw.of("", ", \"null\"") + "]");
        }
        for (int n = draw.below(3); n > 0; n--) {
            word(words, depth);
        }
        if (draw.percent(2)) {
            words.put(draw.of("type", "properties", "items", "required", "minimum", "pattern", "enum", "allOf", "$ref", "format", "not", "minLength", "additionalProperties"),
                    draw.of("1", "\"x\"", "[]", "null", "{\"x\": 1}", "-1", "\"[\"", "[1]", "1.5", "\"#/nope\"", "[\"a\", \"a\"]"));
        }
        return words;
    }

    private void word(Map<String, String> words, int depth) {
        switch (draw.below(depth == 0 ? 20 : 36)) {
            case 0 -> words.put("enum", "[" + draw.joined(1, 3, ", ", () -> json(1)) + "]");
            case 1 -> words.put("const", json(1));
            case 2 -> words.put(draw.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), draw.of("0", "1", "2.5", "-3", "1e3", "10"));
            case 3 -> words.put("multipleOf", draw.of("2", "0.1", "3", "2.5", "0.01"));
            case 4, 5 -> words.put(draw.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), draw.of("0", "1", "2", "3", "2.0"));
            case 6, 7 -> words.put("pattern", draw.of("\"^a\"", "\"[0-9]+$\"", "\"^$\"", "\"é\"", "\"^[a-z]{2,3}$\"", "\"\\\\d\"", "\"\\\\.\"", "\"(?i)X\""));
            case 8, 9 -> words.put("format", draw.of("\"date\"", "\"date-time\"", "\"email\"", "\"ipv4\"", "\"ipv6\"", "\"uri\"", "\"hostname\"", "\"uuid\"", "\"regex\"",
                    "\"time\"", "\"duration\"", "\"json-pointer\"", "\"uri-reference\"", "\"idn-email\"", "\"iri\"", "\"unknown\"", "\"int32\"", "\"semver\""));
            case 10, 11 -> words.put("required", "[" + draw.joined(0, 2, ", ", this::name) + "]");
            case 12 -> words.put("uniqueItems", draw.of("true", "false"));
            case 13 -> words.put(draw.of("title", "description", "$comment", "contentEncoding", "contentMediaType"), draw.of("\"x\"", "\"base64\"", "\"application/json\""));
            case 14 -> words.put("default", json(1));
            case 15, 16 -> words.put("$ref", draw.of("\"#/$defs/d\"", "\"#/definitions/d\"", "\"#/definitions/e\"", "\"#/properties/a\"", "\"#/$defs/d/properties/a\"",
                    "\"#x\"", "\"other\"", "\"other#x\"", "\"ftp://h.example/s/d\"", "\"#\"", "\"b c.json#/a\"", "\"../up\"", "\"urn:x:d\""));
            case 17 -> words.put(draw.of("$anchor", "$dynamicAnchor", "$id", "id"), draw.of("\"x\"", "\"other\"", "\"#x\"", "\"ftp://h.example/s/d\"", "\"d\"", "\"d#x\""));
            case 18 -> words.put(draw.of("$dynamicRef", "$recursiveRef"), draw.of("\"#x\"", "\"#\"", "\"other#x\"", "\"#/$defs/d\""));
            case 19 -> words.put("$recursiveAnchor", draw.of("true", "false"));
            default -> applicator(words, depth);
        }
    }

    private void applicator(Map<String, String> words, int depth) {
        switch (draw.below(15)) {
            case 0, 1, 2 -> words.put("properties", properties(depth - 1));
            case 3, 4 -> words.put("items", draw.percent(85) ? schema(depth - 1) : "[" + draw.joined(0, 2, ", ", () -> schema(depth - 1)) + "]");
            case 5 -> words.put("additionalProperties", draw.of("false", "true", schema(depth - 1)));
            case 6 -> words.put("patternProperties", "{" + draw.of("\"^a\": ", "\".\": ", "\"^x-\": ") + schema(depth - 1) + "}");
            case 7 -> words.put(draw.of("allOf", "anyOf", "oneOf"), "[" + draw.joined(1, 3, ", ", () -> schema(depth - 1)) + "]");
            case 8 -> words.put("not", schema(depth - 1));
            case 9 -> {
                words.put("if", schema(depth - 1));
                words.put(draw.of("then", "else"), schema(depth - 1));
            }
            case 10 -> words.put("propertyNames", schema(depth - 1));
            case 11 -> words.put(draw.of("contains", "additionalItems", "unevaluatedItems", "unevaluatedProperties"), draw.of("false", schema(depth - 1)));
            case 12 -> words.put("prefixItems", "[" + draw.joined(1, 2, ", ", () -> schema(depth - 1)) + "]");
            case 13 -> words.put(draw.of("minContains", "maxContains"), draw.of("0", "1", "2"));
            default -> words.put(draw.of("dependentRequired", "dependencies"), "{" + name() + ": [" + name() + "]}");
        }
    }

    private String properties(int depth) {
        return "{" + String.join(", ", draw.list(1, 3, () -> name() + ": " + schema(Math.max(0, depth - 1))).stream().distinct().toList()) + "}";
    }

    private String name() {
        return "\"" + draw.of(NAMES.subList(0, draw.percent(85) ? 3 : NAMES.size())) + "\"";
    }

    private String object(int depth) {
        Map<String, String> entries = new TreeMap<>();
        for (int n = draw.below(4); n > 0; n--) {
            entries.put(name(), json(depth));
        }
        return "{" + String.join(", ", entries.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()) + "}";
    }

    private String json(int depth) {
        return switch (draw.below(depth == 0 ? 8 : 12)) {
            case 0, 1 -> draw.of("1", "0", "-3", "2.5", "10", "1e3", "1000000", "3.0", "0.3", "12345678901234567890");
            case 2, 3 -> draw.of("\"\"", "\"a\"", "\"abc\"", "\"12\"", "\"é\"", "\"x y\"", "\"true\"", "\"2020-02-29\"", "\"a@b.c\"", "\"1.2.3.4\"", "\"::1\"", "\"http://h/p\"",
                    "\"2020-02-30T00:00:00Z\"", "\"h.example\"", "\"P1D\"", "\"[\"", "\"12:00:00Z\"", "\"/a/b\"", "\"v1.2.3\"", "\"\\ud83d\\ude00\"");
            case 4, 5 -> draw.of("true", "false");
            case 6, 7 -> draw.of("null", "\"a\"", "1", "[]", "{}");
            case 8, 9 -> "[" + draw.joined(0, 3, ", ", () -> json(depth - 1)) + "]";
            default -> object(depth - 1);
        };
    }
}
