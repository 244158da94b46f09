package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.go.GoType.STRINGS;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoQuote;
import dev.citusrender.template.TemplateFunction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sprig's functions on regular expressions, which are RE2's. A must form fails with what Go's {@code regexp.Compile} says of a bad expression, the
 * others with what {@code MustCompile} panics with. Compiled expressions are kept, for charts use the same few again and again.
 */
final class RegexFunctions {
    /** Expressions that a chart builds from its values must not fill the memory. */
    private static final int KEPT = 1000;

    private final Map<String, GoRegex> compiled = new ConcurrentHashMap<>();

    private RegexFunctions() {
    }

    static List<TemplateFunction> functions() {
        RegexFunctions regex = new RegexFunctions();
        return List.of(
            function("regexMatch", takes(STRING, STRING).gives(BOOL), "regexMatch REGEX TEXT",
                "Whether a text holds a match; false for a bad expression.", regex::match),
            function("mustRegexMatch", takes(STRING, STRING).gives(BOOL), "mustRegexMatch REGEX TEXT",
                "Whether a text holds a match.", (String r, String text) -> regex.compile(r).matches(text)),
            function("regexFind", takes(STRING, STRING).gives(STRING), "regexFind REGEX TEXT",
                "The first match, or \"\".", (String r, String text) -> regex.mustCompile(r).find(text)),
            function("mustRegexFind", takes(STRING, STRING).gives(STRING), "mustRegexFind REGEX TEXT",
                "As regexFind.", (String r, String text) -> regex.compile(r).find(text)),
            function("regexFindAll", takes(STRING, STRING, INT).gives(STRINGS), "regexFindAll REGEX TEXT COUNT",
                "The matches, at most COUNT of them; a negative count takes all.",
                (String r, String text, GoInt count) -> findAll(regex.mustCompile(r), text, count)),
            function("mustRegexFindAll", takes(STRING, STRING, INT).gives(STRINGS), "mustRegexFindAll REGEX TEXT COUNT",
                "As regexFindAll.", (String r, String text, GoInt count) -> findAll(regex.compile(r), text, count)),
            function("regexReplaceAll", takes(STRING, STRING, STRING).gives(STRING), "regexReplaceAll REGEX TEXT REPLACEMENT",
                "The text with each match replaced; $1 or ${name} stands for a group, $$ for a dollar.",
                (String r, String text, String replacement) -> regex.mustCompile(r).replaceAll(text, replacement)),
            function("mustRegexReplaceAll", takes(STRING, STRING, STRING).gives(STRING), "mustRegexReplaceAll REGEX TEXT REPLACEMENT",
                "As regexReplaceAll.", (String r, String text, String replacement) -> regex.compile(r).replaceAll(text, replacement)),
            function("regexReplaceAllLiteral", takes(STRING, STRING, STRING).gives(STRING), "regexReplaceAllLiteral REGEX TEXT REPLACEMENT",
                "The text with each match replaced; a dollar means itself.",
                (String r, String text, String replacement) -> regex.mustCompile(r).replaceAllLiteral(text, replacement)),
            function("mustRegexReplaceAllLiteral", takes(STRING, STRING, STRING).gives(STRING), "mustRegexReplaceAllLiteral REGEX TEXT REPLACEMENT",
                "As regexReplaceAllLiteral.",
                (String r, String text, String replacement) -> regex.compile(r).replaceAllLiteral(text, replacement)),
            function("regexSplit", takes(STRING, STRING, INT).gives(STRINGS), "regexSplit REGEX TEXT COUNT",
                "The parts between the matches, at most COUNT of them; a negative count takes all.",
                (String r, String text, GoInt count) -> split(regex.mustCompile(r), text, count)),
            function("mustRegexSplit", takes(STRING, STRING, INT).gives(STRINGS), "mustRegexSplit REGEX TEXT COUNT",
                "As regexSplit.", (String r, String text, GoInt count) -> split(regex.compile(r), text, count)),
            function("regexQuoteMeta", takes(STRING).gives(STRING), "regexQuoteMeta TEXT",
                "An expression that matches just this text.", GoRegex::quoteMeta));
    }

    private GoRegex compile(String expression) {
        GoRegex known = compiled.get(expression);
        if (known != null) {
            return known;
        }
        GoRegex regex = GoRegex.compile(expression);
        if (compiled.size() < KEPT) {
            compiled.put(expression, regex);
        }
        return regex;
    }

    private GoRegex mustCompile(String expression) {
        try {
            return compile(expression);
        } catch (GoError e) {
            String quoted = GoQuote.canBackquote(expression) ? "`" + expression + "`" : GoQuote.quote(expression);
            throw new GoError("regexp: Compile(" + quoted + "): " + e.getMessage());
        }
    }

    private boolean match(String expression, String text) {
        try {
            return compile(expression).matches(text);
        } catch (GoError badExpression) {
            return false;
        }
    }

    private static GoList findAll(GoRegex regex, String text, GoInt count) {
        List<String> matches = regex.findAll(text, count.value());
        return matches.isEmpty() ? GoList.nil(STRINGS) : GoList.ofStrings(matches);
    }

    private static GoList split(GoRegex regex, String text, GoInt count) {
        return count.value() == 0 ? GoList.nil(STRINGS) : GoList.ofStrings(regex.split(text, count.value()));
    }
}
