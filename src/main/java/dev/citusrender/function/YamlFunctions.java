package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.LIST;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.TemplateFunction;
import dev.citusrender.yaml.YamlPrettyWriter;
import dev.citusrender.yaml.YamlReader;
import dev.citusrender.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** YAML (helm's own). What is written loses one line break at its end. */
final class YamlFunctions {
    private YamlFunctions() {
    }

    static List<TemplateFunction> functions(HelmVersion version) {
        List<TemplateFunction> functions = new ArrayList<>();
        functions.add(function("toYaml", takes(ANY).gives(STRING), "toYaml VALUE", "A value as YAML; empty when it cannot be written.",
            YamlFunctions::writeOrEmpty));
        if (version.hasMustSerializers()) {
            functions.add(function("mustToYaml", takes(ANY).gives(STRING), "mustToYaml VALUE",
                "As toYaml, but fails when the value cannot be written.", YamlFunctions::write));
        }
        functions.add(function("toYamlPretty", takes(ANY).gives(STRING), "toYamlPretty VALUE",
            "A value as YAML with lists indented under their keys.", YamlFunctions::writePretty));
        functions.add(function("fromYaml", takes(STRING).gives(MAP), "fromYaml TEXT",
            "The map that a YAML text holds; a failure is in its key Error.", YamlFunctions::readMap));
        functions.add(function("fromYamlArray", takes(STRING).gives(LIST), "fromYamlArray TEXT",
            "The list that a YAML text holds; a failure is its only element.", YamlFunctions::readList));
        return functions;
    }

    private static String write(Object value) {
        return withoutLineBreak(YamlWriter.write(value));
    }

    private static String writeOrEmpty(Object value) {
        try {
            return write(value);
        } catch (GoError e) {
            return "";
        }
    }

    /** What can't be written is a panic of go-yaml, no error that helm could hide. */
    private static String writePretty(Object value) {
        return withoutLineBreak(YamlPrettyWriter.write(value));
    }

    private static String withoutLineBreak(String yaml) {
        return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
    }

    private static GoMap readMap(String text) {
        try {
            return YamlReader.readMap(text, null);
        } catch (GoError e) {
            return GoMap.of("Error", e.getMessage());
        }
    }

    private static GoList readList(String text) {
        try {
            return YamlReader.readList(text, null);
        } catch (GoError e) {
            return GoList.of(e.getMessage());
        }
    }
}
