package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import dev.citusrender.values.FileText;
import dev.citusrender.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads charts from folders, archives and lists of files, as helm does; every message is that of the helm that is matched. */
public final class ChartLoader {
    private final HelmVersion version;
    private final HelmLog log;

    private ChartLoader(HelmVersion version, Log log) {
        this.version = version;
        this.log = new HelmLog(version, log);
    }

    /**
     * Reads the chart in a folder or in a {@code .tgz}.
     *
     * @param path    the folder or archive
     * @param version which helm to be
     * @param log     where warnings go
     * @throws ChartException when it can't be read or is no valid chart
     */
    public static Chart load(Path path, HelmVersion version, Log log) {
        ChartLoader loader = new ChartLoader(version, log);
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new ChartException("stat " + absolute + ": no such file or directory");
        }
        return Files.isDirectory(absolute) ? loader.loadFolder(absolute) : loader.loadArchive(absolute);
    }

    /**
     * Makes a chart of files that were read already.
     *
     * @param files  the files, named by their paths below the chart's root
     * @param source where they are from, for messages and origins
     * @throws ChartException when they are no valid chart
     */
    public static Chart load(List<ChartFile> files, String source, HelmVersion version, Log log) {
        return new ChartAssembly(version, new HelmLog(version, log)).assemble(files, source);
    }

    private Chart loadFolder(Path folder) {
        if (version.wrapsLoadErrors()) {
            detectFolder(folder.resolve("Chart.yaml"));
        }
        return new ChartAssembly(version, log).assemble(ChartFolder.read(folder, log), folder.toString());
    }

    private void detectFolder(Path chartFile) {
        try {
            detect(Files.readAllBytes(chartFile), chartFile.toString());
        } catch (IOException e) {
            throw new ChartException("unable to detect chart at " + chartFile + ": open " + chartFile + ": " + FileText.cause(e));
        }
    }

    /** Helm 4 has a loader for each API version, and looks for that first. */
    private static void detect(byte[] chartFile, String source) {
        try {
            String apiVersion = MetadataReader.readApiVersion(GoString.decode(chartFile), source);
            if (!List.of("", "v1", "v2", "v3").contains(apiVersion)) {
                throw new ChartException("unsupported chart version");
            }
        } catch (YamlException e) {
            throw ChartException.of("cannot load Chart.yaml", e);
        }
    }

    private Chart loadArchive(Path archive) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(archive);
        } catch (IOException e) {
            throw new ChartException("open " + archive + ": " + FileText.cause(e));
        }
        checkType(bytes, archive.toString());
        List<ChartFile> files = readArchive(bytes, archive.toString());
        if (version.wrapsLoadErrors()) {
            ChartFile chartFile = files.stream().filter(f -> f.name().equals("Chart.yaml")).findFirst()
                    .orElseThrow(() -> new ChartException("unable to detect chart version, no Chart.yaml found"));
            detect(chartFile.bytes(), archive + "/Chart.yaml");
        }
        return new ChartAssembly(version, log).assemble(files, archive.toString());
    }

    private List<ChartFile> readArchive(byte[] bytes, String name) {
        try {
            return ChartArchive.read(bytes, version);
        } catch (ChartArchive.NotGzip e) {
            throw new ChartException("file '" + name + "' does not appear to be a valid chart file (details: " + e.getMessage() + ")");
        } catch (ChartException e) {
            throw version.wrapsLoadErrors() ? new ChartException("unable to load chart archive", null, e.getMessage()) : e;
        }
    }

    /** Helm looks at a buffer of 512 bytes, filled up with zeros: a short text is then no text. */
    private static void checkType(byte[] bytes, String name) {
        byte[] head = Arrays.copyOf(bytes, 512);
        String type = ContentType.of(head);
        boolean gzip = head[0] == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
        if (gzip || type.equals("application/x-gzip")) {
            return;
        }
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            throw new ChartException("file '" + name + "' seems to be a YAML file, but expected a gzipped archive");
        }
        throw new ChartException("file '" + name + "' does not appear to be a gzipped archive; got '" + type + "'");
    }
}
