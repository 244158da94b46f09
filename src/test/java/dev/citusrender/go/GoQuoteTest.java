package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoQuoteTest {
    @Test
    void quotesAsGoDoes() throws IOException {
        GoCases.check("quote.tsv", GoQuoteTest::quote);
    }

    @Test
    void unquotesAsGoDoes() throws IOException {
        GoCases.check("unquote.tsv", GoQuoteTest::unquote);
    }

    @Test
    void knowsTheCharactersThatGoPrints() {
        // The sum over all code points of (code point × printable), from Go 1.26's strconv.IsPrint.
        long count = 0;
        long sum = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (GoQuote.isPrintable(c)) {
                count++;
                sum += c;
            }
        }
        assertThat(count).isEqualTo(148998);
        assertThat(sum).isEqualTo(15750900724L);
    }

    static String quote(String[] f) {
        String text = GoQuote.unquote(f[0]);
        return GoCases.quoted(GoQuote.quote(text)) + "|" + GoQuote.quoteToAscii(text) + "|" + GoQuote.canBackquote(text);
    }

    static String unquote(String[] f) {
        return GoCases.quoted(GoQuote.unquote(GoNotation.parse(f[0]).toString()));
    }
}
