package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.LIST;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.List;
import java.util.function.Supplier;

/**
 * JSON (helm's own toJson and fromJson, the rest Sprig's). Version 4's mustToJson is helm's, version 3's is Sprig's, and they do the same: a panic
 * there and an error here reach a template as one text.
 */
final class JsonFunctions {
    private static final Signature WRITES = takes(ANY).gives(STRING);

    private JsonFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("toJson", WRITES, "toJson VALUE", "A value as JSON on one line; empty when it cannot be written.",
                v -> orEmpty(() -> compact(v))),
            function("mustToJson", WRITES, "mustToJson VALUE", "As toJson, but fails when the value cannot be written.", JsonFunctions::compact),
            function("toPrettyJson", WRITES, "toPrettyJson VALUE", "A value as indented JSON; empty when it cannot be written.",
                v -> orEmpty(() -> pretty(v))),
            function("mustToPrettyJson", WRITES, "mustToPrettyJson VALUE", "As toPrettyJson, but fails when the value cannot be written.",
                JsonFunctions::pretty),
            function("toRawJson", WRITES, "toRawJson VALUE", "A value as JSON in which <, > and & stay as they are.", JsonFunctions::raw),
            function("mustToRawJson", WRITES, "mustToRawJson VALUE", "The same as toRawJson.", JsonFunctions::raw),
            function("fromJson", takes(STRING).gives(MAP), "fromJson TEXT", "The map that a JSON text holds; a failure is in its key Error.",
                JsonFunctions::readMap),
            function("fromJsonArray", takes(STRING).gives(LIST), "fromJsonArray TEXT",
                "The list that a JSON text holds; a failure is its only element.", JsonFunctions::readList),
            function("mustFromJson", takes(STRING).gives(ANY), "mustFromJson TEXT", "The value that a JSON text holds, of whatever kind.",
                (String text) -> GoJson.read(text)));
    }

    private static String compact(Object value) {
        return GoJson.write(value, true);
    }

    private static String pretty(Object value) {
        return GoJson.writeIndented(value, "", "  ", true);
    }

    private static String raw(Object value) {
        return GoJson.write(value, false);
    }

    private static String orEmpty(Supplier<String> text) {
        try {
            return text.get();
        } catch (GoError e) {
            return "";
        }
    }

    private static GoMap readMap(String text) {
        GoMap readable = new GoMap();
        try {
            return GoJson.readMap(text, readable);
        } catch (GoError e) {
            readable.put("Error", e.getMessage());
            return readable;
        }
    }

    private static GoList readList(String text) {
        try {
            return GoJson.readList(text);
        } catch (GoError e) {
            return GoList.of(e.getMessage());
        }
    }
}
