package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.template.FailError;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** What helm adds to the template language itself. */
final class HelmFunctions {
    private HelmFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            contextual("include", takes(STRING, ANY).gives(STRING), "include NAME DOT", "The text of a named template.",
                (context, a) -> context.include((String) a[0], a[1])),
            contextual("tpl", takes(STRING, ANY).gives(STRING), "tpl TEXT DOT", "The text that a text gives as a template.",
                (context, a) -> context.tpl((String) a[0], a[1])),
            function("required", takes(STRING, ANY).gives(ANY), "required MESSAGE VALUE", "The value; fails when it is nil or an empty text.",
                HelmFunctions::required),
            function("fail", takes(STRING).gives(STRING), "fail MESSAGE", "Ends the render with a message.", HelmFunctions::fail),
            contextual("lookup", takes(STRING, STRING, STRING, STRING).gives(MAP), "lookup API_VERSION KIND NAMESPACE NAME",
                "An object of the cluster; an empty map when there is none, as always without a cluster.",
                (context, a) -> context.environment().lookup((String) a[0], (String) a[1], (String) a[2], (String) a[3])));
    }

    /** Only nil and the empty text are missing: 0, false and an empty list are values. */
    private static Object required(String message, Object value) {
        if (value == null || "".equals(value)) {
            throw new FailError(message);
        }
        return value;
    }

    private static Object fail(String message) {
        throw new FailError(message);
    }
}
