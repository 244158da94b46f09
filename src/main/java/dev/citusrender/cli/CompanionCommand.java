package dev.citusrender.cli;

import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.companion.Companion;
import dev.citusrender.companion.Companions;
import dev.citusrender.companion.ReleaseView;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code runbook} and {@code extras} share: a chart's companion templates, found, rendered for a release, chosen. */
abstract class CompanionCommand implements Subcommand {
    static final Flag ONLY = CommandDoc.flag("only", Flag.Kind.STRINGS, "print only these, by their names (see --list)");
    static final Flag LIST = CommandDoc.flag("list", Flag.Kind.BOOL, "print the names of what there is");

    /** The folder of the chart that has the templates, such as {@code runbook}. */
    abstract String folder();

    /** What the command line says to the templates. */
    abstract Map<String, Object> options(Arguments arguments);

    /** Prints what came of them. */
    abstract void print(List<Companion> companions, Invocation invocation);

    @Override
    public final int run(Arguments arguments, Invocation invocation) {
        RequestReader reader = new RequestReader(arguments, invocation);
        ChartSource source = reader.source();
        List<ChartFile> templates = source.filesIn(folder());
        if (templates.stream().noneMatch(file -> file.name().endsWith(".peb"))) {
            throw new UsageException("the chart " + source.name() + " brings no " + doc().name() + ": it has no " + folder() + "/*.peb",
                    "write one in Pebble's language; that of the chart citus is an example");
        }
        RenderRequest request = reader.read();
        ReleaseView release = ReleaseView.of(request, new HelmRenderer().render(request));
        Map<String, Object> options = new HashMap<>(options(arguments));
        options.put("values", HelmWords.values(arguments));
        options.put("presets", HelmWords.presets(arguments));
        options.put("chart", HelmWords.quoted(arguments.positionals().isEmpty() ? "charts/" + source.name()
                : source.folder() == null && !source.name().endsWith(".tgz") ? "charts/" + source.name() : arguments.positionals().getLast()));
        List<Companion> companions = Companions.render(templates, release, options);
        if (arguments.isOn("list")) {
            companions.forEach(companion -> invocation.out().println(companion.name()));
        } else {
            print(chosen(companions, arguments.all("only")), invocation);
        }
        return FINE;
    }

    private List<Companion> chosen(List<Companion> all, List<String> names) {
        List<Companion> chosen = new ArrayList<>();
        for (String name : names) {
            List<Companion> found = all.stream().filter(companion -> companion.name().equals(name)).toList();
            if (found.isEmpty()) {
                throw new UsageException("there is no " + name + " in " + folder() + "; there are "
                        + String.join(", ", all.stream().map(Companion::name).toList()));
            }
            chosen.addAll(found);
        }
        return names.isEmpty() ? all : chosen;
    }
}
