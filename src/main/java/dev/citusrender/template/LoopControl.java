package dev.citusrender.template;

import dev.citusrender.syntax.Statement;

/** {@code break} or {@code continue}. */
final class LoopControl extends GoStatement {
    private final Statement syntax;
    private final Flow flow;

    LoopControl(Statement syntax, Flow flow) {
        this.syntax = syntax;
        this.flow = flow;
    }

    @Override
    Flow run(Scope scope, Output out) {
        return flow;
    }

    @Override
    Statement syntax() {
        return syntax;
    }
}
