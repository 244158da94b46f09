package dev.citusrender.template;

import dev.citusrender.syntax.Node;
import dev.citusrender.syntax.Statement;

/** Text that is written as it is. */
final class TextStatement extends GoStatement {
    private final Statement.Text syntax;
    private final String text;

    TextStatement(Statement.Text syntax) {
        this.syntax = syntax;
        this.text = syntax.text();
    }

    @Override
    Flow run(Scope scope, Output out) {
        out.mark(syntax.span());
        out.write(text);
        return Flow.NEXT;
    }

    @Override
    Node syntax() {
        return syntax;
    }
}
