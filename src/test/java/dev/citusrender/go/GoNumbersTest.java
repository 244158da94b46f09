package dev.citusrender.go;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoNumbersTest {
    @Test
    void parsesAsGoDoes() throws IOException {
        GoCases.check("parse.tsv", GoNumbersTest::parse);
    }

    static String parse(String[] f) {
        String text = GoQuote.unquote(f[1]);
        int base = Integer.parseInt(f[2]);
        int bits = Integer.parseInt(f[3]);
        return switch (f[0]) {
            case "int" -> Long.toString(GoNumbers.parseInt(text, base, bits));
            case "uint" -> Long.toUnsignedString(GoNumbers.parseUint(text, base, bits));
            case "atoi" -> Long.toString(GoNumbers.atoi(text));
            default -> GoFloat.format(GoNumbers.parseFloat(text, bits));
        };
    }
}
