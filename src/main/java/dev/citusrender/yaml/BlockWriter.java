package dev.citusrender.yaml;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoStruct;
import java.util.Locale;

/**
 * Lays out a value as go-yaml does: maps and lists in block style, empty ones as {@code {}} and {@code []}, strings in the plainest style that means
 * the same. What Go values look like beyond that is up to a subclass.
 */
abstract class BlockWriter {
    /** A column that only deeper nesting than anybody writes reaches. */
    private static final int CYCLE_SUSPECTED = 2000;

    private static final int INDENT = 2;
    private static final int LONGEST_SIMPLE_KEY = 128;
    /** So many chars are never more bytes than that. */
    private static final int SURELY_SIMPLE_KEY = LONGEST_SIMPLE_KEY / 3;

    private Object root;
    private final StringBuilder out = new StringBuilder(512);
    private final Dialect dialect;
    private final ScalarWriter writer;
    private final ScalarAnalysis analysis;
    private final KeyOrder order;

    BlockWriter(Dialect dialect) {
        this.dialect = dialect;
        this.writer = new ScalarWriter(out, dialect.width());
        this.analysis = new ScalarAnalysis(dialect);
        this.order = new KeyOrder(dialect);
    }

    /**
     * What is written for a value: a non-empty or empty {@link GoMap} or {@link GoList}, a {@link GoStruct} whose fields keep their order, a
     * {@link String}, or a {@link Plain}.
     */
    abstract Object simplify(Object value);

    /** The text that is written for a string. */
    abstract String text(String value);

    /** The text that is written for a key. */
    abstract String keyText(String key);

    /** A scalar that needs no quotes: a number, {@code true}, {@code null}. */
    record Plain(String text) {
        static final Plain NULL = new Plain("null");
        static final Plain TRUE = new Plain("true");
        static final Plain FALSE = new Plain("false");
    }

    /** A value this deep may hold itself, and then there would be no end: encoding/json, which helm goes through, looks for that, too. */
    private void checkCycles() {
        GoJson.write(root, false);
    }

    /** The document for a value, with a line break at its end. */
    final String document(Object value) {
        root = value;
        switch (simplify(value)) {
            case GoMap m when !m.isEmpty() -> map(m, 0, true);
            case GoList l when !l.isEmpty() -> list(l, 0, true);
            case GoStruct s -> struct(s, 0, true);
            case Object simple -> scalar(simple, INDENT);
        }
        writer.newLine(0);
        return out.toString();
    }

    /**
     * A map with entries.
     *
     * @param inline whether the first key stands where the writer is, after the mark of a list or of a long key
     */
    private void map(GoMap map, int indent, boolean inline) {
        boolean first = inline;
        for (String name : order.sorted(map.sortedKeys())) {
            entry(name, map.get(name), indent, first);
            first = false;
        }
    }

    private void struct(GoStruct struct, int indent, boolean inline) {
        boolean first = inline;
        for (GoStruct.Field field : struct.exported()) {
            entry(field.name().toLowerCase(Locale.ROOT), field.value(), indent, first);
            first = false;
        }
    }

    private void entry(String name, Object value, int indent, boolean inline) {
        startEntry(indent, inline);
        boolean simple = key(name, indent);
        if (!simple) {
            writer.newLine(indent);
        }
        writer.append(':');
        nested(simplify(value), indent, !simple);
    }

    /** A key; false when it is too long or has too many lines to be followed by its value at once. */
    private boolean key(String name, int indent) {
        boolean binary = isBinary(name);
        String key = binary ? BinaryText.encode(name) : keyText(name);
        analysis.analyze(key);
        boolean simple = !analysis.multiline() && isShort(key, binary);
        if (!simple) {
            writer.append("? ");
        }
        string(key, binary, simple ? indent : indent + INDENT, simple);
        return simple;
    }

    /** Whether a key, its tag included, is short enough to be a simple one; most are so short that nobody has to count their bytes. */
    private static boolean isShort(String key, boolean binary) {
        int chars = key.length();
        return chars <= SURELY_SIMPLE_KEY
                || chars <= LONGEST_SIMPLE_KEY && (binary ? chars + BinaryText.TAG.length() - 1 : GoString.byteLength(key)) <= LONGEST_SIMPLE_KEY;
    }

