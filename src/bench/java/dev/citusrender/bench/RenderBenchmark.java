package dev.citusrender.bench;

import dev.citusrender.render.RenderResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A whole render of a loaded chart in a warm process, and what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBenchmark {
    /** A chart's folder; a values file may follow behind a comma. */
    @Param("")
    public String chart;

    private BenchRender render;

    @Setup
    public void load() {
        render = new BenchRender(chart);
    }

    @Benchmark
    public RenderResult render() {
        return render.render();
    }

    /** JMH looks into objects in a way that newer JDKs warn of, on standard output. */
    private static String[] jvmArgs() {
        List<String> arguments = new ArrayList<>(List.of("-Xss8m", "-XX:+UseParallelGC"));
        if (Runtime.version().feature() >= 24) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        return arguments.toArray(String[]::new);
    }

    /**
     * Prints, for each chart, the microseconds and the bytes allocated of a render.
     *
     * @param args seconds to measure for, charts
     */
    public static void main(String[] args) throws RunnerException {
        int seconds = Integer.parseInt(args[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(RenderBenchmark.class.getSimpleName())
                .param("chart", List.of(args).subList(1, args.length).toArray(String[]::new)).forks(1).jvmArgs(jvmArgs())
                .warmupIterations(3).warmupTime(TimeValue.seconds(seconds)).measurementIterations(3).measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).build()).run();
        for (RunResult result : results) {
            System.out.printf(Locale.ROOT, "%s %.1f %.0f%n", result.getParams().getParam("chart"), result.getPrimaryResult().getScore(),
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }
}
