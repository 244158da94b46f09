package dev.citusrender.cli;

import dev.citusrender.diff.report.Palette;
import dev.citusrender.golden.CaseResult;
import dev.citusrender.golden.GoldenFile;
import dev.citusrender.golden.GoldenFileReader;
import dev.citusrender.golden.GoldenReport;
import dev.citusrender.golden.Goldens;
import dev.citusrender.golden.JUnitReport;
import dev.citusrender.golden.Selection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** {@code golden}: golden files of the renders that a {@code citus-render.yaml} names. */
final class GoldenCommand implements Subcommand {
    private static final List<Flag> FLAGS = List.of(
            Flag.of("file", 'f', Flag.Kind.STRING, Flag.Effect.OWN, "the file that names the cases (default " + GoldenFile.DEFAULT_NAME + ")"),
            CaseFlags.JOBS, CaseFlags.SHARD,
            CommandDoc.flag("keep-going", Flag.Kind.BOOL, "update: write what can be rendered though other cases fail"),
            CommandDoc.flag("prune", Flag.Kind.BOOL, "update: remove golden files that no case makes any more"),
            CommandDoc.flag("junit", Flag.Kind.STRING, "write the results into this file, too, as JUnit XML"),
            CommandDoc.flag("progress", Flag.Kind.BOOL, "show a progress bar on standard error though that is no terminal; --progress=false hides it"),
            CommandDoc.flag("color", Flag.Kind.STRING, ColorChoice.HELP));

    @Override
    public CommandDoc doc() {
        return new CommandDoc("golden", "update|check|list [CASE...] [flags]",
                List.of("update renders the cases of a citus-render.yaml and writes what they print into golden files: all of them or, when one fails, none.",
                        "check renders them and prints how they differ from their golden files. A missing golden file is a difference, and so is "
                                + "an orphan, which no case makes any more.",
                        "list prints the names of the cases, every matrix expanded, and their golden files.",
                        "CASE is the name of a case, or of one with a matrix; * stands for any letters. Without one it is all cases."),
                FLAGS, false, List.of("citus-render golden update", "citus-render golden check --shard 3/8 --junit results.xml",
                        "citus-render golden check 'prod-*' --file deploy/citus-render.yaml"));
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        String word = words.isEmpty() ? "" : words.getFirst();
        if (!List.of("update", "check", "list").contains(word)) {
            throw new UsageException("expected update, check or list", "citus-render golden check");
        }
        Palette colors = ColorChoice.of(arguments, invocation);
        GoldenFile file = GoldenFileReader.read(invocation.folder(), arguments.last("file", GoldenFile.DEFAULT_NAME));
        Selection selection = select(file, words.subList(1, words.size()), arguments);
        if (word.equals("list")) {
            selection.cases().forEach(testCase -> invocation.out().println(testCase.name() + "\t" + file.display(testCase.output())));
            return FINE;
        }
        boolean bar = arguments.has("progress") ? arguments.isOn("progress") : Terminal.isThere();
        Progress progress = new Progress(invocation.err(), selection.cases().size(), bar);
        GoldenOutput output = new GoldenOutput(file, invocation, colors, progress);
        Goldens goldens = new Goldens(file, CaseFlags.jobs(arguments));
        GoldenReport report = word.equals("check") ? goldens.check(selection, output::checked)
                : goldens.update(selection, arguments.isOn("keep-going"), arguments.isOn("prune"), output::updated);
        if (arguments.has("junit")) {
            writeJUnit(report, arguments.last("junit", ""), invocation);
        }
        if (word.equals("check")) {
            output.checked(report);
            return report.status() == CaseResult.Status.SAME ? FINE : report.status() == CaseResult.Status.DIFFERENT ? FINDINGS : FAILED;
        }
        output.updated(report, arguments.isOn("keep-going"), arguments.isOn("prune"));
        return report.count(CaseResult.Status.FAILED) == 0 ? FINE : FAILED;
    }

    private static Selection select(GoldenFile file, List<String> names, Arguments arguments) {
        try {
            return Selection.of(file, names, CaseFlags.shard(arguments));
        } catch (Selection.NoCase e) {
            throw new UsageException(e.getMessage() + " in " + file.name(), e.nearest() == null ? null : "did you mean " + e.nearest() + "?");
        }
    }

    private static void writeJUnit(GoldenReport report, String name, Invocation invocation) {
        try (BufferedWriter out = Files.newBufferedWriter(invocation.path(name))) {
            JUnitReport.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + name, e);
        }
    }
}
