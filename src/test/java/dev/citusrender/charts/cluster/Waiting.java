package dev.citusrender.charts.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other programs do. */
final class Waiting {
    private static final int PAUSE_MILLIS = 200;

    private Waiting() {
    }

    /** Waits until something is so, and says how long it took; a failed assertion when it is not in time. */
    static Duration until(String what, int seconds, BooleanSupplier isSo) {
        return until(() -> what, seconds, isSo);
    }

    /** The same with a message that is made only when it is needed. */
    static Duration until(Supplier<String> what, int seconds, BooleanSupplier isSo) {
        Instant start = Instant.now();
        while (!isSo.getAsBoolean()) {
            if (Duration.between(start, Instant.now()).toSeconds() >= seconds) {
                throw new AssertionError("not within " + seconds + " s: " + what.get());
            }
            pause();
        }
        return Duration.between(start, Instant.now());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
