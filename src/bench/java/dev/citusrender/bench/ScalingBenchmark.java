package dev.citusrender.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many times as much two threads render as one, of one chart that they share. One and two take turns in one process, so that what else the
 * machine does falls on both; two threads that only count are the control: what the machine itself can give.
 */
public final class ScalingBenchmark {
    private static final int PAIRS = 9;
    private static final long STACK = 8L << 20;

    private ScalingBenchmark() {
    }

    /**
     * Prints the chart and the medians of the ratios: of renders, of counting.
     *
     * @param args seconds of one measurement, a chart's folder (a values file may follow behind a comma)
     */
    public static void main(String[] args) throws InterruptedException {
        double seconds = Double.parseDouble(args[0]);
        BenchRender render = new BenchRender(args[1]);
        LongSupplier work = () -> render.render().manifests().size();
        LongSupplier control = ScalingBenchmark::count;
        perSecond(work, 2, 8 * seconds);
        perSecond(control, 2, seconds);
        double[] renders = new double[PAIRS];
        double[] counts = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            renders[pair] = ratio(work, seconds, pair);
            counts[pair] = ratio(control, seconds / 4, pair);
        }
        System.out.printf(Locale.ROOT, "%s %.2f %.2f%n", args[1], median(renders), median(counts));
    }

    /** Two threads over one; every other pair begins with the two. */
    private static double ratio(LongSupplier work, double seconds, int pair) throws InterruptedException {
        if (pair % 2 == 0) {
            double one = perSecond(work, 1, seconds);
            return perSecond(work, 2, seconds) / one;
        }
        double two = perSecond(work, 2, seconds);
        return two / perSecond(work, 1, seconds);
    }

    private static double perSecond(LongSupplier work, int threads, double seconds) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        Thread[] running = new Thread[threads];
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int index = 0; index < threads; index++) {
            running[index] = new Thread(null, () -> {
                long count = 0;
                long sum = 0;
                for (; System.nanoTime() < end; count++) {
                    sum += work.getAsLong();
                }
                // To ask for the sum keeps the compiler from leaving the work out
                done.addAndGet(sum == 0 ? 0 : count);
            }, "bench-" + index, STACK);
            running[index].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    /** Some 2 ms of arithmetic that touches no memory. */
    private static long count() {
        long state = 1;
        for (int step = 0; step < 1_000_000; step++) {
            state = state * 6364136223846793005L + 1;
            state ^= state >>> 17;
        }
        return state;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
