package dev.citusrender.cli;

import dev.citusrender.chart.ChartDependency;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.docs.ParameterPage;
import dev.citusrender.docs.ParameterReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code docs}: a chart's parameters as Markdown tables: printed, written into a page, or compared with what the page says. */
final class DocsCommand implements Subcommand {
    private static final String PART = "parameters";

    @Override
    public CommandDoc doc() {
        return new CommandDoc("docs", "[CHART] [flags]",
                List.of("Prints the parameters of a chart as Markdown tables: what each does, what it may be, its default.",
                        "Descriptions are the comments in values.yaml, in the notation of helm-docs (# -- text) or of bitnami (## @param name text); "
                                + "where they say nothing, those of values.schema.json, which also gives the types.",
                        "In a page the tables stand between the lines <!-- parameters --> and <!-- /parameters -->."),
                List.of(CommandDoc.flag("write", Flag.Kind.BOOL, "put the tables into the chart's README.md instead of printing them"),
                        CommandDoc.flag("check", Flag.Kind.BOOL, "exit with 1, and show a diff, if the tables in README.md are not these"),
                        CommandDoc.flag("file", Flag.Kind.STRING, "the page for --write and --check, in place of README.md in the chart's folder"),
                        CommandDoc.flag("no-subcharts", Flag.Kind.BOOL, "leave out the values of charts that this one depends on")),
                false, List.of("citus-render docs charts/citus", "citus-render docs charts/citus --write", "citus-render docs charts/citus --check"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        if (arguments.positionals().size() > 1) {
            throw new UsageException("expected one chart, unexpected arguments: " + String.join(", ", arguments.positionals().subList(1,
                    arguments.positionals().size())), "citus-render docs charts/citus");
        }
        RequestReader reader = new RequestReader(arguments, invocation);
        ChartSource source = reader.source();
        Set<String> leftOut = arguments.isOn("no-subcharts") ? subcharts(reader) : Set.of();
        String values = source.text("values.yaml");
        String page = ParameterPage.markdown(
                ParameterReader.read(values == null ? "" : values, source.text("values.schema.json"), source.name() + "/values.yaml", leftOut));
        if (arguments.isOn("check")) {
            return check(file(arguments, source, invocation), page, source, invocation);
        }
        if (arguments.isOn("write")) {
            file(arguments, source, invocation).write(page);
        } else {
            invocation.out().print(page);
        }
        return FINE;
    }

    private static Set<String> subcharts(RequestReader reader) {
        Set<String> names = new HashSet<>();
        List<ChartDependency> declared = reader.chart().metadata().dependencies();
        for (ChartDependency dependency : declared == null ? List.<ChartDependency>of() : declared) {
            names.add(dependency.alias().isEmpty() ? dependency.name() : dependency.alias());
        }
        return names;
    }

    private static int check(MarkedFile file, String page, ChartSource source, Invocation invocation) {
        List<String> drift = file.drift(page);
        drift.forEach(invocation.out()::println);
        if (!drift.isEmpty()) {
            invocation.say("The tables of " + file.name() + " are not those of the chart; to renew them: citus-render docs " + source.name()
                    + " --write");
        }
        return drift.isEmpty() ? FINE : FINDINGS;
    }

    private static MarkedFile file(Arguments arguments, ChartSource source, Invocation invocation) {
        String given = arguments.last("file", "");
        if (!given.isEmpty()) {
            return new MarkedFile(invocation.path(given), given, PART);
        }
        Path folder = source.folder();
        if (folder == null) {
            throw new UsageException(source.name() + " is not in a folder of its own: name the page with --file",
                    "citus-render docs ./charts/citus --check");
        }
        return new MarkedFile(folder.resolve("README.md"), folder.resolve("README.md").toString(), PART);
    }
}
