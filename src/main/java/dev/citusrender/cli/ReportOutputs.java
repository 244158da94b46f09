package dev.citusrender.cli;

import dev.citusrender.diff.report.DiffReport;
import dev.citusrender.diff.report.Palette;
import dev.citusrender.diff.report.Reporter;
import dev.citusrender.diff.report.TerminalReport;
import dev.citusrender.diff.report.UnifiedReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a report goes: {@code --output FORMAT} prints it, {@code --output FORMAT=FILE} writes it; any number of them. */
final class ReportOutputs {
    static final String HELP = "FORMAT prints the report so, FORMAT=FILE writes it; repeatable. Formats: terminal (default), unified";

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
            outputs.outputs.add(new Output(reporter(format, palette), equals < 0 ? null : invocation.path(output.substring(equals + 1))));
        }
        return outputs;
    }

    private static Reporter reporter(String format, Palette palette) {
        return switch (format) {
            case "terminal" -> new TerminalReport(palette);
            case "unified" -> new UnifiedReport(palette);
            default -> throw new UsageException("--output " + format + ": unknown format; " + HELP.substring(HELP.indexOf("Formats")));
        };
    }

    void write(DiffReport report) {
        for (Output output : outputs) {
            String text = output.reporter.write(report);
            if (output.file == null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                invocation.out().write(bytes, 0, bytes.length);
                continue;
            }
            try {
                Path folder = output.file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(output.file, text);
            } catch (IOException e) {
                throw new UsageException("can't write the report: " + Failure.told(e));
            }
        }
    }
}
