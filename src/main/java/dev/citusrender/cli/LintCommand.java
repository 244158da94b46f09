package dev.citusrender.cli;

import static dev.citusrender.cli.CommandDoc.flag;

import dev.citusrender.chart.ChartException;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.lint.Level;
import dev.citusrender.lint.LintFinding;
import dev.citusrender.lint.Linter;
import dev.citusrender.lint.WrittenFiles;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.values.ValuesException;
import java.io.PrintStream;
import java.util.List;

/** {@code lint}: what is probably wrong, though it renders. */
final class LintCommand implements Subcommand {
    /** GitHub shows ten annotations of a level for a step, and no more. */
    private static final int ANNOTATIONS = 10;

    @Override
    public CommandDoc doc() {
        return new CommandDoc("lint", "[NAME] [CHART] [flags]",
                List.of("Says what is probably wrong with a chart, its values or the objects of its render. docs/lint.md explains each rule.",
                        "One finding a line: file:line:column: level: rule: message. An object's place is the template line that made it.",
                        "Errors and warnings make exit code 1, information does not."),
                List.of(flag("strict", Flag.Kind.BOOL, "information makes exit code 1, too"),
                        flag("output", Flag.Kind.STRING,
                                "text (default), json, or github: annotations, the worst " + ANNOTATIONS + " of each level")),
                true, List.of("citus-render lint --preset prod -f values-eu.yaml",
                        "citus-render lint web ./charts/web -f values.yaml --output github"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        String output = arguments.last("output", "text");
        if (!List.of("text", "json", "github").contains(output)) {
            throw new UsageException("--output " + output + ": must be text, json or github");
        }
        List<LintFinding> findings = findings(arguments, invocation).stream()
                .map(finding -> finding.at(TemplateFiles.onDisk(finding.origin(), arguments, invocation))).toList();
        switch (output) {
            case "json" -> {
                GoList list = GoList.copyOf(findings.stream().map(LintCommand::json).toList());
                invocation.out().println(GoJson.writeIndented(list, "", "  ", false));
            }
            case "github" -> annotate(findings, invocation.out());
            default -> findings.forEach(invocation.out()::println);
        }
        invocation.say(summary(findings));
        boolean isFine = findings.stream().allMatch(finding -> finding.rule().level() == Level.INFO && !arguments.isOn("strict"));
        return isFine ? FINE : FINDINGS;
    }

    /** A chart or values file that is there and can't be loaded is a finding; one that is nowhere, or a bad flag, is a failure. */
    private static List<LintFinding> findings(Arguments arguments, Invocation invocation) {
        RequestReader reader = new RequestReader(arguments, invocation);
        ChartSource source = reader.source();
        RenderRequest request;
        try {
            request = reader.read();
        } catch (ChartException e) {
            return Linter.refused(source, e);
        } catch (ValuesException e) {
            if (e.origin() == null || e.origin().line() == 0) {
                throw e; // no file of the user's: a flag that can't be read
            }
            return Linter.refused(source, e);
        }
        return Linter.lint(request, KubeTypes.validator(arguments, invocation), WrittenFiles.of(source, reader.valuesAgain()));
    }

    private static String summary(List<LintFinding> findings) {
        return count(findings, Level.ERROR) + " errors, " + count(findings, Level.WARNING) + " warnings, " + count(findings, Level.INFO) + " to know";
    }

    private static long count(List<LintFinding> findings, Level level) {
        return findings.stream().filter(finding -> finding.rule().level() == level).count();
    }

    private static GoMap json(LintFinding finding) {
        return GoMap.of("file", finding.origin().source(), "line", (long) finding.origin().line(), "column", (long) finding.origin().column(),
                "level", finding.rule().level().word(), "rule", finding.rule().id(), "message", finding.message());
    }

    private static void annotate(List<LintFinding> findings, PrintStream out) {
        for (Level level : Level.values()) {
            String word = level == Level.INFO ? "notice" : level.word();
            findings.stream().filter(finding -> finding.rule().level() == level).limit(ANNOTATIONS)
                    .forEach(finding -> out.println("::" + word + place(finding) + ",title=" + finding.rule().id() + "::"
                            + escaped(finding.message())));
        }
    }

    private static String place(LintFinding finding) {
        String file = " file=" + escaped(finding.origin().source()).replace(":", "%3A").replace(",", "%2C");
        return finding.origin().line() == 0 ? file : file + ",line=" + finding.origin().line() + ",col=" + finding.origin().column();
    }

    /** The characters that end a workflow command's parts. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
