package dev.citusrender.charts.lib;

import dev.citusrender.chart.ChartDependency;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Chart.lock}: which version of each dependency a chart was built with, and a digest by which helm notices that Chart.yaml changed since. */
final class ChartLock {
    private ChartLock() {
    }

    /**
     * The text of the file.
     *
     * @param declared dependencies as Chart.yaml has them
     * @param versions the version of each
     */
    static String of(List<ChartDependency> declared, List<String> versions) {
        List<ChartDependency> locked = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            ChartDependency dependency = declared.get(i);
            locked.add(new ChartDependency(dependency.name(), versions.get(i), dependency.repository(), "", null, false, null, ""));
        }
        List<GoMap> entries = locked.stream().map(entry ->
                GoMap.of("name", entry.name(), "repository", entry.repository(), "version", entry.version())).toList();
        // helm writes the time of the call; nobody reads it, and a fixed one makes the file the same each time
        return YamlWriter.write(GoMap.of("dependencies", list(entries), "digest", "sha256:" + sha256("[" + json(declared) + "," + json(locked) + "]"),
                "generated", "2020-01-01T00:00:00Z"));
    }

    private static String json(List<ChartDependency> dependencies) {
        return dependencies.stream().map(ChartLock::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** A dependency as encoding/json writes helm's struct (helm v4 internal/resolver: HashReq); what is empty is left out, but for the repository. */
    private static String json(ChartDependency dependency) {
        List<String> fields = new ArrayList<>();
        add(fields, "name", dependency.name(), true);
        add(fields, "version", dependency.version(), !dependency.version().isEmpty());
        add(fields, "repository", dependency.repository(), true);
        add(fields, "condition", dependency.condition(), !dependency.condition().isEmpty());
        add(fields, "tags", list(dependency.tags()), dependency.tags() != null && !dependency.tags().isEmpty());
        add(fields, "enabled", true, dependency.enabled());
        add(fields, "import-values", list(dependency.importValues()), dependency.importValues() != null && !dependency.importValues().isEmpty());
        add(fields, "alias", dependency.alias(), !dependency.alias().isEmpty());
        return "{" + String.join(",", fields) + "}";
    }

    private static void add(List<String> fields, String name, Object value, boolean present) {
        if (present) {
            fields.add(GoJson.write(name, true) + ":" + GoJson.write(value, true));
        }
    }

    private static GoList list(List<?> elements) {
        return elements == null ? null : GoList.of(elements.toArray());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
