package dev.citusrender.golden;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
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
    /** How many elements a thread may be ahead of the one whose turn it is: enough to bridge a slow one, few enough to hold their results. */
    private static final int AHEAD = 8;

    private InOrder() {
    }

    /**
     * Does something with each element and hands the results on, in the elements' order and on this thread, as soon as it is their turn. Elements are
     * taken as they are needed, on this thread: however many there are, a few are held.
     *
     * @param jobs how many threads work
     * @throws RuntimeException or an Error that one of them met; what has not begun by then is not begun any more
     */
    static <T, R> void forEach(Iterator<T> elements, int jobs, Function<T, R> work, Consumer<R> then) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(null, task, "golden", STACK));
        try {
            Deque<Future<R>> begun = new ArrayDeque<>();
            while (elements.hasNext() || !begun.isEmpty()) {
                if (elements.hasNext() && begun.size() < jobs * AHEAD) {
                    T element = elements.next();
                    begun.add(threads.submit(() -> work.apply(element)));
                } else {
                    then.accept(begun.remove().get());
                }
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
