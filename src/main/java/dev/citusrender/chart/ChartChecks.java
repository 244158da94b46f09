package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What helm checks of a chart that was read well, before it looks at dependencies and values. */
public final class ChartChecks {
    private ChartChecks() {
    }

    /**
     * Checks that a chart can be installed and that the dependencies it declares are there; warns when it is deprecated.
     *
     * @throws ChartException when it can't be, or when some are missing
     */
    public static void check(Chart chart, HelmVersion version, Log log) {
        ChartMetadata metadata = chart.metadata();
        if (metadata.type().equals("library")) {
            throw new ChartException("library charts are not installable");
        }
        if (metadata.deprecated()) {
            log.line(version.logsStructured() ? HelmLog.structured("WARN", "this chart is deprecated") : "WARNING: This chart is deprecated");
        }
        boolean isOfNextKind = version.wrapsLoadErrors() && metadata.apiVersion().equals("v3");
        if (isOfNextKind && count(metadata.dependencies()) < chart.dependencies().size()) {
            throw unchecked(version, "unsupported chart dependency type"); // helm pairs what is declared with what is there, and has nothing for the rest
        }
        List<String> missing = missing(chart);
        if (!missing.isEmpty()) {
            throw unchecked(version, "found in Chart.yaml, but missing in charts/ directory: " + String.join(", ", missing));
        }
        if (isOfNextKind) {
            throw new ChartException("invalid chart apiVersion"); // helm 4 can read such a chart, but not install it
        }
    }

    private static int count(List<ChartDependency> dependencies) {
        return dependencies == null ? 0 : dependencies.size();
    }

    private static ChartException unchecked(HelmVersion version, String why) {
        String context = version.wrapsLoadErrors()
                ? "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies"
                : "An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies";
        return new ChartException(context + ": " + why);
    }

    /** By name only: whether the version fits and whether the dependency is switched on does not matter here. */
    private static List<String> missing(Chart chart) {
        if (chart.metadata().dependencies() == null) {
            return List.of();
        }
        Set<String> present = new HashSet<>();
        chart.dependencies().forEach(child -> present.add(child.name()));
        return chart.metadata().dependencies().stream().map(ChartDependency::name).filter(name -> !present.contains(name)).toList();
    }
}
