package dev.citusrender.render;

import dev.citusrender.syntax.Node;
import dev.citusrender.template.TemplateRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the unpinned calls of one run of the templates. A call counts once however often it runs; its line is worked out only then. */
final class UnpinnedCalls {
    private final Map<Unpinned.Draws, Set<Node>> seen = new EnumMap<>(Unpinned.Draws.class);
    private final List<Unpinned> calls = new ArrayList<>();
    private TemplateRun run;

    /** Says which run calls; without one, as for the template of a name, nothing is noted. */
    void of(TemplateRun templates) {
        this.run = templates;
    }

    /** Notes the call that is being made. */
    void note(Unpinned.Draws draws) {
        Node call = run == null ? null : run.called();
        if (call != null && seen.computeIfAbsent(draws, d -> Collections.newSetFromMap(new IdentityHashMap<>())).add(call)) {
            calls.add(new Unpinned(draws, call.canonicalText(), call.span().location()));
        }
    }

    /** The calls in the order in which they were made first. */
    List<Unpinned> list() {
        return List.copyOf(calls);
    }
}
