package dev.citusrender.chart;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoString;
import dev.citusrender.values.Bundled;
import dev.citusrender.values.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The files of a chart as its author keeps them, with what {@code .helmignore} hides from helm: for tools that read a chart's text instead of
 * rendering it. A chart is in a folder, in an archive, or travels with this program.
 */
public final class ChartSource {
    private final String name;
    private final Path location;

    private ChartSource(String name, Path location) {
        this.name = name;
        this.location = location;
    }

    /** A chart in a folder or a {@code .tgz}. */
    public static ChartSource of(Path location) {
        return new ChartSource(location.toString(), location);
    }

    /** A chart that travels with this program. */
    public static ChartSource bundled(String name) {
        return new ChartSource(name, null);
    }

    /** What the chart is called in messages: its path, or its name when it is bundled. */
    public String name() {
        return name;
    }

    /** The chart's folder; null when it has none that one could write to. */
    public Path folder() {
        return location != null && Files.isDirectory(location) ? location : null;
    }

    /** The text of a file, or null when the chart has no such file. */
    public String text(String path) {
        return open(root -> {
            Path file = root.resolve(path);
            return Files.isRegularFile(file) ? read(file, path) : null;
        }, files -> files.stream().filter(file -> file.name().equals(path)).map(file -> GoString.decode(file.bytes())).findFirst().orElse(null));
    }

    /** The files that lie in a folder of the chart, not deeper, by their paths below the chart, in the order of their names. */
    public List<ChartFile> filesIn(String folder) {
        return open(root -> Bundled.names(root.resolve(folder)).stream()
                .map(file -> folder + "/" + file)
                .filter(path -> Files.isRegularFile(root.resolve(path)))
                .map(path -> new ChartFile(path, GoString.encode(read(root.resolve(path), path)))).toList(),
                files -> files.stream().filter(file -> file.name().startsWith(folder + "/") && file.name().indexOf('/', folder.length() + 1) < 0)
                        .sorted((a, b) -> a.name().compareTo(b.name())).toList());
    }

    private <T> T open(Function<Path, T> inFolder, Function<List<ChartFile>, T> inArchive) {
        if (location == null) {
            return inArchive.apply(BundledCharts.files(name));
        }
        if (Files.isDirectory(location)) {
            return inFolder.apply(location);
        }
        try {
            return inArchive.apply(ChartArchive.read(Files.readAllBytes(location), HelmVersion.V4));
        } catch (IOException e) {
            throw new ChartException("open " + location + ": " + FileText.cause(e));
        }
    }

    private static String read(Path file, String path) {
        try {
            return GoString.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ChartException("cannot read " + path + ": " + FileText.cause(e));
        }
    }
}
