package dev.citusrender.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of {@code --help}, laid out by picocli from {@link FlagTable}. A render never loads this class: reading a command line is
 * {@link FlagParser}'s, which keeps pflag's rules and costs no start-up time.
 */
final class HelpPage {
    private static final int WIDTH = 110;

    private record Group(String heading, String first, String last) { }

    private static final List<Group> GROUPS = List.of(
            new Group("%nValues:%n", "values", "skip-schema-validation"),
            new Group("%nThe release:%n", "namespace", "labels"),
            new Group("%nThe cluster that is rendered for:%n", "kube-version", "enable-dns"),
            new Group("%nOutput:%n", "show-only", "dry-run"),
            new Group("%nOnly here, not in helm:%n", "helm-version", "help"));

    private HelpPage() {
    }

    /** The page as text, with colours when asked for. */
    static String text(boolean colors) {
        return new CommandLine(spec()).getUsageMessage(colors ? Ansi.ON : Ansi.OFF);
    }

    /** The page of a command. */
    static String text(CommandDoc doc, boolean colors) {
        return new CommandLine(spec(doc)).getUsageMessage(colors ? Ansi.ON : Ansi.OFF);
    }

    /** A command as picocli describes it. */
    static CommandSpec spec(CommandDoc doc) {
        CommandSpec spec = CommandSpec.create().name("citus-render " + doc.name());
        spec.usageMessage().width(WIDTH).sortOptions(false)
                .customSynopsis(("citus-render " + doc.name() + " " + doc.synopsis()).stripTrailing())
                .description(doc.summary().stream().map(text -> "%n" + text.replace("%", "%%")).toArray(String[]::new))
                .optionListHeading("%nFlags:%n")
                .footerHeading("%nExamples:%n")
                .footer(Stream.concat(doc.examples().stream().map(example -> "  " + example.replace("%", "%%")),
                        Stream.of("%nExit codes: 0 fine; 1 findings; 2 a wrong command line or a failure.")).toArray(String[]::new));
        (doc.renders() ? doc.flags() : doc.flagSet().flags()).forEach(flag -> spec.addOption(option(flag)));
        if (doc.renders()) {
            addRenderFlags(spec, doc);
        }
        return spec;
    }

    private static String commands() {
        return Commands.ALL.stream().map(entry -> String.format("  %-12s %s%%n", entry.word(), entry.about())).collect(Collectors.joining());
    }

    private static void addRenderFlags(CommandSpec spec, CommandDoc doc) {
        Set<String> own = doc.flags().stream().map(Flag::name).collect(Collectors.toSet());
        for (Group group : GROUPS) {
            spec.addArgGroup(group(group, own));
        }
    }

    /** The plain render as picocli describes it, for the help page and for shell completion. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("citus-render");
        spec.usageMessage().width(WIDTH).sortOptions(false).abbreviateSynopsis(true)
                .customSynopsis("citus-render [NAME] [CHART] [flags]")
                .description("%nPrints the manifests of a Helm chart: the bytes of 'helm template', on the JVM, without helm.",
                        "%nCHART is a folder, a .tgz or the name of a bundled chart; without one it is the bundled chart citus.",
                        "NAME is the release's; without one it is release-name.")
                .footerHeading("%nCommands (each has its own --help):%n" + commands() + "%nExamples:%n")
                .footer("  citus-render --preset prod", "  citus-render my-citus citus -n databases -f values-prod.yaml --set worker.replicaCount=5",
                        "  citus-render web ./charts/web --helm-version 3 --kube-version 1.31 | kubectl apply -f -",
                        "%nExit codes: 0 rendered; 1 an error, told on standard error as helm tells it.",
                        "%nEvery other flag of 'helm template' is accepted; what needs a cluster or the network is refused by name.");
        for (Group group : GROUPS) {
            spec.addArgGroup(group(group, Set.of()));
        }
        spec.addPositional(PositionalParamSpec.builder().index("0..1").paramLabel("NAME CHART").hidden(true).type(List.class).build());
        return spec;
    }

    private static ArgGroupSpec group(Group group, Set<String> shadowed) {
        ArgGroupSpec.Builder options = ArgGroupSpec.builder().heading(group.heading).validate(false).multiplicity("0..1").exclusive(false);
        boolean inside = false;
        for (Flag flag : FlagTable.TEMPLATE.flags()) {
            inside |= flag.name().equals(group.first);
            if (inside && !flag.doc().isEmpty() && !shadowed.contains(flag.name())) {
                options.addArg(option(flag));
            }
            inside &= !flag.name().equals(group.last);
        }
        return options.build();
    }

    private static OptionSpec option(Flag flag) {
        String[] names = flag.shortcut() == 0 ? new String[] {"--" + flag.name()} : new String[] {"-" + flag.shortcut(), "--" + flag.name()};
        OptionSpec.Builder option = OptionSpec.builder(names).description(flag.doc().replace("%", "%%"));
        return switch (flag.kind()) {
            case BOOL -> option.arity("0").type(boolean.class).build();
            case OPTIONAL_STRING -> option.arity("0..1").paramLabel("VALUE").type(String.class).build();
            default -> option.arity("1").paramLabel(label(flag)).type(String.class).build();
        };
    }

    private static String label(Flag flag) {
        return switch (flag.name()) {
            case "values" -> "FILE";
            case "set", "set-string", "set-literal" -> "KEY=VALUE";
            case "set-json" -> "KEY=JSON";
            case "set-file" -> "KEY=FILE";
            case "labels" -> "KEY=VALUE";
            case "output-dir" -> "DIR";
            case "lookup-from", "kubeconfig" -> "PATH";
            case "schema-cache" -> "DIR";
            case "seed" -> "N";
            case "now" -> "TIME";
            case "show-only" -> "TEMPLATE";
            case "helm-version" -> "3|4";
            case "output-format" -> "FORMAT";
            default -> "TEXT";
        };
    }
}
