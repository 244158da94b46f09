package dev.citusrender.template;

import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.Statement;

/** A pipeline: its value is printed, unless it declares or assigns. */
final class ActionStatement extends GoStatement {
    private final Statement.Action syntax;
    private final GoExpression pipeline;
    private final boolean prints;

    ActionStatement(Statement.Action syntax, GoExpression pipeline) {
        this.syntax = syntax;
        this.pipeline = pipeline;
        this.prints = syntax.pipeline().declarations().isEmpty();
    }

    @Override
    Flow run(Scope scope, Output out) {
        Object value = pipeline.value(scope);
        if (prints) {
            out.mark(syntax.span());
            out.print(value);
        }
        return Flow.NEXT;
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
