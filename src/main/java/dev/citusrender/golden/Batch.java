package dev.citusrender.golden;

import dev.citusrender.chart.ChartException;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.render.RenderException;
import dev.citusrender.values.ValuesException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Renders many cases in one process, over several threads. Cases are taken as they are needed and results dropped as soon as they are used: memory does not
 * grow with the number of cases, but with that of charts. A case that fails stops no other.
 */
public final class Batch {
    private final CaseRenderer renderer;
    private final int jobs;

    /**
     * @param folder what relative paths of charts start from
     * @param jobs   how many threads render
     */
    public Batch(Path folder, int jobs) {
        this.renderer = new CaseRenderer(folder);
        this.jobs = jobs;
    }

    /**
     * What came of a case.
     *
     * @param testCase the case; null when it could not even be read
     * @param text     what it prints; null when it failed
     * @param failure  why it failed, an exception of a room below; else null
     */
    public record Result(GoldenCase testCase, String text, RuntimeException failure) {
    }

    /** Cases that have been read. */
    public static Iterator<Supplier<BatchCase>> of(List<GoldenCase> cases) {
        return cases.stream().<Supplier<BatchCase>>map(testCase -> () -> new BatchCase(testCase, new GoMap())).iterator();
    }

    /**
     * Renders cases.
     *
     * @param finish makes something of a result, on the thread that rendered it
     * @param then   takes what it made, in the order of the cases and on this thread
     */
    public <R> void run(Iterator<Supplier<BatchCase>> cases, Function<Result, R> finish, Consumer<R> then) {
        InOrder.forEach(cases, jobs, one -> finish.apply(render(one)), then);
    }

    private Result render(Supplier<BatchCase> one) {
        GoldenCase testCase = null;
        try {
            BatchCase given = one.get();
            testCase = given.settings();
            return new Result(testCase, renderer.render(testCase, given.inline()).text(testCase.hooks()), null);
        } catch (GoldenFileException | GoError | ChartException | ValuesException | RenderException | UncheckedIOException e) {
            return new Result(testCase, null, e);
        }
    }
}
