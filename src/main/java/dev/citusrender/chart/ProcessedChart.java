package dev.citusrender.chart;

import dev.citusrender.go.GoMap;
import dev.citusrender.values.ChartValues;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as one render sees it: under its alias, with the dependencies that are switched on, and with the values it imports. The content of the
 * files is that of the {@link Chart}, which stays as it is.
 *
 * <p>Changed only while {@link Dependencies} works on it; after that it is read only.
 */
public final class ProcessedChart implements ChartValues {
    private final Chart chart;
    private String name;
    private GoMap values;
    private List<DependencyDraft> declared;
    private List<ProcessedChart> dependencies = List.of();
    private ProcessedChart parent;

    private ProcessedChart(Chart chart) {
        this.chart = chart;
        this.name = chart.name();
        this.values = chart.values();
    }

    /** A chart with nothing done to it yet. */
    static ProcessedChart of(Chart chart) {
        ProcessedChart processed = new ProcessedChart(chart);
        List<ChartDependency> declared = chart.metadata().dependencies();
        processed.declared = declared == null ? null : declared.stream().map(DependencyDraft::new).toList();
        processed.adopt(chart.dependencies().stream().map(ProcessedChart::of).toList());
        return processed;
    }

    /** A copy that shares what is inside it: the declared dependencies and the charts, whose parent stays who it was. */
    ProcessedChart copySharing() {
        ProcessedChart copy = new ProcessedChart(chart);
        copy.name = name;
        copy.values = values;
        copy.declared = declared;
        copy.dependencies = dependencies;
        copy.parent = parent;
        return copy;
    }

    /** A copy with declared dependencies of its own, and with charts of its own inside it (which share what is inside them). */
    ProcessedChart copyDeeper() {
        ProcessedChart copy = copySharing();
        copy.declared = declared == null ? null : declared.stream().map(DependencyDraft::copy).toList();
        copy.adopt(dependencies.stream().map(ProcessedChart::copySharing).toList());
        return copy;
    }

    /** Takes charts in as its dependencies. */
    void adopt(List<ProcessedChart> charts) {
        for (ProcessedChart child : charts) {
            child.parent = this;
        }
        dependencies = List.copyOf(charts);
    }

    void rename(String alias) {
        name = alias;
    }

    void values(GoMap newValues) {
        values = newValues;
    }

    /** The declared dependencies, or null when the chart declares none. */
    List<DependencyDraft> declared() {
        return declared;
    }

    void declared(List<DependencyDraft> drafts) {
        declared = drafts;
    }

    /** The chart that this is made of: its files, its schema. */
    public Chart chart() {
        return chart;
    }

    @Override
    public String name() {
        return name;
    }

    /** The metadata with the chart's alias as its name, and with the dependencies that are switched on. */
    public ChartMetadata metadata() {
        List<ChartDependency> enabled = declared == null ? null : declared.stream().map(DependencyDraft::toDependency).toList();
        return chart.metadata().processed(name, enabled);
    }

    @Override
    public GoMap defaults() {
        return values;
    }

    @Override
    public byte[] schema() {
        return chart.schema();
    }

    @Override
    public List<ProcessedChart> dependencies() {
        return dependencies;
    }

    /** The chart around this one, or null. */
    public ProcessedChart parent() {
        return parent;
    }

    public boolean isRoot() {
        return parent == null;
    }

    /** The path that templates are named by: {@code parent/charts/name}. */
    public String fullPath() {
        return parent == null ? name : parent.fullPath() + "/charts/" + name;
    }

    /**
     * A custom resource definition.
     *
     * @param path the full path of the file, the chart's included
     * @param file the file in {@code crds/}
     */
    public record Crd(String path, ChartFile file) {
    }

    /** The manifests in {@code crds/} of this chart, then of those inside it. */
    public List<Crd> crds() {
        List<Crd> crds = new ArrayList<>();
        for (ChartFile file : chart.files()) {
            if (file.name().startsWith("crds/") && isManifest(GoPath.extension(file.name()))) {
                crds.add(new Crd(GoPath.clean(fullPath() + "/" + file.name()), file));
            }
        }
        dependencies.forEach(child -> crds.addAll(child.crds()));
        return crds;
    }

    private static boolean isManifest(String extension) {
        return extension.equalsIgnoreCase(".yaml") || extension.equalsIgnoreCase(".yml") || extension.equalsIgnoreCase(".json");
    }
}
