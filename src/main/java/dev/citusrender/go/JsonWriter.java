package dev.citusrender.go;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes one JSON text as Go's encoding/json does. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";
    /** The characters of ASCII that stand for themselves whether or not HTML's are escaped. */
    private static final boolean[] PLAIN = plain();
    /** Beyond this depth Go begins to look for cycles. */
    private static final int CYCLE_DEPTH = 1000;

    private final StringBuilder out = new StringBuilder(256);
    private final boolean escapeHtml;
    /** Null for compact text. */
    private final String prefix;
    private final String indent;
    private final List<Object> deepPath = new ArrayList<>();
    private int depth;

    JsonWriter(boolean escapeHtml, String prefix, String indent) {
        this.escapeHtml = escapeHtml;
        this.prefix = prefix;
        this.indent = indent;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x7F];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = "\"\\<>&".indexOf(c) < 0;
        }
        return plain;
    }

    String write(Object value) {
        append(value);
        return out.toString();
    }

    private void append(Object value) {
        switch (value) {
            case null -> out.append("null");
            case String s -> string(s);
            case Double d -> number(d);
            case Boolean b -> out.append(b.booleanValue());
            case GoMap m -> map(m);
            case GoList l -> list(l);
            case Long l -> out.append(l.longValue());
            case GoInt i -> out.append(i);
            case GoBytes b -> out.append('"').append(Base64.getEncoder().encodeToString(b.bytes())).append('"');
            case GoStruct s -> struct(s);
            case GoObject o -> append(o.toJson());
            case GoNil n -> out.append("null");
            case GoComplex c -> throw new GoError("json: unsupported type: complex128");
            default -> throw new IllegalArgumentException("not a Go value: " + value.getClass());
        }
    }

    /** As JavaScript writes numbers: plain from 1e-6 to below 1e21, and no zero in front of a one-digit exponent. */
    private void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new GoError("json: unsupported value: " + GoFloat.format(value));
        }
        long whole = (long) value;
        if (whole == value && whole > -(1L << 53) && whole < 1L << 53 && (whole != 0 || 1 / value > 0)) {
            out.append(whole);
            return;
        }
        double magnitude = Math.abs(value);
        if (magnitude == 0 || magnitude >= 1e-6 && magnitude < 1e21) {
            GoFloat.append(out, value, 'f', -1, 64);
            return;
        }
        GoFloat.append(out, value, 'e', -1, 64);
        int n = out.length();
        if (out.charAt(n - 4) == 'e' && out.charAt(n - 3) == '-' && out.charAt(n - 2) == '0') {
            out.deleteCharAt(n - 2);
        }
    }

    private void map(GoMap map) {
        if (map.isNil()) {
            out.append("null");
            return;
        }
        enter(map, map.type());
        out.append('{');
        String[] keys = map.sortedKeys();
        for (int i = 0; i < keys.length; i++) {
            separate(i);
            string(keys[i]);
            out.append(prefix == null ? ":" : ": ");
            append(map.get(keys[i]));
        }
        leave(keys.length > 0);
        out.append('}');
    }

    /** A struct keeps the order of its fields, where a map sorts its keys. */
    private void struct(GoStruct struct) {
        enter(struct, struct.goType());
        out.append('{');
        int[] count = new int[1];
        struct.jsonFields((name, value) -> {
            separate(count[0]++);
            string(name);
            out.append(prefix == null ? ":" : ": ");
            append(value);
        });
        leave(count[0] > 0);
        out.append('}');
    }

    private void list(GoList list) {
        if (list.isNil()) {
            out.append("null");
            return;
        }
        enter(list, list.type());
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate(i);
            append(list.get(i));
        }
        leave(list.size() > 0);
        out.append(']');
    }

    private void enter(Object container, GoType type) {
        if (++depth > CYCLE_DEPTH) {
            for (Object outer : deepPath) {
                if (outer == container || outer instanceof GoMap m && container instanceof GoMap n && m.isSameAs(n)) {
                    throw new GoError("json: unsupported value: encountered a cycle via " + type.name());
                }
            }
            deepPath.add(container);
        }
    }

    private void leave(boolean hadElements) {
        if (depth-- > CYCLE_DEPTH) {
            deepPath.removeLast();
        }
        if (hadElements) {
            newLine();
        }
    }

    private void separate(int index) {
        if (index > 0) {
            out.append(',');
        }
        newLine();
    }

    private void newLine() {
        if (prefix != null) {
            out.append('\n').append(prefix);
            for (int i = 0; i < depth; i++) {
                out.append(indent);
            }
        }
    }

    private void string(String text) {
        out.append('"');
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < PLAIN.length && PLAIN[c]) {
                continue;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (isEscaped(c)) {
                escape(c, out.append(text, from, i));
                from = i + 1;
            }
        }
        out.append(text, from, chars.length).append('"');
    }

    /** Of what is not {@link #PLAIN}. */
    private boolean isEscaped(char c) {
        return c < 0x7F ? escapeHtml || c < ' ' || c == '"' || c == '\\' : c == '\u2028' || c == '\u2029' || Character.isLowSurrogate(c);
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isLowSurrogate(c)) {
                    out.append("\\ufffd"); // a byte that is not UTF-8
                } else if (c > 0xff) {
                    out.append("\\u202").append(HEX.charAt(c & 15));
                } else {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                }
            }
        }
    }
}
