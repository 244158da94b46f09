package dev.citusrender.cli;

import static dev.citusrender.cli.CommandDoc.flag;

import dev.citusrender.PageLayout;
import dev.citusrender.chart.BundledCharts;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.golden.GoldenFile;
import dev.citusrender.values.Presets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code init}: the files with which a repository begins to use golden files and reviews. */
final class InitCommand implements Subcommand {
    private static final String DEFAULT_CHART = "citus";
    private static final String DEFAULT_PRESET = "prod";
    private static final String KUBE_VERSIONS = "1.30, 1.34";

    @Override
    public CommandDoc doc() {
        return new CommandDoc("init", "[DIR] [flags]",
                List.of("Writes a citus-render.yaml, a first values file and a CI job into a folder (default: this one), commented, ready to run.",
                        "Nothing is overwritten without --force; when one of the files is there, none is written."),
                List.of(flag("chart", Flag.Kind.STRING, "the chart: a folder below DIR, a .tgz or a bundled one (default " + DEFAULT_CHART + ")"),
                        flag("preset", Flag.Kind.STRING, "the preset that the values start from (default " + DEFAULT_PRESET + "; for a bundled chart only)"),
                        flag("ci", Flag.Kind.STRING, "the CI job for github, gitlab or none (default none)"),
                        flag("force", Flag.Kind.BOOL, "overwrite files that are there")),
                false, List.of("citus-render init --ci github", "citus-render init deploy --preset ha --ci gitlab", "citus-render init --chart charts/web"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        if (arguments.positionals().size() > 1) {
            throw new UsageException("expected at most one folder");
        }
        Path folder = arguments.positionals().isEmpty() ? invocation.folder() : invocation.path(arguments.positionals().getFirst());
        Map<String, String> files = files(arguments, folder);
        List<String> present = files.keySet().stream().filter(name -> Files.exists(folder.resolve(name))).toList();
        if (!present.isEmpty() && !arguments.isOn("force")) {
            throw new UsageException("already there: " + String.join(", ", present) + "; nothing was written", "--force overwrites them");
        }
        write(files, folder);
        files.keySet().forEach(name -> invocation.out().println("wrote " + name));
        invocation.out().println("\nNext:" + (arguments.positionals().isEmpty() ? "" : "\n  cd " + arguments.positionals().getFirst())
                + "\n  citus-render golden update    # writes the golden files: commit them\n  citus-render golden check     # what CI runs");
        return FINE;
    }

    private static Map<String, String> files(Arguments arguments, Path folder) {
        String chart = arguments.last("chart", DEFAULT_CHART);
        boolean bundled = BundledCharts.has(chart);
        if (!bundled && !Files.exists(folder.resolve(chart))) {
            throw new UsageException("--chart " + chart + ": no such folder or archive below " + folder + ", and no bundled chart ("
                    + String.join(", ", BundledCharts.names()) + ")");
        }
        String preset = bundled ? arguments.last("preset", Presets.names(chart).contains(DEFAULT_PRESET) ? DEFAULT_PRESET : "") : "";
        String release = bundled ? "my-" + chart : Path.of(chart).getFileName().toString().replaceFirst("\\.tgz$", "");
        String values = preset.isEmpty() ? "values-" + release + ".yaml" : "values-" + preset + ".yaml";
        Map<String, Object> content = Map.of("chart", chart, "preset", preset, "release", release, "values", values,
                "namespace", bundled ? "databases" : "default", "kubeVersions", KUBE_VERSIONS,
                "origin", preset.isEmpty() ? "The chart's own defaults:" : "What the preset says:",
                "body", commented(start(chart, preset, bundled ? ChartSource.bundled(chart) : ChartSource.of(folder.resolve(chart)))));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(GoldenFile.DEFAULT_NAME, PageLayout.render("init/citus-render.yaml.peb", content));
        files.put(values, PageLayout.render("init/values.yaml.peb", content));
        switch (arguments.last("ci", "none")) {
            case "github" -> files.put(".github/workflows/manifests.yml", PageLayout.render("init/github.yaml.peb", content));
            case "gitlab" -> files.put(".gitlab-ci.yml", PageLayout.render("init/gitlab.yaml.peb", content));
            case "none" -> { }
            case String other -> throw new UsageException("--ci " + other + ": must be github, gitlab or none");
        }
        return files;
    }

    /** The text that the values begin as: a preset, or the values.yaml of the chart. */
    private static String start(String name, String preset, ChartSource chart) {
        String text = preset.isEmpty() ? chart.text("values.yaml") : Presets.text(Presets.of(name, List.of(preset)).getFirst());
        return text == null ? "" : text;
    }

    /** Every value with a mark before it; comments have theirs. */
    private static String commented(String yaml) {
        return yaml.lines().map(line -> line.isBlank() || line.stripLeading().startsWith("#") ? line : "# " + line).collect(Collectors.joining("\n"));
    }

    private static void write(Map<String, String> files, Path folder) {
        files.forEach((name, text) -> {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UsageException("can't write " + file + ": " + Failure.told(e));
            }
        });
    }
}
