package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.values.ValuesDocuments;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a chart of its files: says which file is what, and reads the charts inside it. */
final class ChartAssembly {
    private static final String V1 = "v1";

    private final HelmVersion version;
    private final HelmLog log;

    ChartAssembly(HelmVersion version, HelmLog log) {
        this.version = version;
        this.log = log;
    }

    /** What has been found so far. */
    private static final class Parts {
        GoMap metadata;
        GoMap values = new GoMap();
        byte[] schema;
        final List<ChartFile> templates = new ArrayList<>();
        final List<ChartFile> files = new ArrayList<>();
        /** The files below {@code charts/}, by the first part of their paths there. */
        final Map<String, List<ChartFile>> subcharts = new TreeMap<>(GoString.BYTE_ORDER);

        boolean isV1() {
            return metadata != null && V1.equals(metadata.get("apiVersion"));
        }
    }

    Chart assemble(List<ChartFile> files, String source) {
        Parts parts = new Parts();
        for (ChartFile file : files) {
            if (file.name().equals("Chart.yaml")) {
                readMetadata(parts, file, source);
            }
        }
        for (ChartFile file : files) {
            try {
                sort(parts, file, source + "/" + file.name());
            } catch (YamlException e) {
                throw ChartException.of("cannot load " + file.name(), e);
            }
        }
        if (parts.metadata == null) {
            throw new ChartException("Chart.yaml file is missing");
        }
        ChartMetadata metadata = MetadataRules.check(MetadataReader.toMetadata(parts.metadata));
        List<Chart> dependencies = new ArrayList<>();
        parts.subcharts.forEach((name, subFiles) -> {
            if (!name.startsWith("_") && !name.startsWith(".")) {
                dependencies.add(subchart(name, subFiles, metadata.name(), source));
            }
        });
        return new Chart(metadata, parts.templates, parts.files, parts.values, parts.schema, dependencies, source);
    }

    private void readMetadata(Parts parts, ChartFile file, String source) {
        try {
            GoMap fields = MetadataReader.read(text(file), source + "/Chart.yaml", version);
            parts.metadata = parts.metadata == null ? fields : MetadataReader.over(parts.metadata, fields);
        } catch (YamlException e) {
            throw ChartException.of("cannot load Chart.yaml", e);
        }
        // helm 2 took charts without an API version
        if (!(parts.metadata.get("apiVersion") instanceof String apiVersion) || apiVersion.isEmpty()) {
            parts.metadata.put("apiVersion", V1);
        }
    }

    private void sort(Parts parts, ChartFile file, String source) {
        switch (file.name()) {
            case "Chart.yaml" -> {
            }
            case "Chart.lock" -> MetadataReader.checkLock(text(file), source, version);
            case "values.yaml" -> parts.values = ValuesDocuments.read(text(file), source, version);
            case "values.schema.json" -> parts.schema = file.bytes();
            case "requirements.yaml" -> requirements(parts, file, source);
            case "requirements.lock" -> requirementsLock(parts, file, source);
            default -> sortByFolder(parts, file);
        }
    }

    private static void sortByFolder(Parts parts, ChartFile file) {
        String name = file.name();
        if (name.startsWith("templates/")) {
            parts.templates.add(file);
        } else if (name.startsWith("charts/") && !GoPath.extension(name).equals(".prov")) {
            String path = name.substring("charts/".length());
            int slash = path.indexOf('/');
            String subchart = slash < 0 ? path : path.substring(0, slash);
            parts.subcharts.computeIfAbsent(subchart, key -> new ArrayList<>()).add(new ChartFile(path, file.bytes()));
        } else {
            parts.files.add(file);
        }
    }

    private void requirements(Parts parts, ChartFile file, String source) {
        if (!parts.isV1()) {
            log.standard("load.go:120", "Warning: Dependencies are handled in Chart.yaml since apiVersion \"v2\". "
                    + "We recommend migrating dependencies to Chart.yaml.");
        }
        GoMap fields = MetadataReader.read(text(file), source, version);
        parts.metadata = MetadataReader.over(parts.metadata == null ? new GoMap() : parts.metadata, fields);
        keepIfV1(parts, file);
    }

    private void requirementsLock(Parts parts, ChartFile file, String source) {
        MetadataReader.checkLock(text(file), source, version);
        if (!parts.isV1()) {
            log.standard("load.go:138", "Warning: Dependency locking is handled in Chart.lock since apiVersion \"v2\". "
                    + "We recommend migrating to Chart.lock.");
        }
        if (parts.metadata == null) {
            parts.metadata = new GoMap();
        }
        keepIfV1(parts, file);
    }

    private static void keepIfV1(Parts parts, ChartFile file) {
        if (parts.isV1()) {
            parts.files.add(file);
        }
    }

    private Chart subchart(String name, List<ChartFile> files, String parent, String source) {
        String where = source + "/charts/" + name;
        boolean archive = GoPath.extension(name).equals(".tgz");
        ChartFile first = files.getFirst();
        if (archive && !first.name().equals(name)) {
            throw new ChartException("error unpacking subchart tar in " + parent + ": expected " + name + ", got " + first.name());
        }
        try {
            return assemble(archive ? ChartArchive.read(first.bytes(), version) : withoutFolder(files), where);
        } catch (ChartException e) {
            throw e.in("error unpacking subchart " + name + " in " + parent);
        }
    }

    private static List<ChartFile> withoutFolder(List<ChartFile> files) {
        return files.stream().filter(file -> file.name().indexOf('/') >= 0)
                .map(file -> new ChartFile(file.name().substring(file.name().indexOf('/') + 1), file.bytes())).toList();
    }

    private static String text(ChartFile file) {
        return GoString.decode(file.bytes());
    }
}
