package dev.citusrender.template;

import dev.citusrender.syntax.Span;
import java.util.Arrays;

/**
 * Which line of a template made each line of a rendered text. It is noted while rendering, in two arrays that grow, and worked out when somebody
 * asks.
 *
 * <p>Removing {@code <no value>} changes no line's number, so the map holds for the finished text too.
 */
public final class LineMap {
    private final String text;
    private final int[] offsets;
    private final Span[] spans;

    private LineMap(String text, int[] offsets, Span[] spans) {
        this.text = text;
        this.offsets = offsets;
        this.spans = spans;
    }

    /**
     * A place in a template.
     *
     * @param source the template's file
     * @param line   from 1
     */
    public record Place(String source, int line) {
        @Override
        public String toString() {
            return source + ":" + line;
        }
    }

    /**
     * The template line that began an output line.
     *
     * @param line line of the rendered text, from 1
     * @return null when there is no such line or nothing wrote it
     */
    public Place placeOf(int line) {
        int offset = lineStart(line);
        if (offset < 0) {
            return null;
        }
        int found = Arrays.binarySearch(offsets, offset);
        int index = found >= 0 ? lastAt(found) : -found - 2;
        if (index < 0) {
            return null;
        }
        Span span = spans[index];
        return new Place(span.source().name(), span.line() + linesInto(span, index, offset));
    }

    /** A text statement may write many lines: they follow each other in the template as in the output. */
    private int linesInto(Span span, int index, int offset) {
        String written = text.substring(offsets[index], offset);
        if (!span.source().text().startsWith(written, span.start())) {
            return 0;
        }
        return (int) written.chars().filter(c -> c == '\n').count();
    }

    /** Of several statements at one offset all but the last wrote nothing. */
    private int lastAt(int index) {
        int last = index;
        while (last + 1 < offsets.length && offsets[last + 1] == offsets[index]) {
            last++;
        }
        return last;
    }

    private int lineStart(int line) {
        int start = 0;
        for (int n = 1; n < line; n++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        return line < 1 ? -1 : start;
    }

    /** Takes the notes. */
    static final class Recorder {
        private int[] offsets = new int[64];
        private Span[] spans = new Span[64];
        private int count;

        void mark(int offset, Span span) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
                spans = Arrays.copyOf(spans, count * 2);
            }
            offsets[count] = offset;
            spans[count++] = span;
        }

        LineMap finish(String text) {
            return new LineMap(text, Arrays.copyOf(offsets, count), Arrays.copyOf(spans, count));
        }
    }
}
