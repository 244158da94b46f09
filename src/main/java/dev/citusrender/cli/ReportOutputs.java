package dev.citusrender.cli;

import dev.citusrender.diff.report.DiffReport;
import dev.citusrender.diff.report.GithubReport;
import dev.citusrender.diff.report.GitlabReport;
import dev.citusrender.diff.report.HtmlReport;
import dev.citusrender.diff.report.JUnitReport;
import dev.citusrender.diff.report.JsonReport;
import dev.citusrender.diff.report.MarkdownReport;
import dev.citusrender.diff.report.Palette;
import dev.citusrender.diff.report.Places;
import dev.citusrender.diff.report.Reporter;
import dev.citusrender.diff.report.RuleDocs;
import dev.citusrender.diff.report.SarifReport;
import dev.citusrender.diff.report.TerminalReport;
import dev.citusrender.diff.report.UnifiedReport;
import dev.citusrender.go.GoString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a report goes: {@code --output FORMAT} prints it, {@code --output FORMAT=FILE} writes it; any number of them. */
final class ReportOutputs {
    static final String HELP = "FORMAT prints the report so, FORMAT=FILE writes it; repeatable. Formats: "
            + "terminal (default), unified, markdown, job-summary, html, json, junit, sarif, github, gitlab";
    static final String SIZE_HELP = "the most bytes of a Markdown report (default: what a comment or a job summary on GitHub may have)";
    static final String RULES_HELP = "the address under which docs/risks.md is published; reports link rules there";

    /** Room for the headline and for what is said of the rest. */
    private static final int LEAST_SIZE = 2_000;

    private record Output(Reporter reporter, Path file) { }

    private final List<Output> outputs = new ArrayList<>();
    private final Invocation invocation;

    private ReportOutputs(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Reads the flags, before anything is rendered: a wrong format is told at once. */
    static ReportOutputs of(Arguments arguments, Invocation invocation) {
        ReportOutputs outputs = new ReportOutputs(invocation);
        List<String> given = arguments.all("output");
        for (String output : given.isEmpty() ? List.of("terminal") : given) {
            int equals = output.indexOf('=');
            String format = equals < 0 ? output : output.substring(0, equals);
            Palette palette = equals < 0 ? ColorChoice.of(arguments, invocation) : Palette.PLAIN;
            outputs.outputs.add(new Output(reporter(format, palette, arguments, invocation), equals < 0 ? null : invocation.path(output.substring(equals + 1))));
        }
        return outputs;
    }

    private static Reporter reporter(String format, Palette palette, Arguments arguments, Invocation invocation) {
        RuleDocs docs = new RuleDocs(arguments.last("rules-url", ""));
        return switch (format) {
            case "terminal" -> new TerminalReport(palette);
            case "unified" -> new UnifiedReport(palette);
            case "markdown" -> new MarkdownReport(limit(arguments, MarkdownReport.COMMENT_LIMIT), docs);
            case "job-summary" -> new MarkdownReport(limit(arguments, MarkdownReport.SUMMARY_LIMIT), docs);
            case "html" -> new HtmlReport();
            case "json" -> new JsonReport();
            case "junit" -> new JUnitReport();
            case "sarif" -> new SarifReport(places(arguments, invocation), docs);
            case "github" -> new GithubReport(places(arguments, invocation));
            case "gitlab" -> new GitlabReport(places(arguments, invocation));
            default -> throw new UsageException("--output " + format + ": unknown format; " + HELP.substring(HELP.indexOf("Formats")));
        };
    }

    private static int limit(Arguments arguments, int otherwise) {
        String given = arguments.last("max-size", Integer.toString(otherwise));
        if (given.length() > 9 || Integer.parseInt(given) < LEAST_SIZE) {
            throw new UsageException("--max-size " + given + ": must be from " + LEAST_SIZE + " to 999999999");
        }
        return Integer.parseInt(given);
    }

    /** Remarks belong to the templates of the chart that the command line names. */
    private static Places places(Arguments arguments, Invocation invocation) {
        Path last = arguments.positionals().isEmpty() ? null : invocation.path(arguments.positionals().getLast());
        return new Places(invocation.folder(), last != null && Files.isRegularFile(last.resolve("Chart.yaml")) ? last : null);
    }

    void write(DiffReport report) {
        for (Output output : outputs) {
            String text = output.reporter.write(report);
            if (output.file == null) {
                byte[] bytes = GoString.encode(text);
                invocation.out().write(bytes, 0, bytes.length);
                continue;
            }
            try {
                Path folder = output.file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.write(output.file, GoString.encode(text));
            } catch (IOException e) {
                throw new UsageException("can't write the report: " + Failure.told(e));
            }
        }
    }
}
