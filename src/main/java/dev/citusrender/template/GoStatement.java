package dev.citusrender.template;

import dev.citusrender.syntax.Node;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** A Go template statement as a node of Pebble's: it writes to the output and says how the statements around it go on. */
abstract class GoStatement implements RenderableNode {

    /** Runs the statement. */
    abstract Flow run(Scope scope, Output out);

    /** What was written in the template. */
    abstract Node syntax();

    /** Pebble's way in. A writer that is not ours gets the text when it is complete. */
    @Override
    public final void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        if (writer instanceof Output out) {
            run((Scope) context, out);
        } else {
            Output out = new Output();
            run((Scope) context, out);
            writer.write(out.toString());
        }
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }
}
