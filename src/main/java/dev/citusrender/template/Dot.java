package dev.citusrender.template;

import dev.citusrender.syntax.Node;

/** The cursor, for itself or as the receiver of fields. */
final class Dot extends GoExpression {
    private final Node syntax;

    /** @param syntax what messages show: the dot, or the fields of which it is the receiver */
    Dot(Node syntax) {
        this.syntax = syntax;
    }

    @Override
    Object value(Scope scope) {
        scope.at = syntax;
        return scope.dot;
    }

    @Override
    boolean isInterface(Scope scope) {
        return scope.dotIsInterface;
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
