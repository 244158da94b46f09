package dev.citusrender.cli;

import dev.citusrender.diff.report.Palette;
import dev.citusrender.diff.report.Palette.Tone;
import dev.citusrender.go.GoString;
import dev.citusrender.golden.CaseResult;
import dev.citusrender.golden.Difference;
import dev.citusrender.golden.GoldenFile;
import dev.citusrender.golden.GoldenReport;
import dev.citusrender.render.Unpinned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a check or an update prints: findings to standard output, which {@code git apply} takes, all else to standard error. */
final class GoldenOutput {
    private static final String LINE_ENDS = " has other line ends: git changes none with '*.yaml text eol=lf' in .gitattributes";

    private final GoldenFile file;
    private final Invocation invocation;
    private final Palette colors;
    private final Progress progress;
    /** For each warning the cases that it is about. */
    private final Map<String, List<String>> warnings = new LinkedHashMap<>();

    GoldenOutput(GoldenFile file, Invocation invocation, Palette colors, Progress progress) {
        this.file = file;
        this.invocation = invocation;
        this.colors = colors;
        this.progress = progress;
    }

    /** Prints a result of a check. */
    void checked(CaseResult result) {
        take(result);
        result.differences().forEach(this::print);
        progress.step();
    }

    /** Prints a result of an update, which has not written yet what it will write. */
    void updated(CaseResult result) {
        take(result);
        progress.step();
    }

    private void take(CaseResult result) {
        if (result.failure() != null || !result.differences().isEmpty()) {
            progress.clear();
        }
        if (result.failure() != null) {
            Failure failure = Failure.of(result.failure());
            invocation.say(colors.paint(Tone.GONE, "Error: case " + result.testCase().name()) + " (" + result.testCase().origin() + "): " + failure.message());
            failure.details().forEach(invocation::say);
        }
        result.unpinned().forEach(call -> warnings.computeIfAbsent(warning(call), w -> new ArrayList<>()).add(result.testCase().name()));
    }

    private static String warning(Unpinned call) {
        return switch (call.draws()) {
            case RANDOMNESS -> call.place() + ": " + call.call() + " gives something else each time; a seed: pins it";
            case CLOCK -> call.place() + ": " + call.call() + " reads the clock; a seed: or now: stops it";
        };
    }

    private void print(Difference difference) {
        String name = file.display(difference.path());
        switch (difference.kind()) {
            case CHANGED -> difference.diff().lines().forEach(line -> print(colors.paintDiffLine(line)));
            case LINE_ENDS -> print(colors.paint(Tone.GONE, name) + LINE_ENDS);
            case MISSING -> print(colors.paint(Tone.GONE, "missing " + name));
            case ORPHAN -> print(colors.paint(Tone.CHANGED, "orphan " + name));
        }
    }

    private void print(String line) {
        byte[] bytes = GoString.encode(line + "\n");
        invocation.out().write(bytes, 0, bytes.length);
    }

    /** Prints how a check ended. */
    void checked(GoldenReport report) {
        report.orphans().forEach(this::print);
        end();
        long different = report.count(CaseResult.Status.DIFFERENT);
        String counts = cases(report.results().size()) + ": " + report.count(CaseResult.Status.SAME) + " as their golden files"
                + (different == 0 ? "" : ", " + different + " different") + failed(report) + orphans(report);
        invocation.say((report.status() == CaseResult.Status.SAME ? colors.paint(Tone.NEW, counts) : colors.paint(Tone.GONE, counts)) + seconds(report));
        if (different > 0 || !report.orphans().isEmpty()) {
            boolean prune = report.allOrphans().findAny().isPresent();
            invocation.say("If that is as it should be: citus-render golden update" + (prune ? " --prune" : ""));
        }
    }

    /** Prints what an update did. */
    void updated(GoldenReport report, boolean keepGoing, boolean prune) {
        end();
        boolean written = keepGoing || report.count(CaseResult.Status.FAILED) == 0;
        if (!written) {
            invocation.say(colors.paint(Tone.GONE, "Nothing was written") + failed(report) + "; --keep-going writes the other cases");
            return;
        }
        for (CaseResult result : report.results()) {
            result.differences().stream().filter(d -> d.kind() != Difference.Kind.ORPHAN)
                    .forEach(d -> print((d.kind() == Difference.Kind.MISSING ? "created " : "updated ") + file.display(d.path())));
        }
        report.allOrphans().forEach(d -> print((prune ? "removed " : "orphan ") + file.display(d.path())));
        invocation.say(cases(report.results().size()) + ", " + report.count(CaseResult.Status.SAME) + " of them unchanged" + failed(report)
                + (prune ? "" : orphans(report)) + seconds(report));
    }

    private void end() {
        progress.clear();
        warnings.forEach((warning, names) -> invocation.say(colors.paint(Tone.CHANGED, "warning: ") + warning + " (case " + names.getFirst()
                + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more") + ")"));
    }

    private static String cases(int count) {
        return count + (count == 1 ? " case" : " cases");
    }

    private static String failed(GoldenReport report) {
        long failed = report.count(CaseResult.Status.FAILED);
        return failed == 0 ? "" : ", " + failed + " failed";
    }

    private static String orphans(GoldenReport report) {
        long orphans = report.allOrphans().count();
        return orphans == 0 ? "" : ", " + orphans + (orphans == 1 ? " orphan" : " orphans");
    }

    private static String seconds(GoldenReport report) {
        return String.format(Locale.ROOT, " (%.1f s)", report.time().toMillis() / 1000.0);
    }
}
