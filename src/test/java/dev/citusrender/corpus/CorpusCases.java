package dev.citusrender.corpus;

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
            mutator(corpus, chart, seed).mutations(count).forEach(mutation -> cases.add(new CorpusCase(chart, null, mutation)));
        }
        return cases;
    }

    /** Every chart with so many {@linkplain CommandLines command lines}. */
    static List<CorpusCase> commandLines(Path corpus, int count, long seed) throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path chart : charts(corpus)) {
            CommandLines lines = new CommandLines(chart, mutator(corpus, chart, seed), ownSeed(corpus, chart, seed));
            lines.draw(count).forEach(line -> cases.add(new CorpusCase(chart, null, line)));
        }
        return cases;
    }

    private static Mutator mutator(Path corpus, Path chart, long seed) throws IOException {
        return new Mutator(ChartPlaces.of(chart), ownSeed(corpus, chart, seed));
    }

    private static long ownSeed(Path corpus, Path chart, long seed) {
        return seed * 31 + corpus.relativize(chart).toString().hashCode();
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
}
