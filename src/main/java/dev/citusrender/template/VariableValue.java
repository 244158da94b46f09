package dev.citusrender.template;

import dev.citusrender.syntax.Operand;

/** A variable, for itself or as the receiver of fields. */
final class VariableValue extends GoExpression {
    private final Operand.Variable syntax;
    private final int slot;

    VariableValue(Operand.Variable syntax, int slot) {
        this.syntax = syntax;
        this.slot = slot;
    }

    @Override
    Object value(Scope scope) {
        scope.at = syntax;
        return scope.variable(slot);
    }

    @Override
    boolean isInterface(Scope scope) {
        return scope.isInterface(slot);
    }

    @Override
    Operand.Variable syntax() {
        return syntax;
    }
}
