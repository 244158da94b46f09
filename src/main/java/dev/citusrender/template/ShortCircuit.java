package dev.citusrender.template;

import dev.citusrender.go.GoTruth;
import dev.citusrender.syntax.Node;

/** {@code and} and {@code or}: the first argument that decides, or the last; those behind it are not worked out. */
final class ShortCircuit extends GoExpression {
    private final Node word;
    private final boolean decides;
    private final GoExpression[] arguments;
    private final GoExpression piped;

    /** @param decides the truth that ends the search: true of {@code or} */
    ShortCircuit(Node word, boolean decides, GoExpression[] arguments, GoExpression piped) {
        this.word = word;
        this.decides = decides;
        this.arguments = arguments;
        this.piped = piped;
    }

    @Override
    Object value(Scope scope) {
        Object last = piped == null ? null : piped.value(scope);
        scope.at = word;
        Object value = null;
        for (GoExpression argument : arguments) {
            value = argument.value(scope);
            if (GoTruth.isTrue(value) == decides) {
                return value;
            }
        }
        return piped == null ? value : last;
    }

    @Override
    Node syntax() {
        return word;
    }
}
