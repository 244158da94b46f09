package dev.citusrender.template;

import dev.citusrender.go.GoQuote;
import dev.citusrender.syntax.Statement;

/** A {@code template} action. */
final class TemplateCallStatement extends GoStatement {
    private final Statement.TemplateCall syntax;
    private final GoExpression argument;

    /** @param argument the callee's dot; null when there is none */
    TemplateCallStatement(Statement.TemplateCall syntax, GoExpression argument) {
        this.syntax = syntax;
        this.argument = argument;
    }

    @Override
    Flow run(Scope scope, Output out) {
        scope.at = syntax;
        GoTemplate template = scope.templates().find(syntax.name());
        if (template == null) {
            throw scope.error("template " + GoQuote.quote(syntax.name()) + " not defined").unknown(syntax.name(), scope.templates().names());
        }
        if (scope.isAtMaxDepth()) {
            throw scope.error("exceeded maximum template depth (" + Scope.MAX_TEMPLATE_DEPTH + ")");
        }
        scope.call(template, argument == null ? null : argument.value(scope), out);
        return Flow.NEXT;
    }

    @Override
    Statement syntax() {
        return syntax;
    }
}
