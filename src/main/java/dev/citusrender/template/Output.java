package dev.citusrender.template;

import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.syntax.Span;
import java.io.Writer;

/** Where templates write: a string builder without locks. It may note which statement wrote what. */
final class Output extends Writer {
    private static final String NO_VALUE = "<no value>";

    private final StringBuilder text = new StringBuilder(256);
    private LineMap.Recorder recorder;

    /** Begins anew, and notes who writes. */
    void restart(LineMap.Recorder noting) {
        clear();
        recorder = noting;
    }

    /** Says that what is written from here on is the statement's at this span. */
    void mark(Span span) {
        if (recorder != null) {
            recorder.mark(text.length(), span);
        }
    }

    /** Writes a value as Go's template printing does; nil is {@code <no value>}. */
    void print(Object value) {
        switch (value) {
            case String s -> text.append(s);
            case null -> text.append(NO_VALUE);
            case GoNil nil -> text.append(NO_VALUE);
            case GoObject o -> text.append(o.printed());
            default -> GoFormat.appendValue(text, value);
        }
    }

    void clear() {
        text.setLength(0);
    }

    @Override
    public void write(String s) {
        text.append(s);
    }

    @Override
    public void write(int c) {
        text.append((char) c);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        text.append(chars, offset, length);
    }

    @Override
    public void write(String s, int offset, int length) {
        text.append(s, offset, offset + length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
