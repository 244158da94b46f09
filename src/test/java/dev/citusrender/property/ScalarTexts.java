package dev.citusrender.property;

import dev.citusrender.go.GoString;

/** Strings with a liking for those that have made trouble in YAML, JSON and flags. */
final class ScalarTexts {
    private static final String[] TROUBLE = {
        "", " ", "  a", "a ", "~", "null", "Null", "NULL", "nUll", "true", "True", "TRUE", "tRUE", "False", "yes", "Yes", "y", "Y", "n", "N", "no", "on",
        "On", "OFF", "off", "0", "-0", "+0", "00", "1", "+1", "-1", "007", "08", "0x1F", "0X1f", "-0x1", "0o17", "0O7", "0o8", "0b11", "0b2", "-0b1",
        "1_000", "_1", "1_", "0x_1", "1__0", "1.", ".5", "-.5", ".", "1.5", "1.5.2", "1e3", "1E3", "1e+3", "1e-3", "1e", "e3", "1E400", "-1e-400", "1.e3",
        "+.5e1", ".inf", "-.Inf", "+.INF", ".iNF", ".NaN", ".nan", "NaN", "inf", "Infinity", "0.1", "1e6", "123456789012", "12:30", "1:60", "1:30:00.5",
        "-1:30", "190:20:30", "2020-01-01", "2020-1-1", "2020-13-45", "2020-01-01T00:00:00Z", "2020-01-01t00:00:00.5+02:00", "2020-01-01 00:00:00",
        "2001-12-14 21:59:43.10 -5", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        "18446744073709551615", "18446744073709551616", "99999999999999999999", "0xFFFFFFFFFFFFFFFF", "0x7FFFFFFFFFFFFFFF", "9007199254740993",
        "- a", "-a", "-", "?", "? a", ":", ": a", "a:", "a: b", "a :b", "a:b", "#", "a #b", "a#b", "&a", "*a", "!a", "|", ">", "'", "it's", "\"",
        "\"a\"", "%a", "@a", "`a", "{", "}", "{a}", "[", "]", "[a]", ",", "a,b", "=", "<<", "---", "--- a", "...", "..", "\\", "a\\b", "\n", "a\n", "\na",
        "a\nb", "a\n\n", "a\n\nb\n", " a\nb", "a\n b", "a \nb", "a\n \nb", "a\tb", "\t", "\ta", "a\t", "a\rb", "\r\n", "\u0000", "\u0001", "\u0007",
        "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "a\u2029b", "\ufeff", "a\ufeffb", "\ufffe", "\uffff", "\ufffd", "é", "日本", "\ud83d\ude00",
        "a\ud83d\ude00\nb", "\udcff", "a\udc80b", "<a href='x'>&", "é\u0301", "\u200b", "\u00ad",
        "word word word word word word word word word word word word word word word word word word word word word", "{{ .x }}", "%d", "%v %s",
        "héllo wörld", "ß", "ı", "ſ", "K"};

    private ScalarTexts() {
    }

    /** YAML's traps, plain words, mixtures of them, and anything at all. */
    static String draw(Draw draw) {
        return switch (draw.below(11)) {
            case 0, 1, 2, 3 -> draw.of(TROUBLE);
            case 4, 5 -> GoString.normalize(draw.joined(1, 4, "", () -> draw.of(TROUBLE)));
            case 6, 7, 8 -> draw.chars("ab c:-#'\"\\,[]{}&*!|>%@`?=~0159._\n\t\u00e9\u0085\u2028", 12);
            default -> draw.chars("abcdefgXYZ", 6);
        };
    }
}
