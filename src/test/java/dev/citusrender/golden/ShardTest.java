package dev.citusrender.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @ParameterizedTest
    @CsvSource({"0,3", "1,3", "7,3", "8,8", "1000,7", "5,1"})
    void allShardsTogetherAreTheWholeAndShareNothing(int size, int count) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        List<Integer> together = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Shard shard = Shard.parse(number + "/" + count);
            List<Integer> some = shard.of(all);
            assertThat(some.size()).isBetween(size / count, size / count + 1);
            assertThat(some).isSorted().isEqualTo(all.stream().filter(shard::takes).toList());
            together.addAll(some);
        }
        assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0/3", "4/3", "a/b", "/3", "3/", "-1/3"})
    void whatIsNoShardIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
