package dev.citusrender.template;

import dev.citusrender.go.GoTruth;
import dev.citusrender.syntax.Statement;

/** An {@code if}. */
final class IfStatement extends GoStatement {
    private final Statement.Branch syntax;
    private final GoExpression condition;
    private final GoStatement body;
    private final GoStatement otherwise;

    /** @param otherwise the else; null when there is none */
    IfStatement(Statement.Branch syntax, GoExpression condition, GoStatement body, GoStatement otherwise) {
        this.syntax = syntax;
        this.condition = condition;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    Flow run(Scope scope, Output out) {
        if (GoTruth.isTrue(condition.value(scope))) {
            return body.run(scope, out);
        }
        return otherwise == null ? Flow.NEXT : otherwise.run(scope, out);
    }

    @Override
    Statement syntax() {
        return syntax;
    }
}
