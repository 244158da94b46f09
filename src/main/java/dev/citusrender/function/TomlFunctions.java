package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.Environment;
import dev.citusrender.template.TemplateFunction;
import dev.citusrender.toml.TomlException;
import dev.citusrender.toml.TomlReader;
import dev.citusrender.toml.TomlWriter;
import java.util.ArrayList;
import java.util.List;

/** TOML (helm's own). */
final class TomlFunctions {
    private TomlFunctions() {
    }

    static List<TemplateFunction> functions(HelmVersion version) {
        List<TemplateFunction> functions = new ArrayList<>();
        functions.add(function("toToml", takes(ANY).gives(STRING), "toToml VALUE", "A value as TOML; the reason when it cannot be written.",
            TomlFunctions::writeOrReason));
        if (version.hasMustSerializers()) {
            functions.add(function("mustToToml", takes(ANY).gives(STRING), "mustToToml VALUE",
                "As toToml, but fails when the value cannot be written.", TomlWriter::write));
        }
        functions.add(contextual("fromToml", takes(STRING).gives(MAP), "fromToml TEXT",
            "The map that a TOML text holds; a failure is in its key Error.", (context, a) -> read(context.environment(), (String) a[0])));
        return functions;
    }

    /** A nil value still fails: the original panics at it. */
    private static String writeOrReason(Object value) {
        try {
            return TomlWriter.write(value);
        } catch (TomlException e) {
            return e.getMessage();
        }
    }

    private static GoMap read(Environment environment, String text) {
        try {
            return TomlReader.read(text, environment.zone(), environment.now());
        } catch (TomlException e) {
            return GoMap.of("Error", e.getMessage());
        }
    }
}
