package dev.citusrender.template;

import dev.citusrender.go.GoTruth;
import dev.citusrender.syntax.Statement;

/** A {@code with}: in its body the dot is the value, in its else it stays. */
final class WithStatement extends GoStatement {
    private final Statement.Branch syntax;
    private final GoExpression subject;
    private final GoStatement body;
    private final GoStatement otherwise;

    /** @param otherwise the else; null when there is none */
    WithStatement(Statement.Branch syntax, GoExpression subject, GoStatement body, GoStatement otherwise) {
        this.syntax = syntax;
        this.subject = subject;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    Flow run(Scope scope, Output out) {
        Object value = subject.value(scope);
        if (!GoTruth.isTrue(value)) {
            return otherwise == null ? Flow.NEXT : otherwise.run(scope, out);
        }
        Object savedDot = scope.dot;
        boolean savedIsInterface = scope.dotIsInterface;
        scope.dot = value;
        scope.dotIsInterface = false;
        Flow flow = body.run(scope, out);
        scope.dot = savedDot;
        scope.dotIsInterface = savedIsInterface;
        return flow;
    }

    @Override
    Statement syntax() {
        return syntax;
    }
}
