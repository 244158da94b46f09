package dev.citusrender.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void resultsComeInOrderThoughTheFirstIsReadyLast() {
        CountDownLatch othersDone = new CountDownLatch(99);
        List<Integer> results = new ArrayList<>();
        InOrder.forEach(IntStream.range(0, 100).boxed().iterator(), 4, n -> {
            if (n == 0) {
                await(othersDone);
            } else {
                othersDone.countDown();
            }
            return n;
        }, results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAThreadMeetsIsThrownHere() {
        assertThatThrownBy(() -> InOrder.forEach(List.of(1, 2).iterator(), 2, n -> {
            throw new IllegalArgumentException("of " + n);
        }, n -> { })).isInstanceOf(IllegalArgumentException.class).hasMessage("of 1");
    }
}
