package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoCompare;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's functions that ask what a value is. */
final class TypeFunctions {
    private TypeFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("kindOf", takes(ANY).gives(STRING), "kindOf VALUE",
                "The kind of a value: string, map, slice, int, float64, bool, invalid (nil), ...", TypeFunctions::kindOf),
            function("kindIs", takes(STRING, ANY).gives(BOOL), "kindIs KIND VALUE",
                "Whether a value is of a kind.", (String kind, Object value) -> kind.equals(kindOf(value))),
            function("typeOf", takes(ANY).gives(STRING), "typeOf VALUE",
                "The Go type of a value, such as map[string]interface {}.", TypeFunctions::typeOf),
            function("typeIs", takes(STRING, ANY).gives(BOOL), "typeIs TYPE VALUE",
                "Whether a value is of a Go type.", (String type, Object value) -> type.equals(typeOf(value))),
            function("typeIsLike", takes(STRING, ANY).gives(BOOL), "typeIsLike TYPE VALUE",
                "Whether a value is of a Go type or a pointer to it.",
                (String type, Object value) -> type.equals(typeOf(value)) || typeOf(value).equals("*" + type)),
            function("deepEqual", takes(ANY, ANY).gives(BOOL), "deepEqual A B",
                "Whether two values have the same types and content all the way down.", GoCompare::deepEqual));
    }

    private static String kindOf(Object value) {
        return Go.kindOf(value).goName();
    }

    private static String typeOf(Object value) {
        return value == null ? "<nil>" : Go.typeOf(value).name();
    }
}