    private boolean isBinary(String text) {
        return dialect.tagsBinary() && GoString.hasEscapes(text);
    }

    private void list(GoList list, int indent, boolean inline) {
        for (int i = 0; i < list.size(); i++) {
            startEntry(indent, inline && i == 0);
            writer.append('-');
            nested(simplify(list.get(i)), indent, true);
        }
    }

    private void startEntry(int indent, boolean inline) {
        if (inline) {
            writer.indent(indent);
        } else {
            writer.newLine(indent);
        }
    }

    /** What stands after a key or a mark of a list in the column {@code indent}. */
    private void nested(Object value, int indent, boolean inline) {
        if (indent == CYCLE_SUSPECTED) {
            checkCycles();
        }
        switch (value) {
            case GoMap m when !m.isEmpty() -> map(m, indent + INDENT, inline);
            case GoStruct s -> struct(s, indent + INDENT, inline);
            case GoList l when !l.isEmpty() -> list(l, inline || dialect.indentsSequences() ? indent + INDENT : indent, inline);
            default -> {
                writer.append(' ');
                scalar(value, indent + INDENT);
            }
        }
    }

    private void scalar(Object value, int indent) {
        switch (value) {
            case String s -> {
                boolean binary = isBinary(s);
                String text = binary ? BinaryText.encode(s) : text(s);
                analysis.analyze(text);
                string(text, binary, indent, false);
            }
            case Plain p -> writer.append(p.text());
            case GoMap m -> writer.append("{}");
            default -> writer.append("[]");
        }
    }

    /** A string that has just been analysed, in the style that go-yaml chooses. */
    private void string(String text, boolean binary, int indent, boolean key) {
        if (binary) {
            writer.append(BinaryText.TAG);
        }
        if (text.indexOf('\n') >= 0) {
            if (analysis.blockAllowed() && !key) {
                writer.literal(text, indent);
            } else {
                writer.doubleQuoted(text, indent, !key);
            }
        } else if (!binary && readsAsOther(text)) {
            writer.doubleQuoted(text, indent, !key);
        } else if (analysis.plainAllowed()) {
            writer.plain(text, indent, !key);
        } else if (analysis.singleQuotesAllowed()) {
            writer.singleQuoted(text, indent, !key);
        } else {
            writer.doubleQuoted(text, indent, !key);
        }
    }

    /** Whether a text without quotes would not be read as a string, or was no string in YAML 1.1. */
    private boolean readsAsOther(String text) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (text.charAt(0)) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-' ->
                    ScalarResolver.isSpecial(text) || isSexagesimal(text) || dialect.readsSignedOctals() && isSignedOctal(text);
            case '.', 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> ScalarResolver.isSpecial(text);
            default -> false;
        };
    }

    /** A number such as {@code 12:30}, whose parts after the first have one digit, or two below 60. */
    private static boolean isSexagesimal(String text) {
        int i = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        int n = text.length();
        if (text.indexOf(':') <= i || !isDigit(text, i)) {
            return false;
        }
        while (i < n && (isDigit(text, i) || text.charAt(i) == '_')) {
            i++;
        }
        int parts = 0;
        while (i < n && text.charAt(i) == ':' && isDigit(text, i + 1)) {
            i += isDigit(text, i + 2) && text.charAt(i + 1) < '6' ? 3 : 2;
            parts++;
        }
        if (i < n && text.charAt(i) == '.') {
            i++;
            while (i < n && (isDigit(text, i) || text.charAt(i) == '_')) {
                i++;
            }
        }
        return parts > 0 && i == n;
    }

    /** Such as {@code 0o-7}, which go-yaml v3 takes for a number. */
    private static boolean isSignedOctal(String text) {
        String digits = text.replace("_", "");
        if (!digits.startsWith("0o-") && !digits.startsWith("0o+")) {
            return false;
        }
        return ScalarResolver.resolve(digits.charAt(2) + "0o" + digits.substring(3)) instanceof Long;
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
