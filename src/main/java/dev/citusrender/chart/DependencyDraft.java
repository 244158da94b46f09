package dev.citusrender.chart;

import java.util.List;

/** A declared dependency while dependencies are processed; several charts may share one, as they share pointers in helm 3. */
final class DependencyDraft {
    private final ChartDependency declared;
    private String name;
    private boolean enabled;
    private List<Object> importValues;

    DependencyDraft(ChartDependency declared) {
        this.declared = declared;
        this.name = declared.name();
        this.enabled = declared.enabled();
        this.importValues = declared.importValues();
    }

    ChartDependency toDependency() {
        return new ChartDependency(name, declared.version(), declared.repository(), declared.condition(), declared.tags(), enabled, importValues,
                declared.alias());
    }

    DependencyDraft copy() {
        return new DependencyDraft(toDependency());
    }

    /** The name of the chart; its alias from the time on that it has taken it. */
    String name() {
        return name;
    }

    String version() {
        return declared.version();
    }

    String alias() {
        return declared.alias();
    }

    String condition() {
        return declared.condition();
    }

    List<String> tags() {
        return declared.tags() == null ? List.of() : declared.tags();
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean on) {
        enabled = on;
    }

    List<Object> importValues() {
        return importValues == null ? List.of() : importValues;
    }

    void importValues(List<Object> values) {
        importValues = values;
    }

    void takeAlias() {
        if (!declared.alias().isEmpty()) {
            name = declared.alias();
        }
    }
}
