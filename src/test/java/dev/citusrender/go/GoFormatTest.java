package dev.citusrender.go;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoFormatTest {
    @Test
    void printsByFormatAsGoDoes() throws IOException {
        GoCases.check("printf.tsv", GoFormatTest::sprintf);
    }

    @Test
    void printsWithoutFormatAsGoDoes() throws IOException {
        GoCases.check("print.tsv", GoFormatTest::print);
    }

    static String sprintf(String[] fields) {
        return GoCases.quoted(GoFormat.sprintf(GoQuote.unquote(fields[0]), GoNotation.parseAll(fields[1])));
    }

    static String print(String[] fields) {
        Object[] args = GoNotation.parseAll(fields[0]);
        return GoCases.quoted(GoFormat.sprint(args) + "|" + GoFormat.sprintln(args));
    }
}
