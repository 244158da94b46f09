package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFormatTest {
    @Test
    void printsByFormatAsGoDoes() throws IOException {
        GoCases.check("printf.tsv", GoFormatTest::sprintf);
    }

    @Test
    void printsWithoutFormatAsGoDoes() throws IOException {
        GoCases.check("print.tsv", GoFormatTest::print);
    }

    /** Recorded from Go, for {@code type C struct{ Name string; N int; F float64; L []string; A any; B bool }} in package main. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "%v | {a 2 1.5 [x y] <nil> true}",
        "%s | {a %!s(int=2) %!s(float64=1.5) [x y] <nil> %!s(bool=true)}",
        "%d | {%!d(string=a) 2 %!d(float64=1.5) [%!d(string=x) %!d(string=y)] <nil> %!d(bool=true)}",
        "%+v | {Name:a N:2 F:1.5 L:[x y] A:<nil> B:true}",
        "%#v | main.C{Name:\"a\", N:2, F:1.5, L:[]string{\"x\", \"y\"}, A:interface {}(nil), B:true}",
        "%q | {\"a\" '\\x02' %!q(float64=1.5) [\"x\" \"y\"] <nil> %!q(bool=true)}",
        "%T | main.C",
        "%t | {%!t(string=a) %!t(int=2) %!t(float64=1.5) [%!t(string=x) %!t(string=y)] <nil> true}"})
    void printsStructsByField(String format, String expected) {
        GoStruct struct = GoStruct.of(GoType.struct("main.C"),
                GoStruct.Field.of("Name", "a", "name", false), GoStruct.Field.of("N", GoInt.of(2), "n", false),
                GoStruct.Field.of("F", 1.5, "f", false), GoStruct.Field.of("L", GoList.ofStrings(List.of("x", "y")), "l", false),
                GoStruct.Field.of("A", null, "a", false), GoStruct.Field.of("B", true, "b", false));
        assertThat(GoFormat.sprintf(format, struct)).isEqualTo(expected);
    }

    static String sprintf(String[] fields) {
        return GoCases.quoted(GoFormat.sprintf(GoQuote.unquote(fields[0]), GoNotation.parseAll(fields[1])));
    }

    static String print(String[] fields) {
        Object[] args = GoNotation.parseAll(fields[0]);
        return GoCases.quoted(GoFormat.sprint(args) + "|" + GoFormat.sprintln(args));
    }
}
