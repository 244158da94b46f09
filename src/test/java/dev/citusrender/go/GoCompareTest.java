package dev.citusrender.go;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GoCompareTest {
    @Test
    void comparesAsTemplatesDo() throws IOException {
        GoCases.check("compare.tsv", GoCompareTest::compare);
    }

    @Test
    void comparesDeeplyAsReflectDoes() throws IOException {
        GoCases.check("deep.tsv", GoCompareTest::deepEqual);
    }

    @Test
    void knowsWhatIsTrue() throws IOException {
        GoCases.check("truth.tsv", GoCompareTest::truth);
    }

    static String compare(String[] f) {
        Object[] a = GoNotation.parseAll(f[1]);
        return GoCases.quoted(Boolean.toString(switch (f[0]) {
            case "eq" -> GoCompare.eq(a[0], Arrays.copyOfRange(a, 1, a.length));
            case "ne" -> GoCompare.ne(a[0], a[1]);
            case "lt" -> GoCompare.lt(a[0], a[1]);
            case "le" -> GoCompare.le(a[0], a[1]);
            case "gt" -> GoCompare.gt(a[0], a[1]);
            default -> GoCompare.ge(a[0], a[1]);
        }));
    }

    static String deepEqual(String[] f) {
        return Boolean.toString(GoCompare.deepEqual(GoNotation.parse(f[0]), GoNotation.parse(f[1])));
    }

    static String truth(String[] f) {
        return Boolean.toString(GoTruth.isTrue(GoNotation.parse(f[0])));
    }
}
