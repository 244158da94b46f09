package dev.citusrender.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTextsTest {
    private static CompiledUnit unit(String name) {
        return new CompiledUnit(name, null, List.of());
    }

    @Test
    void aTextThatIsAskedForStaysWhateverComesBetween() {
        RememberedTexts texts = new RememberedTexts(10_000);
        CompiledUnit used = unit("used");
        texts.put("used", used);
        for (int i = 0; i < 10_000; i++) {
            texts.put("text " + i, unit("other"));
            assertThat(texts.get("used")).isSameAs(used);
        }
    }

    @Test
    void aTextThatNobodyAsksForGoes() {
        RememberedTexts texts = new RememberedTexts(10_000);
        IntStream.range(0, 1000).forEach(i -> texts.put("text " + i, unit("other")));
        long kept = IntStream.range(0, 1000).filter(i -> texts.get("text " + i) != null).count();
        assertThat(kept).isBetween(20L, 100L);
    }

    @Test
    void longTextsTakeMoreRoomThanShortOnes() {
        RememberedTexts texts = new RememberedTexts(10_000);
        IntStream.range(0, 10).forEach(i -> texts.put(i + "x".repeat(6000), unit("long")));
        long kept = IntStream.range(0, 10).filter(i -> texts.get(i + "x".repeat(6000)) != null).count();
        assertThat(kept).isLessThanOrEqualTo(4);
    }

    @Test
    void manyThreadsGetWhatTheyPut() throws Exception {
        RememberedTexts texts = new RememberedTexts(5_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> right = IntStream.range(0, 4).mapToObj(t -> threads.submit(() -> {
                boolean all = true;
                for (int i = 0; i < 20_000; i++) {
                    String text = "text " + i % 97;
                    CompiledUnit unit = texts.get(text);
                    all &= unit == null || unit.name().equals(text);
                    texts.put(text, unit(text));
                }
                return all;
            })).toList();
            for (Future<Boolean> one : right) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
