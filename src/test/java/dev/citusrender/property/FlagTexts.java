package dev.citusrender.property;

/** What stands behind {@code --set} and its kin: paths with indices and escapes, values of all types, lists, and mistakes. */
final class FlagTexts {
    private FlagTexts() {
    }

    static String draw(Draw draw, String kind) {
        if (draw.percent(12)) {
            return draw.chars("ab.=,[]{}\\01-\" \n\té'~nul", 14);
        }
        return switch (kind) {
            case "set-json" -> draw.percent(15) ? draw.of("{", "") + json(draw, 2) + draw.of("}", "") : draw.joined(1, 2, ",", () -> path(draw) + "=" + json(draw, 2));
            case "set-literal" -> path(draw) + "=" + draw.of(value(draw), ScalarTexts.draw(draw));
            default -> draw.joined(1, 3, draw.of(",", ",", ", ", ",,"), () -> path(draw) + draw.of("=", "=", "=", "=", "=", "", " = ", "==") + value(draw));
        };
    }

    /** What stands behind {@code --set-file}: files that are there, and one that is not. */
    static String file(Draw draw) {
        return draw.joined(1, 2, ",", () -> path(draw) + draw.of("=", "=", "=", "=", "", "==") + draw.of("f.txt", "f.txt", "empty", "crlf.yaml", "bytes", "./f.txt", "none.txt", "", ".", "f\\.txt", "{f.txt,empty}", "{f.txt}"));
    }

    private static String path(Draw draw) {
        return draw.joined(1, 3, draw.of(".", ".", ".", "..", "\\."), () -> name(draw) + (draw.percent(30) ? index(draw) : ""));
    }

    private static String name(Draw draw) {
        return draw.of("a", "b", "list", "m", "text", "n", "a", "list", "x\\.y", "é", "", "a b", "k", "0", "x\\,y", "x\\=y", "x\\[0]", "\\", "global", "\ud83d\ude00", "a\\");
    }

    private static String index(Draw draw) {
        return draw.joined(1, 2, "", () -> draw.of("[0]", "[1]", "[2]", "[3]", "[5]", "[-1]", "[a]", "[]", "[", "]", "[1", "[0]x", "[99999]", "[65536]", "[65535]", "[1.5]",
                "[ 1]", "[+1]", "[01]", "[9223372036854775808]"));
    }

    private static String value(Draw draw) {
        return switch (draw.below(6)) {
            case 0 -> "{" + draw.joined(0, 3, draw.of(",", ", ", ",,"), () -> draw.percent(15) ? "{" + scalar(draw) + "}" : scalar(draw)) + draw.of("}", "}", "}", "", "}x", "}}");
            case 1 -> ScalarTexts.draw(draw);
            default -> scalar(draw);
        };
    }

    private static String scalar(Draw draw) {
        return draw.of("1", "0", "-3", "+7", "007", "0x1F", "1.5", "1e3", "true", "FALSE", "True", "null", "Null", "NULL", "text", "two words", "", "a\\,b", "a,b", "a}", "a{b",
                "[1,null]", "\"q\"", "9223372036854775807", "9223372036854775808", "-9223372036854775808", " x", "x ", "x=y", "é", "\\", "\\\\", "[1", "\ud83d\ude00", "-", "-0",
                "1_000", "a\nb", "\\n", "'s'", "~", "0.1", "00", "-01", "+0", "0b1", "0o7");
    }

    private static String json(Draw draw, int depth) {
        return switch (draw.below(depth == 0 ? 8 : 12)) {
            case 8, 9 -> "{" + draw.joined(0, 3, ",", () -> draw.of("\"a\"", "\"b\"", "\"a\"", "\"\"", "a", "\"é\"") + draw.of(":", ":", ": ", "") + json(draw, depth - 1))
                    + draw.of("}", "}", "}", ",}", "");
            case 10, 11 -> "[" + draw.joined(0, 3, draw.of(",", ", "), () -> json(draw, depth - 1)) + draw.of("]", "]", "]", ",]", "");
            default -> draw.of("1", "-2", "1.5", "1e3", "1E+400", "01", "-", "true", "false", "null", "nul", "\"q\"", "\"a\\nb\"", "\"\\u00e9\"", "\"\\ud83d\"", "\"\\x\"", "\"\t\"", "'s'", "",
                    " 1 ", "9007199254740993", "123456789012345678901", "\"q", "text", "1 2", "\"a\"b", "0.10", "-0", "1.", ".5");
        };
    }
}
