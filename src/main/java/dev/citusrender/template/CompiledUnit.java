package dev.citusrender.template;

import java.util.List;

/** A template file, compiled: the template that it is and those that it defines. It is never changed and may be shared. */
public final class CompiledUnit {
    private final String name;
    private final GoTemplate main;
    private final List<GoTemplate> templates;

    /** @param templates all of them, {@code main} included */
    CompiledUnit(String name, GoTemplate main, List<GoTemplate> templates) {
        this.name = name;
        this.main = main;
        this.templates = List.copyOf(templates);
    }

    /** The name it was compiled under. */
    public String name() {
        return name;
    }

    /** The names of all templates in it, its own included. */
    public List<String> templateNames() {
        return templates.stream().map(GoTemplate::getName).toList();
    }

    GoTemplate main() {
        return main;
    }

    List<GoTemplate> templates() {
        return templates;
    }
}
