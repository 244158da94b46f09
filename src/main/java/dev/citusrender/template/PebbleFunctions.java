package dev.citusrender.template;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoType;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Helm's functions for Pebble's own templates: {@code {{ x | indent(4) }}} and {@code {{ indent(4, x) }}} are what a Helm template writes as
 * {@code {{ .x | indent 4 }}}. As there, what is piped is the last argument. A name that Pebble knows as well means helm's function.
 */
public final class PebbleFunctions extends AbstractExtension {
    /** Pebble has operators for these, which do not work out what they need not. */
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "call");

    private final Map<String, Callable> callables = new HashMap<>();

    /**
     * @param functions what to offer
     * @param context   the render for which Pebble's templates run
     */
    public PebbleFunctions(Collection<TemplateFunction> functions, CallContext context) {
        for (TemplateFunction function : functions) {
            if (!OPERATORS.contains(function.name())) {
                callables.put(function.name(), new Callable(function, context));
            }
        }
    }

    @Override
    public Map<String, Function> getFunctions() {
        return new HashMap<>(callables);
    }

    @Override
    public Map<String, Filter> getFilters() {
        return new HashMap<>(callables);
    }

    /** One function, as a function and as a filter. */
    private record Callable(TemplateFunction function, CallContext context) implements Function, Filter {

        /** None: so Pebble numbers the arguments, and takes as many as it finds. */
        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object execute(Map<String, Object> given, PebbleTemplate self, EvaluationContext evaluation, int line) {
            return call(positional(given, given.size()), false, self, line);
        }

        @Override
        public Object apply(Object input, Map<String, Object> given, PebbleTemplate self, EvaluationContext evaluation, int line) {
            Object[] arguments = positional(given, given.size() + 1);
            arguments[given.size()] = input;
            return call(arguments, true, self, line);
        }

        private static Object[] positional(Map<String, Object> given, int size) {
            Object[] arguments = new Object[size];
            for (int i = 0; i < given.size(); i++) {
                arguments[i] = given.get(Integer.toString(i));
            }
            return arguments;
        }

        private Object call(Object[] arguments, boolean piped, PebbleTemplate self, int line) {
            Signature signature = function.signature();
            int written = piped ? arguments.length - 1 : arguments.length;
            String mistake = Arity.mistake(function.name(), signature.parameters().size(), signature.variadic(), written, piped);
            if (mistake != null) {
                throw new PebbleException(null, mistake, line, self.getName());
            }
            try {
                for (int i = 0; i < arguments.length; i++) {
                    GoType type = signature.parameter(i);
                    arguments[i] = Conversions.checked(PebbleValues.toGo(arguments[i], type), type);
                }
                return PebbleValues.toJava(function.code().call(context, arguments));
            } catch (GoError e) {
                throw new PebbleException(e, "error calling " + function.name() + ": " + e.getMessage(), line, self.getName());
            }
        }
    }
}
