package dev.citusrender.chart;

import java.util.List;
import java.util.Map;

/**
 * What {@code Chart.yaml} says. Text that is not there is empty; a list or map that is not there is null, which Go shows differently from an empty
 * one.
 */
public record ChartMetadata(String name, String home, List<String> sources, String version, String description, List<String> keywords,
                            List<Maintainer> maintainers, String icon, String apiVersion, String condition, String tags, String appVersion,
                            boolean deprecated, Map<String, String> annotations, String kubeVersion, List<ChartDependency> dependencies,
                            String type) {
    static final ChartMetadata EMPTY = new ChartMetadata("", "", null, "", "", null, null, "", "", "", "", "", false, null, "", null, "");

    /** The same chart under another name and with other dependencies, as it is once dependencies are processed. */
    ChartMetadata processed(String newName, List<ChartDependency> newDependencies) {
        return new ChartMetadata(newName, home, sources, version, description, keywords, maintainers, icon, apiVersion, condition, tags, appVersion,
                deprecated, annotations, kubeVersion, newDependencies, type);
    }

    /** Whether the chart only lends its named templates to others. */
    public boolean isLibrary() {
        return type.equalsIgnoreCase("library");
    }
}
