package dev.citusrender.go;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GoIndexTest {
    /** In the recorded templates a nil at an even place was the literal {@code nil}, at an odd place a field that holds nil. */
    @Test
    void indexesAndMeasuresAsTemplatesDo() throws IOException {
        GoCases.check("index.tsv", GoIndexTest::index);
    }

    static String index(String[] f) {
        Object[] a = GoNotation.parseAll(f[1]);
        for (int i = 1; i < a.length; i += 2) {
            a[i] = a[i] == null ? GoNil.INTERFACE : a[i];
        }
        if (f[0].equals("len")) {
            return GoCases.quoted(Integer.toString(GoIndex.length(a[0])));
        }
        Object element = GoIndex.index(a[0], Arrays.copyOfRange(a, 1, a.length));
        return GoCases.quoted(element == GoNil.INTERFACE ? "<no value>" : GoFormat.value(element));
    }
}
