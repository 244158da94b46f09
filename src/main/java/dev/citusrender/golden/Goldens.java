package dev.citusrender.golden;

import dev.citusrender.chart.ChartException;
import dev.citusrender.diff.TextDiff;
import dev.citusrender.files.Staging;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderResult;
import dev.citusrender.values.ValuesException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Holds the renders of a {@link GoldenFile} against its golden files, or writes these. Cases are rendered on several threads in one process; whatever the
 * threads do, results come in the order of the file. A render's text is dropped as soon as it has been compared.
 */
public final class Goldens {
    private static final int CONTEXT = 3;

    private final GoldenFile file;
    private final int jobs;
    private final CaseRenderer renderer;

    /** @param jobs how many threads render */
    public Goldens(GoldenFile file, int jobs) {
        this.file = file;
        this.jobs = jobs;
        this.renderer = new CaseRenderer(file.folder());
    }

    /** What is done about a golden file that is not what was rendered. */
    private interface Finding {
        /**
         * Tells of it.
         *
         * @param golden what is in the file; null when there is none
         */
        Difference of(String path, byte[] golden, byte[] rendered);
    }

    /**
     * Compares. Nothing is written.
     *
     * @param each takes each result when it is its turn
     */
    public GoldenReport check(Selection selection, Consumer<CaseResult> each) {
        return run(selection, GoldenFolder.open(file.goldens()), this::compared, each);
    }

    /**
     * Writes the golden files that are not what was rendered: all of them or, if a case fails, none, unless {@code keepGoing}. A golden file that is
     * right is not touched.
     *
     * @param keepGoing whether the cases that can be rendered are written though others can't
     * @param prune     whether orphans are removed
     * @param each      takes each result when it is its turn; its differences are what is about to be written
     */
    public GoldenReport update(Selection selection, boolean keepGoing, boolean prune, Consumer<CaseResult> each) {
        try (Staging staging = new Staging(file.goldens())) {
            Finding write = (path, golden, rendered) -> {
                staging.write(path, rendered);
                return new Difference(kind(golden, rendered), path, "");
            };
            GoldenReport report = run(selection, GoldenFolder.open(file.goldens()), write, each);
            if (keepGoing || report.count(CaseResult.Status.FAILED) == 0) {
                staging.commit();
                if (prune) {
                    staging.prune(report.allOrphans().map(Difference::path).toList());
                }
            }
            return report;
        }
    }

    private GoldenReport run(Selection selection, GoldenFolder folder, Finding finding, Consumer<CaseResult> each) {
        long start = System.nanoTime();
        List<CaseResult> results = new ArrayList<>();
        InOrder.forEach(selection.cases().iterator(), jobs, testCase -> result(testCase, folder, finding), result -> {
            results.add(result);
            each.accept(result);
        });
        List<Difference> orphans = selection.orphans() ? folder.orphans(file) : List.of();
        return new GoldenReport(file, results, orphans, since(start));
    }

    private CaseResult result(GoldenCase testCase, GoldenFolder folder, Finding finding) {
        long start = System.nanoTime();
        try {
            RenderResult render = renderer.render(testCase);
            return new CaseResult(testCase, null, differences(testCase, render, folder, finding), render.unpinned(), since(start));
        } catch (GoError | ChartException | ValuesException | RenderException | UncheckedIOException e) {
            return new CaseResult(testCase, e, List.of(), List.of(), since(start));
        }
    }

    private List<Difference> differences(GoldenCase testCase, RenderResult render, GoldenFolder folder, Finding finding) {
        List<Difference> differences = new ArrayList<>();
        SortedMap<String, String> rendered = GoldenTexts.of(testCase, render, file.layout());
        rendered.forEach((path, text) -> {
            byte[] golden = folder.read(path);
            // to read is quicker than to write, and nearly always enough
            if (golden == null || !GoString.decode(golden).equals(text)) {
                byte[] bytes = GoString.encode(text);
                if (!Arrays.equals(golden, bytes)) {
                    differences.add(finding.of(path, golden, bytes));
                }
            }
        });
        differences.addAll(folder.orphans(testCase, rendered.keySet()));
        return differences;
    }

    private Difference compared(String path, byte[] golden, byte[] rendered) {
        Difference.Kind kind = kind(golden, rendered);
        if (kind != Difference.Kind.CHANGED) {
            return new Difference(kind, path, "");
        }
        String name = file.display(path);
        List<String> diff = TextDiff.unified(GoString.decode(golden), GoString.decode(rendered), "a/" + name, "b/" + name, CONTEXT);
        return new Difference(kind, path, String.join("\n", diff) + "\n");
    }

    private static Difference.Kind kind(byte[] golden, byte[] rendered) {
        return golden == null ? Difference.Kind.MISSING
                : GoString.decode(golden).replace("\r\n", "\n").equals(GoString.decode(rendered)) ? Difference.Kind.LINE_ENDS
                : Difference.Kind.CHANGED;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
