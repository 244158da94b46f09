package dev.citusrender.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of {@code .Files.Glob}: {@code *} and {@code ?} stay within a path segment, {@code **} crosses segments, then {@code [abc] [!a-z]
 * {a,b}} and a backslash before a literal. They are those of the gobwas/glob library that helm links, which takes no other separator than a slash
 * here. (Where that library cuts a character of several bytes in two beside a {@code ?}, this matches whole characters.)
 */
final class FileGlob {
    private sealed interface Item { }

    private record Text(String text) implements Item { }

    private record Any(boolean crossesSegments) implements Item { }

    private record Single() implements Item { }

    private record Chars(String list, int low, int high, boolean negated) implements Item {
        boolean accepts(int c) {
            boolean in = list == null ? c >= low && c <= high : list.indexOf(c) >= 0;
            return in != negated;
        }
    }

    private record Alternatives(List<List<Item>> branches) implements Item { }

    /** The pattern is not one: helm then takes all files. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }

    /** What follows the items that are matched: the rest of an outer pattern. */
    private record Rest(List<Item> items, int index, Rest outer) { }

    private static final List<Item> EVERYTHING = List.of(new Any(true));

    private final List<Item> items;

    private FileGlob(List<Item> items) {
        this.items = items;
    }

    /** Reads a pattern; a malformed one matches everything, as in helm. */
    static FileGlob of(String pattern) {
        try {
            Parser parser = new Parser(pattern);
            return new FileGlob(parser.sequence(false));
        } catch (Malformed e) {
            return new FileGlob(EVERYTHING);
        }
    }

    boolean matches(String path) {
        // The library takes a text on each side of ** for a prefix and a suffix, which may overlap: a/**/b matches a/b.
        if (items.size() == 3 && items.get(0) instanceof Text prefix && items.get(1) instanceof Any any && any.crossesSegments
                && items.get(2) instanceof Text suffix) {
            return path.startsWith(prefix.text) && path.endsWith(suffix.text);
        }
        return match(items, 0, path, 0, null);
    }

    private static boolean match(List<Item> items, int index, String s, int at, Rest rest) {
        if (index == items.size()) {
            return rest == null ? at == s.length() : match(rest.items, rest.index, s, at, rest.outer);
        }
        return switch (items.get(index)) {
            case Text t -> s.startsWith(t.text, at) && match(items, index + 1, s, at + t.text.length(), rest);
            case Single x -> at < s.length() && s.charAt(at) != '/' && match(items, index + 1, s, next(s, at), rest);
            case Chars c -> at < s.length() && c.accepts(s.codePointAt(at)) && match(items, index + 1, s, next(s, at), rest);
            case Alternatives a -> {
                Rest after = new Rest(items, index + 1, rest);
                for (List<Item> branch : a.branches) {
                    if (match(branch, 0, s, at, after)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Any any -> {
                for (int end = at; ; end = next(s, end)) {
                    if (match(items, index + 1, s, end, rest)) {
                        yield true;
                    }
                    if (end == s.length() || !any.crossesSegments && s.charAt(end) == '/') {
                        yield false;
                    }
                }
            }
        };
    }

    private static int next(String s, int at) {
        return at + Character.charCount(s.codePointAt(at));
    }

    private static final class Parser {
        private final String pattern;
        private int at;

        Parser(String pattern) {
            this.pattern = pattern;
        }

        /** Items up to the end, or inside braces up to a comma or the closing brace, which is left. */
        List<Item> sequence(boolean inBraces) throws Malformed {
            List<Item> items = new ArrayList<>();
            while (at < pattern.length()) {
                char c = pattern.charAt(at);
                if (inBraces && (c == ',' || c == '}')) {
                    return items;
                }
                items.add(switch (c) {
                    case '*' -> any();
                    case '?' -> {
                        at++;
                        yield new Single();
                    }
                    case '[' -> chars();
                    case '{' -> alternatives();
                    default -> text(inBraces ? "?*[{},": "?*[{");
                });
            }
            return items; // the library does not mind a brace that is never closed
        }

        private Item any() {
            at++;
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                at++;
                return new Any(true);
            }
            return new Any(false);
        }

        private Item alternatives() throws Malformed {
            List<List<Item>> branches = new ArrayList<>();
            do {
                at++;
                branches.add(sequence(true));
            } while (at < pattern.length() && pattern.charAt(at) == ',');
            at++;
            return new Alternatives(branches);
        }

        private Item chars() throws Malformed {
            at++;
            boolean negated = at < pattern.length() && pattern.charAt(at) == '!';
            if (negated) {
                at++;
            }
            if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '-') {
                if (at + 3 >= pattern.length() || pattern.charAt(at + 3) != ']' || pattern.charAt(at + 2) < pattern.charAt(at)) {
                    throw new Malformed();
                }
                at += 4;
                return new Chars(null, pattern.charAt(at - 4), pattern.charAt(at - 2), negated);
            }
            Text list = text("]");
            if (list.text.isEmpty() || at == pattern.length()) {
                throw new Malformed();
            }
            at++;
            return new Chars(list.text, 0, 0, negated);
        }

        private Text text(String breakers) {
            StringBuilder text = new StringBuilder();
            while (at < pattern.length() && breakers.indexOf(pattern.charAt(at)) < 0) {
                if (pattern.charAt(at) == '\\') {
                    at++;
                }
                if (at < pattern.length()) {
                    text.append(pattern.charAt(at++));
                }
            }
            return new Text(text.toString());
        }
    }
}
