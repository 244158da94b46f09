package dev.citusrender.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A regular expression with the methods of Go's {@code regexp.Regexp}. RE2/J finds a match as Go does; which matches follow one another, and what
 * {@code $} means in a replacement, is Go's here and not that of {@code java.util.regex}, which RE2/J follows.
 */
final class GoRegex {
    private static final String META = "\\.+*?()|[]{}^$";

    private final Pattern pattern;
    private final Pattern forGroups;

    private GoRegex(Pattern pattern) {
        this.pattern = pattern;
        this.forGroups = pattern.groupCount() > 0 && looksAhead(pattern.pattern()) ? Pattern.compile("(?:" + pattern + ")(?s:.*)") : null;
    }

    /**
     * Whether an expression may ask what follows. RE2/J finds the groups of a match by a second search in the text up to one character after it,
     * where {@code (foo)$|(fo)} takes another way than in the whole text; such an expression gets its groups from a match that goes to the end.
     */
    private static boolean looksAhead(String expression) {
        return expression.contains("$") || expression.contains("\\z") || expression.contains("\\b") || expression.contains("\\B");
    }

    /**
     * Compiles an expression.
     *
     * @throws GoError with the text of Go's error
     */
    static GoRegex compile(String expression) {
        int broken = firstEscape(expression);
        if (broken >= 0) {
            throw error("invalid UTF-8", expression.substring(broken));
        }
        try {
            return new GoRegex(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw switch (e.getDescription()) {
                case "regexp/syntax: internal error" -> error("unexpected )", expression); // RE2/J's parser has no word for it
                case "trailing backslash at end of expression" -> error(e.getDescription(), "");
                default -> new GoError(e.getMessage());
            };
        }
    }

    private static GoError error(String problem, String where) {
        return new GoError("error parsing regexp: " + problem + ": `" + where + "`");
    }

    private static int firstEscape(String text) {
        if (GoString.hasEscapes(text)) {
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                if (GoString.isEscape(text.codePointAt(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** An expression that matches just this text. */
    static String quoteMeta(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (META.indexOf(text.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }

    /** The first match, or an empty text. */
    String find(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** The first so many matches; a negative number takes all. */
    List<String> findAll(String text, long count) {
        List<String> found = new ArrayList<>();
        forEachMatch(text, count, matcher -> found.add(matcher.group()));
        return found;
    }

    /** The parts between matches, at most so many and at least one; a negative number takes all. */
    List<String> split(String text, long count) {
        if (text.isEmpty() && !pattern.pattern().isEmpty()) {
            return List.of("");
        }
        List<String> parts = new ArrayList<>();
        int[] from = {0};
        int[] lastStart = {0};
        forEachMatch(text, count, matcher -> {
            if (parts.size() == count - 1) {
                return;
            }
            lastStart[0] = matcher.start();
            if (matcher.end() != 0) {
                parts.add(text.substring(from[0], matcher.start()));
            }
            from[0] = matcher.end();
        });
        if (lastStart[0] != text.length()) {
            parts.add(text.substring(from[0]));
        }
        return parts;
    }

    /** Go's walk over all matches: an empty match right after another is none, and after any empty one it goes on a character further. */
    private void forEachMatch(String text, long count, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(text);
        int position = 0;
        int previousEnd = -1;
        for (long left = count; left != 0 && position <= text.length() && matcher.find(position); ) {
            boolean empty = matcher.end() == position;
            if (!empty || matcher.start() != previousEnd) {
                action.accept(matcher);
                left--;
            }
            previousEnd = matcher.end();
            position = empty ? next(text, position) : matcher.end();
        }
    }

    private static int next(String text, int position) {
        return position < text.length() ? text.offsetByCodePoints(position, 1) : position + 1;
    }

    /** The text with each match replaced by the template, in which {@code $name} and {@code ${name}} stand for groups. */
    String replaceAll(String text, String template) {
        ReplacementTemplate replacement = ReplacementTemplate.parse(template, pattern);
        if (forGroups == null) {
            return replace(text, (matcher, out) -> replacement.expand(matcher, matcher, out));
        }
        Matcher groups = forGroups.matcher(text);
        return replace(text, (matcher, out) -> {
            groups.find(matcher.start());
            replacement.expand(matcher, groups, out);
        });
    }

    /** The text with each match replaced by just this one. */
    String replaceAllLiteral(String text, String replacement) {
        return replace(text, (matcher, out) -> out.append(replacement));
    }

    /** Writes what stands for a match. */
    private interface Replacement {
        void write(Matcher matcher, StringBuilder out);
    }

    private String replace(String text, Replacement replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 32);
        int copied = 0;
        int position = 0;
        while (position <= text.length() && matcher.find(position)) {
            int start = matcher.start();
            int end = matcher.end();
            out.append(text, copied, start);
            if (end > copied || start == 0) { // but not an empty match right after another
                replacement.write(matcher, out);
            }
            copied = end;
            position = Math.max(end, next(text, position));
        }
        return GoString.normalize(out.append(text, copied, text.length()).toString());
    }
}
