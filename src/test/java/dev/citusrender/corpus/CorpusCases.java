package dev.citusrender.corpus;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the cases below a folder. */
final class CorpusCases {
    private CorpusCases() {
    }

    /** Every chart that is no part of another, with its defaults and with every {@code ci/*.yaml} and {@code *values*.yaml} that it ships. */
    static List<CorpusCase> shipped(Path corpus) throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path chart : charts(corpus)) {
            cases.add(new CorpusCase(chart, null, null));
            valuesOf(chart).forEach(values -> cases.add(new CorpusCase(chart, values, null)));
        }
        return cases;
    }

    /** Every chart with so many {@linkplain Mutator mutations} of its values; each chart has a random sequence of its own, told by the seed and its path. */
    static List<CorpusCase> mutated(Path corpus, int count, long seed) throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path chart : charts(corpus)) {
            long ownSeed = seed * 31 + corpus.relativize(chart).toString().hashCode();
            new Mutator(valuesFor(chart), ownSeed).mutations(count).forEach(mutation -> cases.add(new CorpusCase(chart, null, mutation)));
        }
        return cases;
    }

    /** The charts below a folder that are no part of another, in the order of their paths. */
    static List<Path> charts(Path corpus) throws IOException {
        List<Path> charts = new ArrayList<>();
        Files.walkFileTree(corpus, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!Files.exists(folder.resolve("Chart.yaml"))) {
                    return FileVisitResult.CONTINUE;
                }
                charts.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
        });
        charts.sort(Comparator.naturalOrder());
        return charts;
    }

    private static List<Path> valuesOf(Path chart) throws IOException {
        try (Stream<Path> files = Files.walk(chart)) {
            return files.filter(file -> isValuesFile(chart, file)).sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static boolean isValuesFile(Path chart, Path file) {
        String name = file.getFileName().toString();
        Path relative = chart.relativize(file);
        boolean isYaml = (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
        boolean ownFile = !relative.startsWith("charts") && !relative.startsWith("templates") && !relative.startsWith("crds");
        return isYaml && ownFile && (relative.startsWith("ci") || name.contains("values")) && !relative.equals(Path.of("values.yaml"));
    }

    /** What the chart's values.yaml says, and below the name of each subchart what that one's says. */
    private static GoMap valuesFor(Path chart) throws IOException {
        GoMap values = valuesFile(chart);
        if (Files.isDirectory(chart.resolve("charts"))) {
            try (Stream<Path> subcharts = Files.list(chart.resolve("charts"))) {
                for (Path subchart : subcharts.sorted().toList()) {
                    GoMap below = valuesFile(subchart);
                    String name = subchart.getFileName().toString();
                    if (!below.isEmpty() && !(values.get(name) instanceof GoMap own && !own.isEmpty())) {
                        values.put(name, below);
                    }
                }
            }
        }
        return values;
    }

    private static GoMap valuesFile(Path chart) throws IOException {
        Path file = chart.resolve("values.yaml");
        if (!Files.isRegularFile(file)) {
            return new GoMap();
        }
        try {
            return YamlReader.readMap(Files.readString(file), null);
        } catch (YamlException e) {
            return new GoMap();
        }
    }
}
