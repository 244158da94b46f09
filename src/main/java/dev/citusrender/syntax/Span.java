package dev.citusrender.syntax;

/**
 * Where something was written. Offsets count the chars of the source; line and column are worked out when asked for, since only messages need them.
 *
 * @param source the file
 * @param start  the first char
 * @param end    after the last char
 * @param anchor the place that Go's messages name, which is not always the start: of {@code .Values.a.b} it is {@code .a}
 */
public record Span(Source source, int start, int end, int anchor) {

    /** A span that Go places where it begins. */
    public Span(Source source, int start, int end) {
        this(source, start, end, start);
    }

    /** The line of the anchor, from 1. */
    public int line() {
        return source.line(anchor);
    }

    /** The column of the anchor: the bytes before it in its line. */
    public int column() {
        return source.column(anchor);
    }

    /** The text that is spanned. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** The place as Go writes it: {@code name:line:column}. */
    public String location() {
        return source.name() + ":" + line() + ":" + column();
    }

    @Override
    public String toString() {
        return location();
    }
}
