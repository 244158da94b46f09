package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoStringTest {
    /** Pieces that stand in another order as UTF-16 than as bytes, and bytes that are no UTF-8. */
    private static final List<String> PIECES = List.of("", "a", "é", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\ud83d\ude00", "\ud83d\ude01",
            "\udc80", "\udcc3", "\udce2", "\udcf0", "\udcff");

    @Test
    void ordersByBytes() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String a = text(random);
            String b = text(random);
            int expected = Integer.signum(Arrays.compareUnsigned(GoString.encode(a), GoString.encode(b)));
            assertThat(Integer.signum(GoString.compare(a, b))).as("%s and %s", GoQuote.quote(a), GoQuote.quote(b)).isEqualTo(expected);
        }
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return GoString.normalize(out.toString());
    }

    @Test
    void carriesEveryByteThroughAndBack() {
        byte[] bytes = new byte[4_096];
        new Random(2).nextBytes(bytes);
        assertThat(GoString.encode(GoString.decode(bytes))).isEqualTo(bytes);
        assertThat(GoString.byteLength(GoString.decode(bytes))).isEqualTo(bytes.length);
    }
}
