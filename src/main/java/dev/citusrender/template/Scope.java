package dev.citusrender.template;

import dev.citusrender.syntax.Node;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.Hierarchy;
import io.pebbletemplates.pebble.template.ScopeChain;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pebble's evaluation context with the state of Go's evaluator in typed fields: the dot, the variables in the slots that the compiler gave them, the
 * template that runs. A call of another template saves and restores them. One scope serves one render, on one thread.
 */
final class Scope extends EvaluationContextImpl {
    static final int MAX_TEMPLATE_DEPTH = 100_000;

    private final TemplateRun run;
    private TemplateSet templates;
    private GoTemplate template;
    private int depth;
    private Object[] slots;
    private boolean[] interfaceSlots;

    /** The piece of the template that was looked at last. */
    Node at;
    /** The name of the function that was called last, whose arguments may have been looked at since. */
    Node called;
    /** The cursor. */
    Object dot;
    /** Whether Go sees the dot as an {@code interface {}}: so it is in a range over a list of these. */
    boolean dotIsInterface;

    Scope(TemplateRun run, TemplateSet templates) {
        super(null, false, Locale.ROOT, -1, null, null, null, List.of(), Map.of(), new ScopeChain(), new Hierarchy(null), null);
        this.run = run;
        this.templates = templates;
    }

    TemplateRun run() {
        return run;
    }

    TemplateSet templates() {
        return templates;
    }

    Object variable(int slot) {
        return slots[slot];
    }

    boolean isInterface(int slot) {
        return interfaceSlots != null && interfaceSlots[slot];
    }

    /** Sets a variable to a concrete value. */
    void setVariable(int slot, Object value) {
        slots[slot] = value;
        if (interfaceSlots != null) {
            interfaceSlots[slot] = false;
        }
    }

    /** Sets a variable to an element of a list or map, which in Go may keep the type {@code interface {}}. */
    void setElement(int slot, Object value, boolean isInterface) {
        slots[slot] = value;
        if (isInterface || interfaceSlots != null) {
            if (interfaceSlots == null) {
                interfaceSlots = new boolean[slots.length];
            }
            interfaceSlots[slot] = isInterface;
        }
    }

    /** Runs a template for {@code include} or from outside, where Go starts a new execution. */
    void execute(GoTemplate callee, Object data, Output out, TemplateSet set) {
        TemplateSet savedSet = templates;
        int savedDepth = depth;
        Node savedAt = at;
        templates = set;
        depth = 0;
        try {
            enter(callee, data, out);
        } finally {
            templates = savedSet;
            depth = savedDepth;
            at = savedAt;
        }
    }

    /** Runs a template for a {@code template} action. */
    void call(GoTemplate callee, Object data, Output out) {
        depth++;
        enter(callee, data, out);
        depth--;
    }

    boolean isAtMaxDepth() {
        return depth == MAX_TEMPLATE_DEPTH;
    }

    /** No variable of the caller's is seen inside: only the dot, which is also {@code $}. */
    private void enter(GoTemplate callee, Object data, Output out) {
        GoTemplate savedTemplate = template;
        Object savedDot = dot;
        boolean savedDotIsInterface = dotIsInterface;
        Object[] savedSlots = slots;
        boolean[] savedInterfaceSlots = interfaceSlots;
        template = callee;
        dot = data;
        dotIsInterface = false;
        slots = new Object[callee.slots()];
        slots[0] = data;
        interfaceSlots = null;
        try {
            callee.body().run(this, out);
        } finally {
            template = savedTemplate;
            dot = savedDot;
            dotIsInterface = savedDotIsInterface;
            slots = savedSlots;
            interfaceSlots = savedInterfaceSlots;
        }
    }

    /** The user's mistake at the piece looked at last, in Go's words. */
    TemplateException error(String message) {
        return new TemplateException(frame(message));
    }

    /** The level of an error's chain that this scope is, at the piece looked at last. */
    TemplateException.Frame frame(String message) {
        return new TemplateException.Frame(template.getName(), at, message);
    }
}
