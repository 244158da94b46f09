package dev.citusrender.chart;

import java.util.Arrays;

/**
 * A file name pattern of Go's {@code path/filepath.Match}: {@code *} and {@code ?} do not cross a slash, {@code [a-z]} and {@code [^a]} are classes,
 * a backslash takes the next character as it is. The whole name must match.
 *
 * <p>A pattern is read in chunks, each what stands between two stars. As in Go, a mistake is found only when its chunk is reached.
 */
public final class FilePattern {
    private static final int NO_MATCH = -1;

    private final int[] pattern;
    private int at;

    private FilePattern(int[] pattern) {
        this.pattern = pattern;
    }

    /**
     * Whether a name matches a pattern.
     *
     * @throws ChartException {@code syntax error in pattern}
     */
    public static boolean matches(String pattern, String name) {
        return new FilePattern(codePoints(pattern)).matches(codePoints(name));
    }

    /** A loop, since rules are asked about each file of a chart, and a stream takes several times as long. */
    private static int[] codePoints(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(points[count++])) {
            points[count] = text.codePointAt(i);
        }
        return count == points.length ? points : Arrays.copyOf(points, count);
    }

    private boolean matches(int[] name) {
        int from = 0;
        for (int chunk = 0; chunk < pattern.length; ) {
            boolean star = pattern[chunk] == '*';
            while (chunk < pattern.length && pattern[chunk] == '*') {
                chunk++;
            }
            int end = chunkEnd(chunk);
            if (star && chunk == end) {
                return !hasSlash(name, from);
            }
            from = matchChunk(chunk, end, name, from, star);
            if (from == NO_MATCH) {
                return false;
            }
            chunk = end;
        }
        return from == name.length;
    }

    private static boolean hasSlash(int[] name, int from) {
        for (int i = from; i < name.length; i++) {
            if (name[i] == '/') {
                return true;
            }
        }
        return false;
    }

    /** Where the chunk ends that begins at an index: at a star outside of a class, or at the end. */
    private int chunkEnd(int start) {
        boolean inClass = false;
        for (int i = start; i < pattern.length; i++) {
            switch (pattern[i]) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '*' -> {
                    if (!inClass) {
                        return i;
                    }
                }
                default -> {
                }
            }
        }
        return pattern.length;
    }

    /** The index in the name after the chunk; after a star it may begin later, up to the next slash. The last chunk must reach the name's end. */
    private int matchChunk(int chunk, int end, int[] name, int from, boolean star) {
        for (int start = from; ; start++) {
            int after = matchHere(chunk, end, name, start);
            if (after != NO_MATCH && (after == name.length || end < pattern.length)) {
                return after;
            }
            if (!star || start >= name.length || name[start] == '/') {
                return NO_MATCH;
            }
        }
    }

    /** Reads the whole chunk even when the name has failed it, to find mistakes in it. */
    private int matchHere(int chunk, int end, int[] name, int start) {
        int n = start;
        boolean failed = false;
        at = chunk;
        while (at < end) {
            failed |= n >= name.length;
            int c = failed ? 0 : name[n++];
            failed |= !matchesOne(c, end);
        }
        return failed ? NO_MATCH : n;
    }

    private boolean matchesOne(int c, int end) {
        switch (pattern[at]) {
            case '?' -> {
                at++;
                return c != '/';
            }
            case '[' -> {
                return matchesClass(c, end);
            }
            case '\\' -> at++;
            default -> {
            }
        }
        if (at >= end) {
            throw syntax();
        }
        return pattern[at++] == c;
    }

    private boolean matchesClass(int c, int end) {
        at++;
        boolean negated = at < end && pattern[at] == '^';
        if (negated) {
            at++;
        }
        boolean found = false;
        for (int ranges = 0; ranges == 0 || at >= end || pattern[at] != ']'; ranges++) {
            int low = member(end);
            int high = low;
            if (pattern[at] == '-') {
                at++;
                high = member(end);
            }
            found |= low <= c && c <= high;
        }
        at++;
        return found != negated;
    }

    /** A character of a class; Go takes neither a bare {@code -} or {@code ]} there nor the chunk's end after it. */
    private int member(int end) {
        if (at >= end || pattern[at] == '-' || pattern[at] == ']') {
            throw syntax();
        }
        if (pattern[at] == '\\') {
            at++;
        }
        if (at + 1 >= end) {
            throw syntax();
        }
        return pattern[at++];
    }

    private static ChartException syntax() {
        return new ChartException("syntax error in pattern");
    }
}
