package dev.citusrender.charts.lib;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.chart.ChartMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts the library chart into every chart that depends on it, as {@code helm dependency build} would: {@code charts/lib-VERSION.tgz} and
 * {@code Chart.lock}. Run by {@code tools/vendor-lib}; the same files come out on every machine.
 */
public final class VendorLib {
    private static final String NAME = "lib";

    /** Folders below which there are charts: the bundled ones, and those that the library's own tests render. */
    private static final List<Path> PLACES = List.of(Path.of("charts"), Path.of("src/test/resources/lib"));

    private final Path library;
    private final List<Path> places;

    /** The library chart, and the folders below which charts use it. */
    VendorLib(Path library, List<Path> places) {
        this.library = library;
        this.places = places;
    }

    /** For this repository. */
    static VendorLib here() {
        return new VendorLib(PLACES.getFirst().resolve(NAME), PLACES);
    }

    /** Writes what differs, and takes away packages that no chart should have. */
    public static void main(String[] args) throws IOException {
        VendorLib vendor = here();
        for (Map.Entry<Path, byte[]> file : vendor.files().entrySet()) {
            Path path = file.getKey();
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                System.out.println("wrote " + path);
            }
        }
        for (Path stray : vendor.strays()) {
            Files.delete(stray);
            System.out.println("removed " + stray);
        }
    }

    /** What has to be in the charts: path by path, the contents. */
    Map<Path, byte[]> files() throws IOException {
        byte[] archive = ChartPackage.pack(library, NAME);
        String file = NAME + "-" + metadata(library).version() + ".tgz";
        Map<Path, byte[]> files = new TreeMap<>();
        for (Path chart : users()) {
            List<ChartDependency> dependencies = metadata(chart).dependencies();
            List<String> versions = dependencies.stream().map(dependency -> version(dependency, chart)).toList();
            files.put(chart.resolve("charts").resolve(file), archive);
            files.put(chart.resolve("Chart.lock"), ChartLock.of(dependencies, versions).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Packages of the library that no chart should have: those of other versions, and in charts that don't depend on it. */
    List<Path> strays() throws IOException {
        Map<Path, byte[]> wanted = files();
        return all(file -> file.getFileName().toString().matches(NAME + "-[0-9].*\\.tgz") && !wanted.containsKey(file));
    }

    /** The folders of the charts that depend on the library, subcharts of others included. */
    private List<Path> users() throws IOException {
        return all(file -> file.endsWith("Chart.yaml")).stream().map(Path::getParent).filter(VendorLib::usesLibrary).toList();
    }

    private List<Path> all(Predicate<Path> which) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(which).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private static boolean usesLibrary(Path chart) {
        List<ChartDependency> dependencies = metadata(chart).dependencies();
        return dependencies != null && dependencies.stream().anyMatch(dependency -> dependency.name().equals(NAME));
    }

    /** The version of a dependency that helm would write into Chart.lock: that of the chart in its place, or for a subfolder what is asked for. */
    private static String version(ChartDependency dependency, Path chart) {
        String repository = dependency.repository();
        if (repository.isEmpty()) {
            return dependency.version();
        }
        if (!repository.startsWith("file://")) {
            throw new IllegalStateException(chart + "/Chart.yaml: " + dependency.name() + " is in " + repository
                    + "; charts of this repository depend on charts of this repository only (file://…)");
        }
        return metadata(chart.resolve(repository.substring("file://".length())).normalize()).version();
    }

    private static ChartMetadata metadata(Path chart) {
        return ChartLoader.load(chart, HelmVersion.V4, Log.NONE).metadata();
    }
}
