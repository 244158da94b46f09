package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.semver.Constraint;
import dev.citusrender.semver.Version;
import dev.citusrender.values.Coalesce;
import dev.citusrender.values.ValuesException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which dependencies take part in a render and under which names, and moves imported values to those who import them. */
public final class Dependencies {
    private final HelmVersion version;
    private final HelmLog log;

    private Dependencies(HelmVersion version, Log log) {
        this.version = version;
        this.log = new HelmLog(version, log);
    }

    /**
     * What helm does to a chart before it renders it.
     *
     * @param chart  the chart; it is not changed
     * @param values what the user gave; it is not changed
     * @throws ValuesException when something that is no map is given for a chart inside
     */
    public static ProcessedChart process(Chart chart, GoMap values, HelmVersion version, Log log) {
        ProcessedChart processed = ProcessedChart.of(chart);
        Dependencies dependencies = new Dependencies(version, log);
        try {
            dependencies.enable(processed, values, "");
            new ImportValues(dependencies.log).process(processed);
            return processed;
        } catch (ValuesException e) {
            throw dependencies.wrapped(e);
        }
    }

    /** Helm 4 logs the failure as well, and says where it was. */
    private ValuesException wrapped(ValuesException e) {
        if (!version.wrapsLoadErrors()) {
            return e;
        }
        String failed = "chart dependencies processing failed";
        log.sink().line(HelmLog.structured("ERROR", failed, "error", e.getMessage()));
        return new ValuesException(failed + ": " + e.getMessage(), e.origin());
    }

    /** A chart that declares no dependencies keeps all that are inside it, and nobody looks into those. */
    private void enable(ProcessedChart chart, GoMap values, String path) {
        List<DependencyDraft> declared = chart.declared();
        if (declared == null) {
            return;
        }
        chart.adopt(candidates(chart, declared));
        declared.forEach(dependency -> dependency.enable(true));
        GoMap coalesced = Coalesce.coalesce(chart, values, version, log.sink());
        DependencySwitches switches = new DependencySwitches(coalesced, log);
        switches.applyTags(declared);
        switches.applyConditions(declared, path);

        // A disabled dependency goes by name, together with whatever else is called that.
        Set<String> disabled = new HashSet<>();
        declared.stream().filter(dependency -> !dependency.isEnabled()).forEach(dependency -> disabled.add(dependency.name()));
        List<ProcessedChart> enabled = chart.dependencies().stream().filter(child -> !disabled.contains(child.name())).toList();
        List<DependencyDraft> kept = declared.stream().filter(dependency -> !disabled.contains(dependency.name())).toList();
        for (ProcessedChart child : enabled) {
            enable(child, coalesced, path + child.name() + ".");
        }
        chart.declared(kept.isEmpty() ? null : kept);
        chart.adopt(enabled);
    }

    /** The charts inside that nobody declared, then one for each declared dependency that there is a chart for. */
    private List<ProcessedChart> candidates(ProcessedChart chart, List<DependencyDraft> declared) {
        List<ProcessedChart> candidates = new ArrayList<>();
        for (ProcessedChart child : chart.dependencies()) {
            if (declared.stream().noneMatch(dependency -> fits(child, dependency))) {
                candidates.add(child);
            }
        }
        for (DependencyDraft dependency : declared) {
            ProcessedChart found = find(chart.dependencies(), dependency);
            if (found != null) {
                candidates.add(found);
            }
            dependency.takeAlias();
        }
        return candidates;
    }

    private ProcessedChart find(List<ProcessedChart> charts, DependencyDraft dependency) {
        for (ProcessedChart chart : charts) {
            if (fits(chart, dependency)) {
                ProcessedChart copy = version.copiesAliasedCharts() ? chart.copyDeeper() : chart.copySharing();
                if (!dependency.alias().isEmpty()) {
                    copy.rename(dependency.alias());
                }
                return copy;
            }
        }
        return null;
    }

    private static boolean fits(ProcessedChart chart, DependencyDraft dependency) {
        return chart.name().equals(dependency.name()) && isInRange(chart.chart().metadata().version(), dependency.version());
    }

    private static boolean isInRange(String version, String range) {
        try {
            return Constraint.parse(range).accepts(Version.parse(version));
        } catch (GoError unreadable) {
            return false;
        }
    }
}
