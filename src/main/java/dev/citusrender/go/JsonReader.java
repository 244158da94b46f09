package dev.citusrender.go;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads one JSON text as Go's encoding/json does, with its messages. A syntax error anywhere wins over a value that does not fit, which is why the
 * latter is only remembered. It keeps its own stack: Go allows a nesting of 10000.
 */
final class JsonReader {
    private static final int DEEPEST = 10_000;
    private static final String VALUE = "looking for beginning of value";

    /** An open object or array. */
    private static final class Frame {
        final Object container;
        final boolean isObject;
        String key;

        Frame(Object container, boolean isObject) {
            this.container = container;
            this.isObject = isObject;
        }
    }

    private final String text;
    private final JsonTarget target;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;
    private GoError misfit;

    JsonReader(String text, JsonTarget target) {
        this.text = text;
        this.target = target;
    }

    /** The first value that could not be represented, or null. */
    GoError misfit() {
        return misfit;
    }

    /** Reads the whole text. */
    Object read() {
        while (true) {
            Object value = begin();
            // A finished value may finish the arrays and objects around it.
            while (value != this) {
                if (open.isEmpty()) {
                    end();
                    return value;
                }
                addTo(open.peek(), value);
                value = next();
            }
        }
    }

    private void addTo(Frame frame, Object value) {
        if (frame.isObject) {
            target.put(frame.container, frame.key, value);
        } else {
            target.add(frame.container, value);
        }
    }

    private void end() {
        if (skipSpace()) {
            throw unexpected("after top-level value");
        }
    }

    /** Reads a scalar or an empty array or object; a longer one is opened and {@code this} returned: its first element comes next. */
    private Object begin() {
        char c = peek(VALUE);
        switch (c) {
            case '{' -> {
                push(new Frame(target.object(), true));
                if (look() == '}') {
                    return pop();
                }
                key();
                return this;
            }
            case '[' -> {
                push(new Frame(target.array(), false));
                if (look() == ']') {
                    return pop();
                }
                return this;
            }
            case '"' -> {
                return string();
            }
            case 't' -> {
                return literal("true", Boolean.TRUE);
            }
            case 'f' -> {
                return literal("false", Boolean.FALSE);
            }
            case 'n' -> {
                return literal("null", null);
            }
            default -> {
                if (c == '-' || c >= '0' && c <= '9') {
                    return number();
                }
                throw unexpected(VALUE);
            }
        }
    }

    /** After an element: {@code this} when another follows, else the finished array or object. */
    private Object next() {
        boolean object = open.peek().isObject;
        String where = object ? "after object key:value pair" : "after array element";
        char c = peek(where);
        if (c == (object ? '}' : ']')) {
            return pop();
        }
        if (c != ',') {
            throw unexpected(where);
        }
        at++;
        if (object) {
            key();
        }
        return this;
    }

    private void push(Frame frame) {
        if (open.size() >= DEEPEST) {
            throw unexpected("exceeded max depth");
        }
        at++;
        open.push(frame);
    }

    private Object pop() {
        at++;
        return target.finished(open.pop().container);
    }

    private void key() {
        String where = "looking for beginning of object key string";
        if (peek(where) != '"') {
            throw unexpected(where);
        }
        open.peek().key = string();
        if (peek("after object key") != ':') {
            throw unexpected("after object key");
        }
        at++;
    }

    private Object literal(String word, Object value) {
        for (int i = 1; i < word.length(); i++) {
            at++;
            if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        at++;
        return value;
    }

    private Object number() {
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
            digit("in numeric literal");
        }
        if (text.charAt(at) == '0') {
            at++;
        } else {
            digits();
        }
        boolean whole = true;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digit("after decimal point in numeric literal");
            digits();
            whole = false;
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            digit("in exponent of numeric literal");
            digits();
            whole = false;
        }
        return convert(start, whole);
    }

    private Object convert(int start, boolean whole) {
        String number = text.substring(start, at);
        try {
            return target.number(number, whole);
        } catch (NumberFormatException e) {
            misfit = misfit != null ? misfit : new GoError("json: cannot unmarshal number " + number + " into Go value of type float64");
            return null;
        }
    }

    private void digit(String where) {
        if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
            throw unexpected(where);
        }
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private String string() {
        int start = ++at;
        StringBuilder out = null;
        while (true) {
            if (at >= text.length()) {
                throw endOfInput();
            }
            char c = text.charAt(at);
            if (c == '"') {
                String tail = text.substring(start, at++);
                return out == null ? tail : out.append(tail).toString();
            }
            if (c < ' ') {
                throw unexpected("in string literal");
            }
            boolean badByte = Character.isLowSurrogate(c);
            if (c == '\\' || badByte) {
                out = out == null ? new StringBuilder() : out;
                out.append(text, start, at++);
                if (badByte) {
                    out.append('\uFFFD');
                } else {
                    escape(out);
                }
                start = at;
            } else {
                at += Character.isHighSurrogate(c) ? 2 : 1;
            }
        }
    }

    private void escape(StringBuilder out) {
        int index = at < text.length() ? "\"\\/bfnrtu".indexOf(text.charAt(at)) : -1;
        if (index < 0) {
            throw unexpected("in string escape code");
        }
        char c = text.charAt(at);
        at++;
        if (c != 'u') {
            out.append("\"\\/\b\f\n\r\t".charAt(index));
            return;
        }
        char unit = hex();
        if (!Character.isSurrogate(unit)) {
            out.append(unit);
            return;
        }
        // Only a pair is a character; half of one is U+FFFD, and what follows it stands for itself.
        int after = at;
        if (Character.isHighSurrogate(unit) && text.startsWith("\\u", at)) {
            at += 2;
            char second = hex();
            if (Character.isLowSurrogate(second)) {
                out.append(unit).append(second);
                return;
            }
            at = after;
        }
        out.append('\uFFFD');
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw unexpected("in \\u hexadecimal character escape");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Skips white space; false at the end of the text. */
    private boolean skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return true;
            }
            at++;
        }
        return false;
    }

    private char peek(String where) {
        if (!skipSpace()) {
            throw endOfInput();
        }
        return text.charAt(at);
    }

    /** The next character, or NUL at the end of the text. */
    private char look() {
        return skipSpace() ? text.charAt(at) : 0;
    }

    private static GoError endOfInput() {
        return new GoError("unexpected end of JSON input");
    }

    /**
     * Go looks at bytes: of a character outside ASCII the message names the first one, as if it were Latin-1. At the end of the text it tries a
     * space, which only literals, numbers and escapes complain about.
     */
    private GoError unexpected(String where) {
        int first = at >= text.length() ? ' ' : GoString.encode(Character.toString(text.codePointAt(at)))[0] & 0xff;
        String shown = switch (first) {
            case '\'' -> "'\\''";
            case '"' -> "'\"'";
            default -> {
                String quoted = GoQuote.quote(String.valueOf((char) first));
                yield "'" + quoted.substring(1, quoted.length() - 1) + "'";
            }
        };
        return new GoError("invalid character " + shown + " " + where);
    }
}
