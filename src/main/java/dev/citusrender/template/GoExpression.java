package dev.citusrender.template;

import dev.citusrender.syntax.Node;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.List;

/**
 * A Go template expression as a node of Pebble's. Its value is a Go value, {@code null} for Go's invalid one, or
 * {@link dev.citusrender.go.GoNil#INTERFACE}.
 */
abstract class GoExpression implements Expression<Object> {

    /** Works out the value, and leaves behind which piece of the template was looked at last, since that is what Go's messages name. */
    abstract Object value(Scope scope);

    /** What was written in the template. */
    abstract Node syntax();

    /** Whether Go would still see the value as an {@code interface {}}, whatever is in it: that shows in messages only. */
    boolean isInterface(Scope scope) {
        return false;
    }

    /** The elements of maps that the value is, for an error about it: one or none. */
    List<TemplateException.Subject> subject(Scope scope) {
        return List.of();
    }

    @Override
    public final Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        return value((Scope) context);
    }

    @Override
    public int getLineNumber() {
        return syntax().span().line();
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }
}
