package dev.citusrender.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void resultsComeInOrderThoughTheFirstIsReadyLast() {
        CountDownLatch othersDone = new CountDownLatch(30);
        List<Integer> results = new ArrayList<>();
        InOrder.forEach(IntStream.range(0, 31).boxed().iterator(), 4, n -> {
            if (n == 0) {
                await(othersDone);
            } else {
                othersDone.countDown();
            }
            return n;
        }, results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 31).boxed().toList());
    }

    @Test
    void onlyAFewElementsAreTakenBeforeTheirTurn() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        InOrder.forEach(IntStream.range(0, 10_000).peek(n -> {
            taken.incrementAndGet();
            mostAhead.accumulateAndGet(taken.get() - handedOn.get(), Math::max);
        }).boxed().iterator(), 4, n -> n, n -> handedOn.incrementAndGet());
        assertThat(handedOn).hasValue(10_000);
        assertThat(mostAhead.get()).isBetween(4, 40);
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
