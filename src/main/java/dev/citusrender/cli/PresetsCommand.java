package dev.citusrender.cli;

import dev.citusrender.chart.ChartSource;
import dev.citusrender.docs.ParameterReader;
import dev.citusrender.docs.PresetComparison;
import dev.citusrender.values.Presets;
import java.util.List;
import java.util.Set;

/** {@code presets}: lists the presets; {@code presets show NAME}: prints one, comments and all; {@code presets compare}: those of a chart in a table. */
final class PresetsCommand implements Subcommand {
    private static final String PART = "presets";
    private static final String DEFAULT_CHART = "citus";

    @Override
    public CommandDoc doc() {
        return new CommandDoc("presets", "[show NAME | compare [CHART]]",
                List.of("Lists the presets that come with this program, or prints one of them: a values file to begin with.",
                        "Those of a chart other than citus are called CHART/NAME; beside their chart (citus-render CHART --preset NAME) their name is enough.",
                        "compare prints a Markdown table of each parameter of a bundled chart in which a preset is not the default. In a page it stands "
                                + "between the lines <!-- presets --> and <!-- /presets -->."),
                List.of(CommandDoc.flag("write", Flag.Kind.STRING, "compare: put the table into this page instead of printing it"),
                        CommandDoc.flag("check", Flag.Kind.STRING, "compare: exit with 1, and show a diff, if the table in this page is another one")),
                false, List.of("citus-render presets", "citus-render presets show prod > values-prod.yaml", "citus-render presets compare",
                        "citus-render presets compare --check docs/presets.md"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (!words.isEmpty() && words.size() < 3 && words.getFirst().equals("compare")) {
            return compare(words.size() == 1 ? DEFAULT_CHART : words.getLast(), arguments, invocation);
        }
        if (words.isEmpty()) {
            Presets.names().forEach(name -> invocation.out().println(name));
        } else if (words.size() == 2 && words.getFirst().equals("show")) {
            invocation.out().print(Presets.text(words.getLast()));
        } else {
            throw new UsageException("expected nothing, show NAME or compare [CHART]", "citus-render presets show prod");
        }
        return FINE;
    }

    private static int compare(String name, Arguments arguments, Invocation invocation) {
        if (Presets.names(name).isEmpty()) {
            throw new UsageException("no bundled chart " + name + " has presets; there are " + String.join(", ", Presets.names()));
        }
        ChartSource chart = ChartSource.bundled(name);
        String values = chart.text("values.yaml");
        String table = PresetComparison.markdown(name, values,
                ParameterReader.read(values, chart.text("values.schema.json"), "bundled/" + name + "/values.yaml", Set.of()));
        if (arguments.has("check")) {
            String page = arguments.last("check", "");
            List<String> drift = new MarkedFile(invocation.path(page), page, PART).drift(table);
            drift.forEach(invocation.out()::println);
            if (!drift.isEmpty()) {
                invocation.say("The table of " + page + " is not that of the presets; to renew it: citus-render presets compare --write " + page);
            }
            return drift.isEmpty() ? FINE : FINDINGS;
        }
        if (arguments.has("write")) {
            String page = arguments.last("write", "");
            new MarkedFile(invocation.path(page), page, PART).write(table);
        } else {
            invocation.out().print(table);
        }
        return FINE;
    }
}
