package dev.citusrender.go;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoFloatTest {
    @Test
    void formatsAsGoDoes() throws IOException {
        GoCases.check("float.tsv", GoFloatTest::format);
    }

    static String format(String[] f) {
        return GoFloat.format(GoNumbers.parseFloat(f[0], 64), f[1].charAt(0), Integer.parseInt(f[2]), Integer.parseInt(f[3]));
    }
}
