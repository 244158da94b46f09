package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.function.FunctionTable;
import dev.citusrender.go.GoString;
import dev.citusrender.template.CompiledUnit;
import dev.citusrender.template.TemplateCompiler;
import dev.citusrender.template.TemplateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiled templates for one helm version: each file is parsed once, each set of files (it depends on which subcharts are on) is put
 * together once. Shared by threads, without a lock.
 */
final class TemplateSets {
    /** Sets of one chart that are kept at a time: there can be as many as there are ways to switch its subcharts on and off. */
    private static final int MOST_SETS = 256;

    /** A file under the name that it has in this chart (an alias changes it). Files are the same when their contents are the same object. */
    private record Unit(String name, ChartFile file) {
    }

    private final TemplateCompiler compiler;
    private final ConcurrentHashMap<Unit, CompiledUnit> units = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<List<Unit>, TemplateSet> sets = new ConcurrentHashMap<>();

    TemplateSets(HelmVersion helm) {
        this.compiler = new TemplateCompiler(FunctionTable.of(helm));
    }

    /**
     * The set of some templates.
     *
     * @param inParseOrder the order decides which of two definitions of a name wins
     * @throws dev.citusrender.template.TemplateException for the first text that can't be parsed
     */
    TemplateSet of(List<ChartScope.Template> inParseOrder) {
        List<Unit> key = inParseOrder.stream().map(t -> new Unit(t.name(), t.file())).toList();
        TemplateSet known = sets.get(key);
        if (known != null) {
            return known;
        }
        List<CompiledUnit> compiled = new ArrayList<>(key.size());
        for (Unit unit : key) {
            compiled.add(units.computeIfAbsent(unit, u -> compiler.compile(u.name, GoString.decode(u.file.bytes()))));
        }
        TemplateSet set = TemplateSet.of(compiler, compiled);
        if (sets.size() >= MOST_SETS) {
            sets.clear(); // what they are made of stays compiled
        }
        sets.put(key, set);
        return set;
    }
}
