package dev.citusrender.diff.report;

import dev.citusrender.diff.ResourceChange;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.go.Origin;
import dev.citusrender.resource.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the file in a repository that a remark about a resource belongs to: its template, or the file of manifests that it stands in. Code hosts show a
 * remark at files of the repository only.
 */
public final class Places {
    private static final String CHART_FILE = "Chart.yaml";

    private final Path folder;
    private final Path repository;
    private final Path chart;

    /**
     * Places in a repository.
     *
     * @param folder where the names of files start from; the repository is the nearest folder above with a {@code .git}, or this one
     * @param chart  the folder of the chart that was rendered; null when it is an archive, or there is none
     */
    public Places(Path folder, Path chart) {
        this.folder = folder.toAbsolutePath().normalize();
        this.repository = repository(this.folder);
        this.chart = chart == null ? null : chart.toAbsolutePath().normalize();
    }

    /**
     * A line of a file.
     *
     * @param file its path, with slashes; relative to the repository when it is in it
     * @param line from 1; 1 where only the file is known
     */
    public record Place(String file, int line) { }

    /** The place of a risk. */
    Place of(DiffReport report, Risk risk) {
        List<ResourceChange> changes = report.diff().changes().stream().filter(change -> change.id().equals(risk.resource())).toList();
        if (!changes.isEmpty()) {
            return of(changes.getFirst().resource(), risk.at(), report);
        }
        return report.diff().after().stream().filter(resource -> resource.id().equals(risk.resource())).findFirst()
                .map(resource -> of(resource, risk.at(), report)).orElse(fallback(report.to()));
    }

    /** The place of a value in a resource; the origin may be null. */
    private Place of(Resource resource, Origin at, DiffReport report) {
        Path template = template(resource);
        if (template != null && Files.isRegularFile(template)) {
            Origin line = at == null || !at.source().equals(report.to()) ? null : report.lines().apply(at);
            return new Place(name(template), line == null ? 1 : line.line());
        }
        Path file = folder.resolve(resource.file()).normalize();
        if (Files.isRegularFile(file)) {
            return new Place(name(file), Math.max(1, at == null ? resource.line() : at.line()));
        }
        return fallback(resource.file());
    }

    /** What is gone has no file left: the chart as a whole is where it was taken from. */
    private Place fallback(String name) {
        return chart != null && Files.isRegularFile(chart.resolve(CHART_FILE)) ? new Place(name(chart.resolve(CHART_FILE)), 1)
                : new Place(name.replace('\\', '/'), 1);
    }

    /** Helm names a template by the name of the chart, whatever the chart's folder is called. */
    private Path template(Resource resource) {
        int slash = resource.template().indexOf('/');
        if (chart == null || slash < 0) {
            return null;
        }
        Path template = chart.resolve(resource.template().substring(slash + 1)).normalize();
        return template.startsWith(chart) ? template : null;
    }

    private String name(Path file) {
        return (file.startsWith(repository) ? repository.relativize(file) : file).toString().replace('\\', '/');
    }

    private static Path repository(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return folder;
    }
}
