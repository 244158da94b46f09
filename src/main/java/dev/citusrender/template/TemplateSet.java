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
    private final Map<String, GoTemplate> own = new HashMap<>();
    private final TemplateCompiler compiler;

    private TemplateSet(TemplateSet behind, TemplateCompiler compiler) {
        this.behind = behind;
        this.compiler = compiler;
    }

    /**
     * The set of all templates of some files.
     *
     * @param compiler     what compiled them, and compiles the texts given to {@code tpl}
     * @param inParseOrder the files in the order in which helm parses them: a later definition replaces an earlier one, unless it is blank
     */
    public static TemplateSet of(TemplateCompiler compiler, List<CompiledUnit> inParseOrder) {
        TemplateSet set = new TemplateSet(null, compiler);
        inParseOrder.forEach(set::add);
        return set;
    }

    /** This set and another file's templates. */
    TemplateSet with(CompiledUnit unit) {
        TemplateSet set = new TemplateSet(this, compiler);
        set.add(unit);
        return set;
    }

    private void add(CompiledUnit unit) {
        for (GoTemplate template : unit.templates()) {
            if (!template.isBlank() || find(template.getName()) == null) {
                own.put(template.getName(), template);
            }
        }
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
