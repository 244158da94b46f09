package dev.citusrender.template;

import dev.citusrender.syntax.Body;
import java.util.List;

/** Statements one after another. */
final class BodyStatement extends GoStatement {
    private final Body syntax;
    private final GoStatement[] statements;

    BodyStatement(Body syntax, List<GoStatement> statements) {
        this.syntax = syntax;
        this.statements = statements.toArray(GoStatement[]::new);
    }

    @Override
    Flow run(Scope scope, Output out) {
        for (GoStatement statement : statements) {
            Flow flow = statement.run(scope, out);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    @Override
    Body syntax() {
        return syntax;
    }
}
