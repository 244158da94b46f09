package dev.citusrender.cli;

import dev.citusrender.chart.BundledCharts;
import dev.citusrender.values.Presets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;

/** {@code completion}: a script that completes commands and flags in a shell; picocli writes that for bash and zsh. */
final class CompletionCommand implements Subcommand {
    @Override
    public CommandDoc doc() {
        return new CommandDoc("completion", "bash|zsh|fish",
                List.of("Prints a script that lets a shell complete commands, flags, presets and bundled charts.",
                        "bash and zsh: put the line of the examples into ~/.bashrc or ~/.zshrc. fish: write the script into "
                                + "~/.config/fish/completions/citus-render.fish."),
                List.of(), false, List.of("source <(citus-render completion bash)", "source <(citus-render completion zsh)",
                        "citus-render completion fish > ~/.config/fish/completions/citus-render.fish"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (words.size() != 1 || !Set.of("bash", "zsh", "fish").contains(words.getFirst())) {
            throw new UsageException("expected bash, zsh or fish", "source <(citus-render completion bash)");
        }
        invocation.out().print(words.getFirst().equals("fish") ? fish() : AutoComplete.bash("citus-render", CommandTree.of()));
        return FINE;
    }

    private static String fish() {
        StringBuilder script = new StringBuilder("# Completion of citus-render for fish.\n");
        String noCommand = "not __fish_seen_subcommand_from " + String.join(" ", Commands.ALL.stream().map(Commands.Entry::word).toList());
        for (Commands.Entry entry : Commands.ALL) {
            line(script, "__fish_use_subcommand", " -a " + entry.word(), entry.about());
            entry.command().get().doc().flagSet().flags().stream().filter(flag -> !flag.doc().isEmpty())
                    .forEach(flag -> flag(script, "__fish_seen_subcommand_from " + entry.word(), flag));
        }
        BundledCharts.names().forEach(chart -> line(script, noCommand, " -a " + chart, "bundled chart"));
        FlagTable.TEMPLATE.flags().stream().filter(flag -> !flag.doc().isEmpty()).forEach(flag -> flag(script, noCommand, flag));
        return script.toString();
    }

    private static void flag(StringBuilder script, String condition, Flag flag) {
        String names = (flag.shortcut() == 0 ? "" : " -s " + flag.shortcut()) + " -l " + flag.name();
        String argument = flag.kind() == Flag.Kind.BOOL ? "" : flag.name().endsWith("preset") ? " -x -a '" + presets() + "'"
                : flag.name().equals("output-format") ? " -x -a '" + String.join(" ", OutputFormat.words()) + "'" : " -r";
        line(script, condition, names + argument, flag.doc());
    }

    /** Without the charts' names: a preset is one of the chart that stands beside it. */
    private static String presets() {
        return Presets.names().stream().map(Presets::shortName).distinct().collect(Collectors.joining(" "));
    }

    private static void line(StringBuilder script, String condition, String what, String about) {
        String quoted = Stream.of(about).map(text -> text.replace("\\", "\\\\").replace("'", "\\'")).findFirst().orElseThrow();
        script.append("complete -c citus-render -n '").append(condition).append('\'').append(what).append(" -d '").append(quoted).append("'\n");
    }
}
