package dev.citusrender.template;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoType;
import dev.citusrender.syntax.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A call of a function with the right number of arguments. */
final class FunctionCall extends GoExpression {
    private final String name;
    private final TemplateFunction.Code code;
    private final boolean givesInterface;
    private final Node word;
    private final Node command;
    private final GoExpression[] arguments;
    private final GoExpression piped;
    private final GoType pipedType;

    /**
     * @param word      the function's name in the template
     * @param command   what a failing call is shown as
     * @param arguments of the parameter's types
     * @param piped     the last argument, which is worked out first; null when nothing is piped
     * @param pipedType the type of its parameter
     */
    FunctionCall(TemplateFunction function, Node word, Node command, GoExpression[] arguments, GoExpression piped, GoType pipedType) {
        this.name = function.name();
        this.code = function.code();
        this.givesInterface = function.signature().result().isAny();
        this.word = word;
        this.command = command;
        this.arguments = arguments;
        this.piped = piped;
        this.pipedType = pipedType;
    }

    @Override
    Object value(Scope scope) {
        Object last = piped == null ? null : GoNil.toNull(piped.value(scope));
        scope.at = word;
        Object[] values = new Object[piped == null ? arguments.length : arguments.length + 1];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].value(scope);
        }
        if (piped != null) {
            values[arguments.length] = Conversions.convert(scope, piped, last, pipedType);
        }
        return call(scope, values);
    }

    private Object call(Scope scope, Object[] values) {
        try {
            scope.called = word;
            Object result = code.call(scope.run(), values);
            return result == null && givesInterface ? GoNil.INTERFACE : result;
        } catch (GoError e) {
            scope.at = command;
            throw CallErrors.of(scope, name, e).about(subjects(scope));
        } catch (TemplateException e) {
            scope.at = command;
            throw CallErrors.around(scope, name, e);
        }
    }

    /** The arguments that are elements of maps: one of them is what the function would not take. */
    private List<TemplateException.Subject> subjects(Scope scope) {
        return Stream.concat(Arrays.stream(arguments), Stream.ofNullable(piped)).flatMap(a -> a.subject(scope).stream()).toList();
    }

    @Override
    boolean isInterface(Scope scope) {
        return givesInterface;
    }

    @Override
    Node syntax() {
        return word;
    }
}
