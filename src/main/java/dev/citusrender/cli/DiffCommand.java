package dev.citusrender.cli;

import static dev.citusrender.cli.CommandDoc.flag;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.diff.report.DiffReport;
import dev.citusrender.diff.risk.Risk;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code diff}: what differs between two renders, and what that would do to a live cluster. */
final class DiffCommand implements Subcommand {
    private static final String CHANGE = "change";
    private static final String NONE = "none";

    @Override
    public CommandDoc doc() {
        return new CommandDoc("diff", "[NAME] [CHART] [flags] --from…  |  OLD NEW",
                List.of("Compares two renders resource by resource and says what the change would do to a live cluster.",
                        "The newer side is the render that the command line asks for. The older side is the same render in another git revision (--from), "
                                + "or with another chart or other values (--from-chart, --from-values, …), or manifests that were written before "
                                + "(--from-manifests). Without flags, OLD and NEW are files or folders of manifests.",
                        "Without --seed, both sides draw the same random values."),
                List.of(flag("from", Flag.Kind.STRING, "the older side is the same command line in this git revision, such as main or HEAD~1"),
                        flag("from-manifests", Flag.Kind.STRING, "the older side is this file or folder of manifests, such as a golden file"),
                        flag("from-chart", Flag.Kind.STRING, "the older side renders this chart"),
                        flag("from-values", Flag.Kind.STRINGS, "the older side takes these values files in place of -f; repeatable"),
                        flag("from-preset", Flag.Kind.STRINGS, "the older side takes these presets in place of --preset"),
                        flag("from-set", Flag.Kind.STRING_ARRAY, "the older side takes these in place of --set; repeatable"),
                        flag("from-kube-version", Flag.Kind.STRING, "the older side is rendered for this Kubernetes version"),
                        flag("from-helm-version", Flag.Kind.STRING, "the older side is what this helm prints: 3 or 4"),
                        flag("ignore", Flag.Kind.STRING_ARRAY, "a field that doesn't count: a path, or KIND/NAME and a path; * stands for any letters; repeatable"),
                        flag("ignore-checksums", Flag.Kind.BOOL, "checksum/… annotations don't count"),
                        flag("ignore-chart-version", Flag.Kind.BOOL, "labels with the version of the chart or application don't count"),
                        flag("show-secrets", Flag.Kind.BOOL, "show what Secrets hold"),
                        flag("output", Flag.Kind.STRING_ARRAY, ReportOutputs.HELP),
                        flag("max-size", Flag.Kind.INT, ReportOutputs.SIZE_HELP),
                        flag("rules-url", Flag.Kind.STRING, ReportOutputs.RULES_HELP),
                        flag("fail-on", Flag.Kind.STRING, "from what on the exit code is 1: change, caution, danger or none (default change)"),
                        flag("color", Flag.Kind.STRING, ColorChoice.HELP)),
                true, List.of("citus-render diff -f values-prod.yaml --from main", "citus-render diff --preset ha --from-preset prod",
                        "citus-render diff -f values-prod.yaml --from-manifests golden/prod.yaml --fail-on danger",
                        "citus-render diff old.yaml new.yaml --output markdown=report.md"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        ReportOutputs outputs = ReportOutputs.of(arguments, invocation);
        String failOn = failOn(arguments);
        DiffReport report = report(arguments, invocation);
        outputs.write(report);
        return isFinding(report, failOn) ? FINDINGS : FINE;
    }

    private static DiffReport report(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (words.size() == 2 && isManifests(invocation.path(words.getFirst())) && isManifests(invocation.path(words.getLast()))) {
            return compare(words.getFirst(), manifests(words.getFirst(), invocation), words.getLast(), manifests(words.getLast(), invocation),
                    arguments, "");
        }
        DiffSide.Older before = DiffSide.older(arguments, invocation);
        DiffSide.Rendered after = DiffSide.newer(arguments, invocation);
        return compare(before.name(), before.resources(), DiffSide.THIS, after.resources(), arguments, after.namespace())
                .withLines(after.templateLines());
    }

    private static DiffReport compare(String from, List<Resource> before, String to, List<Resource> after, Arguments arguments, String namespace) {
        DiffOptions options = new DiffOptions(namespace, IgnoreFlags.rules(arguments), arguments.isOn("show-secrets"));
        return DiffReport.of(from, to, ManifestComparison.compare(before, after, options));
    }

    /** A file, or a folder that is no chart. */
    private static boolean isManifests(Path path) {
        return Files.isRegularFile(path) && !path.toString().endsWith(".tgz") || Files.isDirectory(path) && !Files.exists(path.resolve("Chart.yaml"));
    }

    private static List<Resource> manifests(String name, Invocation invocation) {
        return ResourceReader.read(invocation.path(name), name);
    }

    private static String failOn(Arguments arguments) {
        String level = arguments.last("fail-on", CHANGE);
        if (!List.of(CHANGE, "caution", "danger", NONE).contains(level)) {
            throw new UsageException("--fail-on " + level + ": must be change, caution, danger or none");
        }
        return level;
    }

    private static boolean isFinding(DiffReport report, String failOn) {
        if (failOn.equals(NONE) || failOn.equals(CHANGE)) {
            return failOn.equals(CHANGE) && !report.diff().isEmpty();
        }
        Risk.Level least = Risk.Level.valueOf(failOn.toUpperCase(Locale.ROOT));
        return report.risks().stream().anyMatch(risk -> risk.level().compareTo(least) >= 0);
    }
}
