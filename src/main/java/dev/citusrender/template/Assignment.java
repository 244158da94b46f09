package dev.citusrender.template;

import dev.citusrender.syntax.Node;

/** A pipeline that declares or assigns variables, and still has its value. */
final class Assignment extends GoExpression {
    private final GoExpression value;
    private final int[] slots;

    /** @param slots where the value goes: one, or both of a range's */
    Assignment(GoExpression value, int... slots) {
        this.value = value;
        this.slots = slots;
    }

    @Override
    Object value(Scope scope) {
        Object result = value.value(scope);
        for (int slot : slots) {
            scope.setVariable(slot, result);
        }
        return result;
    }

    @Override
    Node syntax() {
        return value.syntax();
    }
}
