package dev.citusrender.template;

import dev.citusrender.syntax.Node;

/** A mistake that the compiler sees, but that Go only reports when it gets there. */
final class Failing extends GoExpression {
    private final Node syntax;
    private final GoExpression before;
    private final boolean isPlace;
    private final String message;

    private Failing(Node syntax, GoExpression before, boolean isPlace, String message) {
        this.syntax = syntax;
        this.before = before;
        this.isPlace = isPlace;
        this.message = message;
    }

    /** Fails at a piece of the template, after something else was worked out; {@code before} may be null. */
    static Failing at(Node place, GoExpression before, String message) {
        return new Failing(place, before, true, message);
    }

    /** Fails at whatever was looked at last in {@code before}. */
    static Failing after(Node syntax, GoExpression before, String message) {
        return new Failing(syntax, before, false, message);
    }

    @Override
    Object value(Scope scope) {
        if (before != null) {
            before.value(scope);
        }
        if (isPlace) {
            scope.at = syntax;
        }
        throw scope.error(message);
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
