package dev.citusrender.golden;

import dev.citusrender.go.Origin;

/** The text of a file that was read as YAML, for what reading loses: where a key stands, and how a number was written. */
final class SourceText {
    private static final String ENDS_PLAIN_SCALAR = " \t\r\n,]}#";

    private final String name;
    private final String text;
    private final int firstLine;

    SourceText(String name, String text) {
        this(name, text, 0);
    }

    /** @param firstLine the line of the file that the text begins with, from 0 */
    SourceText(String name, String text, int firstLine) {
        this.name = name;
        this.text = text;
        this.firstLine = firstLine;
    }

    /** A scalar as it stands in the file, such as {@code 1.30} for a number that is 1.3. */
    String raw(Origin value) {
        int start = offset(value);
        int end = start;
        while (end < text.length() && ENDS_PLAIN_SCALAR.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where a key stands, given the place of its value; that place when the key isn't found before it. */
    Origin ofKey(String key, Origin value) {
        int before = offset(value);
        for (int at = text.lastIndexOf(key, before); at >= 0; at = at == 0 ? -1 : text.lastIndexOf(key, at - 1)) {
            if (isKey(at, at + key.length())) {
                return place(isQuote(at - 1) ? at - 1 : at);
            }
        }
        return value;
    }

    /** Whether a word is one by itself, quoted or not, with a colon behind it. */
    private boolean isKey(int start, int end) {
        int next = isQuote(start - 1) && isQuote(end) ? end + 1 : end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean begins = start == 0 || isQuote(start - 1) || " \t\n{,".indexOf(text.charAt(start - 1)) >= 0;
        return begins && next < text.length() && text.charAt(next) == ':';
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    /** The place of the file's beginning. */
    Origin start() {
        return new Origin(name, firstLine + 1, 1);
    }

    private Origin place(int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = firstLine + 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Origin(name, line, text.codePointCount(lineStart, offset) + 1);
    }

    private int offset(Origin origin) {
        int lineStart = 0;
        for (int line = firstLine + 1; line < origin.line() && lineStart >= 0; line++) {
            lineStart = text.indexOf('\n', lineStart) + 1;
        }
        int rest = text.length() - lineStart;
        return text.offsetByCodePoints(lineStart, Math.min(origin.column() - 1, text.codePointCount(lineStart, lineStart + rest)));
    }
}
