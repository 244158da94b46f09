package dev.citusrender.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on several threads whose results come in the order of what was given. */
final class InOrder {
    /** As much stack as the launcher gives the main thread. */
    private static final long STACK = 8L << 20;

    private InOrder() {
    }

    /**
     * Does something with each element and hands the results on, in the elements' order and on this thread, as soon as it is their turn.
     *
     * @param jobs how many threads work
     * @throws RuntimeException or an Error that one of them met; what has not begun by then is not begun any more
     */
    static <T, R> void forEach(List<T> elements, int jobs, Function<T, R> work, Consumer<R> then) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(null, task, "golden", STACK));
        try {
            List<Future<R>> results = new ArrayList<>(elements.size());
            elements.forEach(element -> results.add(threads.submit(() -> work.apply(element))));
            for (int i = 0; i < results.size(); i++) {
                then.accept(results.set(i, null).get()); // and nobody holds it any longer
            }
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case Throwable other -> new IllegalStateException(other);
        };
    }
}
