package dev.citusrender.function;

import dev.citusrender.HelmVersion;
import dev.citusrender.template.FunctionLibrary;
import dev.citusrender.template.TemplateFunction;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every function that a Helm template can call: Go's builtins, Sprig's less what helm removes, and helm's own. This one table feeds the evaluator, the
 * reference page and the completeness test.
 */
public final class FunctionTable implements FunctionLibrary {
    private final Map<String, TemplateFunction> functions = new TreeMap<>();

    private FunctionTable() {
    }

    /** The functions of a helm version. */
    public static FunctionTable of(HelmVersion version) {
        FunctionTable table = new FunctionTable();
        return table;
    }

    private void add(List<TemplateFunction> family) {
        for (TemplateFunction f : family) {
            functions.put(f.name(), f);
        }
    }

    @Override
    public TemplateFunction find(String name) {
        return functions.get(name);
    }

    /** All functions, by name. */
    public Collection<TemplateFunction> all() {
        return Collections.unmodifiableCollection(functions.values());
    }
}
