package dev.citusrender.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart and the values that it is rendered with.
 *
 * @param chart  the chart's folder
 * @param values a values file that the chart ships; null for its defaults alone
 */
record CorpusCase(Path chart, Path values) {

    /**
     * All cases below a folder: every chart that is no part of another, with its defaults and with every {@code ci/*.yaml} and
     * {@code *values*.yaml} that it ships.
     */
    static List<CorpusCase> below(Path corpus) throws IOException {
        List<Path> charts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            files.filter(file -> file.endsWith("Chart.yaml")).map(Path::getParent).sorted().forEach(chart -> {
                if (charts.isEmpty() || !chart.startsWith(charts.getLast())) {
                    charts.add(chart);
                }
            });
        }
        List<CorpusCase> cases = new ArrayList<>();
        for (Path chart : charts) {
            cases.add(new CorpusCase(chart, null));
            valuesOf(chart).forEach(values -> cases.add(new CorpusCase(chart, values)));
        }
        return cases;
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

    /** The arguments of {@code helm template}, and of ours. */
    List<String> arguments(String kubeVersion) {
        List<String> arguments = new ArrayList<>(List.of("rel", chart.toString(), "-n", "ns1", "--kube-version", kubeVersion));
        if (values != null) {
            arguments.addAll(List.of("-f", values.toString()));
        }
        return arguments;
    }

    /** The values as the report names them. */
    String valuesName() {
        return values == null ? "(defaults)" : chart.relativize(values).toString();
    }
}
