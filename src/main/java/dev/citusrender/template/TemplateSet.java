package dev.citusrender.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Named templates that can call each other. A set is never changed and may be shared by threads; {@code tpl} puts a small set of its own in front of
 * the one it is called from, as helm clones the set.
 */
public final class TemplateSet {
    private final TemplateSet behind;
    private final Map<String, GoTemplate> own;
    private final TemplateCompiler compiler;

    private TemplateSet(TemplateSet behind, Map<String, GoTemplate> own, TemplateCompiler compiler) {
        this.behind = behind;
        this.own = own;
        this.compiler = compiler;
    }

    /**
     * The set of all templates of some files.
     *
     * @param compiler     what compiled them, and compiles the texts given to {@code tpl}
     * @param inParseOrder the files in the order in which helm parses them: a later definition replaces an earlier one, unless it is blank
     */
    public static TemplateSet of(TemplateCompiler compiler, List<CompiledUnit> inParseOrder) {
        TemplateSet set = new TemplateSet(null, new HashMap<>(), compiler);
        inParseOrder.forEach(set::add);
        return set;
    }

    /** This set and another file's templates. */
    TemplateSet with(CompiledUnit unit) {
        if (unit.templates().size() == 1) {
            GoTemplate only = unit.templates().getFirst();
            return new TemplateSet(this, replaces(only) ? Map.of(only.getName(), only) : Map.of(), compiler);
        }
        TemplateSet set = new TemplateSet(this, new HashMap<>(), compiler);
        set.add(unit);
        return set;
    }

    private void add(CompiledUnit unit) {
        for (GoTemplate template : unit.templates()) {
            if (replaces(template)) {
                own.put(template.getName(), template);
            }
        }
    }

    private boolean replaces(GoTemplate template) {
        return !template.isBlank() || find(template.getName()) == null;
    }

    /** A render with these templates, for one thread. */
    public TemplateRun run(Environment environment) {
        return new TemplateRun(this, environment);
    }

    GoTemplate find(String name) {
        for (TemplateSet set = this; set != null; set = set.behind) {
            GoTemplate template = set.own.get(name);
            if (template != null) {
                return template;
            }
        }
        return null;
    }

    /** The names of all templates. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(own.keySet());
        if (behind != null) {
            names.addAll(behind.names());
        }
        return names;
    }

    TemplateCompiler compiler() {
        return compiler;
    }
}
