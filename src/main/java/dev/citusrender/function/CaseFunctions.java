package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoSpace;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's functions that change upper and lower case. Case is mapped rune by rune, so a letter never becomes two. */
final class CaseFunctions {
    private CaseFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("upper", takes(STRING).gives(STRING), "upper TEXT",
                "The text in upper case.", (String text) -> Runes.map(text, Character::toUpperCase)),
            function("lower", takes(STRING).gives(STRING), "lower TEXT",
                "The text in lower case.", (String text) -> Runes.map(text, Character::toLowerCase)),
            function("title", takes(STRING).gives(STRING), "title TEXT",
                "The first letter of each word in title case, the others as they are.", CaseFunctions::title),
            function("untitle", takes(STRING).gives(STRING), "untitle TEXT",
                "The first letter of each word in lower case, the others as they are.", CaseFunctions::untitle),
            function("swapcase", takes(STRING).gives(STRING), "swapcase TEXT",
                "Upper case to lower and lower to upper; the first letter of a word to title case.", CaseFunctions::swapCase),
            function("camelcase", takes(STRING).gives(STRING), "camelcase TEXT",
                "The words joined, each with its first letter in upper case: http_server gives HttpServer.", PascalCase::of),
            function("snakecase", takes(STRING).gives(STRING), "snakecase TEXT",
                "The words in lower case joined by underscores: HTTPServer gives http_server.",
                (String text) -> SeparatedCase.of(text, '_')),
            function("kebabcase", takes(STRING).gives(STRING), "kebabcase TEXT",
                "The words in lower case joined by hyphens: HTTPServer gives http-server.",
                (String text) -> SeparatedCase.of(text, '-')));
    }

    /** Go's {@code strings.Title}: a word begins after white space or ASCII punctuation other than the underscore. */
    private static String title(String text) {
        int[] previous = {' '};
        return Runes.map(text, rune -> {
            boolean start = separatesWords(previous[0]);
            previous[0] = rune;
            return start ? Character.toTitleCase(rune) : rune;
        });
    }

    private static boolean separatesWords(int c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c) && c != '_';
        }
        return GoSpace.isSpace(c);
    }

    private static String untitle(String text) {
        boolean[] atStart = {true};
        return Runes.map(text, rune -> {
            boolean space = GoSpace.isSpace(rune);
            boolean first = atStart[0] && !space;
            atStart[0] = space;
            return first ? Character.toLowerCase(rune) : rune;
        });
    }

    private static String swapCase(String text) {
        boolean[] afterSpace = {true};
        return Runes.map(text, rune -> {
            boolean start = afterSpace[0];
            boolean lower = Runes.isLower(rune);
            boolean upper = Runes.isUpper(rune) || Runes.isTitle(rune);
            afterSpace[0] = !lower && !upper && GoSpace.isSpace(rune);
            if (upper) {
                return Character.toLowerCase(rune);
            }
            return !lower ? rune : start ? Character.toTitleCase(rune) : Character.toUpperCase(rune);
        });
    }
}
