package dev.citusrender.yaml;

/** Writes scalars in the styles of YAML, breaking long ones at a space; knows the column that it is in. */
final class ScalarWriter {
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out;
    private final int width;
    private int column;

    ScalarWriter(StringBuilder out, int width) {
        this.out = out;
        this.width = width;
    }

    /** Appends characters that hold no line break. */
    void append(String text) {
        out.append(text);
        column += text.length();
    }

    void append(char c) {
        out.append(c);
        column++;
    }

    /** Begins a line (unless one has just begun) and indents it. */
    void newLine(int indent) {
        if (column > 0) {
            out.append('\n');
            column = 0;
        }
        indent(indent);
    }

    /** Spaces up to a column. */
    void indent(int to) {
        while (column < to) {
            append(' ');
        }
    }

    /** A text as it is. */
    void plain(String text, int indent, boolean folds) {
        int n = text.length();
        if (column + n <= width || !folds) {
            append(text);
            return;
        }
        boolean afterSpace = false;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == ' ' && !afterSpace && column > width && text.charAt(i + 1) != ' ') {
                newLine(indent);
            } else {
                character(c);
            }
            afterSpace = c == ' ';
        }
    }

    /** A character, which may be one half of one. */
    private void character(char c) {
        out.append(c);
        if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    void singleQuoted(String text, int indent, boolean folds) {
        append('\'');
        boolean afterSpace = false;
        boolean afterBreak = false;
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (folds && !afterSpace && column > width && i > 0 && i < last && text.charAt(i + 1) != ' ') {
                    newLine(indent);
                } else {
                    append(c);
                }
                afterSpace = true;
            } else if (Cursor.isBreak(c)) {
                lineBreak(c);
                afterBreak = true;
            } else {
                if (afterBreak) {
                    indent(indent);
                }
                if (c == '\'') {
                    append(c);
                }
                character(c);
                afterSpace = false;
                afterBreak = false;
            }
        }
        append('\'');
    }

    private void lineBreak(char c) {
        out.append(c);
        column = 0;
    }

    void doubleQuoted(String text, int indent, boolean folds) {
        append('"');
        // libyaml looks for a byte order mark at the start of the text at each of its characters
        boolean escapesAll = text.startsWith("\uFEFF");
        boolean afterSpace = false;
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (escapesAll || c == '"' || c == '\\' || !ScalarAnalysis.isPrintable(c) || Cursor.isBreak(c)) {
                int codePoint = text.codePointAt(i);
                escape(codePoint);
                i += Character.charCount(codePoint) - 1;
                afterSpace = false;
            } else if (c == ' ' && folds && !afterSpace && column > width && i > 0 && i < last) {
                newLine(indent);
                if (text.charAt(i + 1) == ' ') {
                    append('\\');
                }
                afterSpace = true;
            } else {
                append(c);
                afterSpace = c == ' ';
            }
        }
        append('"');
    }

    private void escape(int c) {
        append('\\');
        switch (c) {
            case 0 -> append('0');
            case 0x07 -> append('a');
            case '\b' -> append('b');
            case '\t' -> append('t');
            case '\n' -> append('n');
            case 0x0b -> append('v');
            case '\f' -> append('f');
            case '\r' -> append('r');
            case 0x1b -> append('e');
            case '"', '\\' -> append((char) c);
            case 0x85 -> append('N');
            case 0xa0 -> append('_');
            case 0x2028 -> append('L');
            case 0x2029 -> append('P');
            default -> hex(c);
        }
    }

    private void hex(int c) {
        int digits = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
        append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = digits * 4 - 4; shift >= 0; shift -= 4) {
            append(HEX.charAt(c >> shift & 0xf));
        }
    }

    /** A block of {@code |}, its lines as they are. */
    void literal(String text, int indent) {
        append('|');
        char first = text.charAt(0);
        if (first == ' ' || Cursor.isBreak(first)) {
            append('2');
        }
        int n = text.length();
        if (!Cursor.isBreak(text.charAt(n - 1))) {
            append('-');
        } else if (n == 1 || Cursor.isBreak(text.charAt(n - 2))) {
            append('+');
        }
        lineBreak('\n');
        boolean afterBreak = true;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (Cursor.isBreak(c)) {
                lineBreak(c);
                afterBreak = true;
            } else {
                if (afterBreak) {
                    indent(indent);
                    afterBreak = false;
                }
                character(c);
            }
        }
    }
}
