package dev.citusrender.template;

import java.util.ArrayList;
import java.util.List;

/** The variables of one template while it is compiled: each declaration has a slot of its own, and a name means the last one still in scope. */
final class Variables {
    static final int UNDEFINED = -1;

    private record Variable(String name, int slot) {
    }

    private final List<Variable> visible = new ArrayList<>();
    private int slots;

    Variables() {
        declare("$");
    }

    int declare(String name) {
        visible.add(new Variable(name, slots));
        return slots++;
    }

    /** The slot of a name, or {@link #UNDEFINED}. */
    int find(String name) {
        for (int i = visible.size() - 1; i >= 0; i--) {
            if (visible.get(i).name().equals(name)) {
                return visible.get(i).slot();
            }
        }
        return UNDEFINED;
    }

    int mark() {
        return visible.size();
    }

    /** Ends the scope that began at a mark. */
    void popTo(int mark) {
        visible.subList(mark, visible.size()).clear();
    }

    /** The number of slots that the template needs. */
    int slots() {
        return slots;
    }
}
