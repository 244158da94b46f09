package dev.citusrender.template;

import dev.citusrender.syntax.TemplateTree;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** A named Go template as a template of Pebble's. It is never changed and may run on many threads at once. */
final class GoTemplate extends PebbleTemplateImpl {
    private final GoStatement body;
    private final int slots;
    private final boolean blank;

    /**
     * @param body  the compiled body
     * @param slots the number of variables in it, {@code $} included
     */
    GoTemplate(TemplateTree tree, GoStatement body, int slots) {
        super(null, body, tree.name());
        this.body = body;
        this.slots = slots;
        this.blank = tree.body().isBlank();
    }

    GoStatement body() {
        return body;
    }

    int slots() {
        return slots;
    }

    /** Whether it holds nothing but spaces: then it does not replace another of its name. */
    boolean isBlank() {
        return blank;
    }
}
