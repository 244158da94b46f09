package dev.citusrender.template;

import dev.citusrender.syntax.Node;

/** A literal, already converted. */
final class Constant extends GoExpression {
    private final Node syntax;
    private final Object value;

    Constant(Node syntax, Object value) {
        this.syntax = syntax;
        this.value = value;
    }

    @Override
    Object value(Scope scope) {
        scope.at = syntax;
        return value;
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
