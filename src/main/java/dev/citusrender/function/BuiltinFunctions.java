package dev.citusrender.function;

import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.REFLECT_VALUE;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoCompare;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoIndex;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoTruth;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.Arrays;
import java.util.List;

/**
 * The functions that text/template itself brings, less {@code slice}, which Sprig's hides.
 *
 * <p>{@code and}, {@code or} and {@code call} get their arguments one by one from the evaluator; the functions here serve callers that have them all.
 */
final class BuiltinFunctions {
    private static final Signature ANY_OF_VALUES = takesMany(REFLECT_VALUE, REFLECT_VALUE).gives(REFLECT_VALUE);
    private static final Signature PAIR = takes(REFLECT_VALUE, REFLECT_VALUE).gives(BOOL);
    private static final Signature PRINTS = takesMany(ANY).gives(STRING);

    private BuiltinFunctions() {
    }

    /** All of them. */
    static List<TemplateFunction> functions() {
        return List.of(
                function("and", ANY_OF_VALUES, "X Y…", "The first of its arguments that is not true, or the last.", BuiltinFunctions::and),
                function("or", ANY_OF_VALUES, "X Y…", "The first of its arguments that is true, or the last.", BuiltinFunctions::or),
                function("not", takes(REFLECT_VALUE).gives(BOOL), "X", "Whether its argument is not true.", a -> !GoTruth.isTrue(a[0])),
                function("len", takes(REFLECT_VALUE).gives(INT), "X", "The bytes of a string, the elements of a list or map.",
                        a -> GoInt.of(GoIndex.length(a[0]))),
                function("index", ANY_OF_VALUES, "X KEY…", "The element of a list or map at a key, and so on down.",
                        a -> GoIndex.index(a[0], rest(a))),
                function("call", ANY_OF_VALUES, "F X…", "Calls a function value.", BuiltinFunctions::call),
                function("print", PRINTS, "X…", "Its arguments as text, with a space between two that are no strings.", GoFormat::sprint),
                function("println", PRINTS, "X…", "Its arguments as text, with spaces between and a newline after.", GoFormat::sprintln),
                function("printf", takesMany(STRING, ANY).gives(STRING), "FORMAT X…", "Its arguments as a format in Go's notation says.",
                        a -> GoFormat.sprintf((String) a[0], rest(a))),
                function("html", PRINTS, "X…", "Its arguments as text, escaped for HTML.", a -> Escapers.html(printed(a))),
                function("js", PRINTS, "X…", "Its arguments as text, escaped for a JavaScript string.", a -> Escapers.js(printed(a))),
                function("urlquery", PRINTS, "X…", "Its arguments as text, escaped for a URL's query.", a -> Escapers.urlQuery(printed(a))),
                function("eq", takesMany(REFLECT_VALUE, REFLECT_VALUE).gives(BOOL), "X Y…", "Whether the first equals any of the others.",
                        a -> GoCompare.eq(a[0], rest(a))),
                function("ne", PAIR, "X Y", "Whether two values differ.", a -> GoCompare.ne(a[0], a[1])),
                function("lt", PAIR, "X Y", "Whether X is less than Y.", a -> GoCompare.lt(a[0], a[1])),
                function("le", PAIR, "X Y", "Whether X is less than or equal to Y.", a -> GoCompare.le(a[0], a[1])),
                function("gt", PAIR, "X Y", "Whether X is greater than Y.", a -> GoCompare.gt(a[0], a[1])),
                function("ge", PAIR, "X Y", "Whether X is greater than or equal to Y.", a -> GoCompare.ge(a[0], a[1])));
    }

    /** What a function without need of its context does. */
    @FunctionalInterface
    private interface Plain {
        Object of(Object[] arguments);
    }

    private static TemplateFunction function(String name, Signature signature, String usage, String doc, Plain code) {
        return new TemplateFunction(name, signature, usage.isEmpty() ? name : name + " " + usage, doc, (context, arguments) -> code.of(arguments));
    }

    private static Object and(Object[] arguments) {
        for (Object argument : arguments) {
            if (!GoTruth.isTrue(argument)) {
                return argument;
            }
        }
        return arguments[arguments.length - 1];
    }

    private static Object or(Object[] arguments) {
        for (Object argument : arguments) {
            if (GoTruth.isTrue(argument)) {
                return argument;
            }
        }
        return arguments[arguments.length - 1];
    }

    /** No value of a template is a function, so this always fails. Go names the argument as the template wrote it, which only the evaluator knows. */
    private static Object call(Object[] arguments) {
        Object function = GoNil.toNull(arguments[0]);
        if (function == null) {
            throw new GoError("call of nil");
        }
        GoType type = Go.typeOf(function);
        throw new GoError("non-function call of type " + type.name());
    }

    /** The arguments as one text, as an action would print them: nil is {@code <no value>} here. */
    private static String printed(Object[] arguments) {
        if (arguments.length == 1 && arguments[0] instanceof GoStruct struct) {
            return struct.printed(); // Go follows a pointer here, as when a template prints it (text/template: evalArgs)
        }
        Object[] shown = arguments.clone();
        Arrays.setAll(shown, i -> GoNil.toNull(shown[i]) == null ? "<no value>" : shown[i]);
        return GoFormat.sprint(shown);
    }

    private static Object[] rest(Object[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
