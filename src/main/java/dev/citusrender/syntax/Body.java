package dev.citusrender.syntax;

import dev.citusrender.go.GoSpace;
import java.util.List;

/** What stands between an opening and its end: text and actions, in order. */
public record Body(Span span, List<Statement> statements) implements Node {
    public Body {
        statements = List.copyOf(statements);
    }

    /** Whether there is nothing but spaces in it: such a body does not replace another definition of its name. */
    public boolean isBlank() {
        for (Statement statement : statements) {
            if (!(statement instanceof Statement.Text text) || !GoSpace.isBlank(text.text())) {
                return false;
            }
        }
        return true;
    }
}
