package dev.citusrender.yaml;

import dev.citusrender.yaml.Token.Type;

/** Scans the scalars: plain, quoted, and the blocks of {@code |} and {@code >}. Text that needs no change is cut out of the input as it is. */
final class ScalarScanner {
    private final Cursor cursor;
    /** Text so far, when it is not just a piece of the input. */
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private char firstBreak;
    private boolean endedOnNewLine;

    ScalarScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether the last plain scalar ended before a line of its own, so that a key may follow. */
    boolean endedOnNewLine() {
        return endedOnNewLine;
    }

    // --- plain ---

    /** A plain scalar. In block context a line that is indented less than {@code indent} ends it. */
    Token plain(int indent, boolean flow) {
        int line = cursor.line;
        int column = cursor.column();
        int from = cursor.pos;
        int end = from;
        boolean newLine = false;
        out.setLength(0);
        while (true) {
            cursor.need(4);
            if (cursor.atDocumentMarker() || cursor.peek() == '#') {
                break;
            }
            int start = cursor.pos;
            skipPlainWord(flow);
            if (cursor.pos > start) {
                if (newLine) {
                    foldBreaks();
                    newLine = false;
                    from = start;
                }
                end = cursor.pos;
            }
            if (!Cursor.isBlank(cursor.peek()) && !Cursor.isBreak(cursor.peek())) {
                break;
            }
            boolean alreadyNewLine = newLine;
            newLine = skipPlainSpace(indent, newLine, line);
            if (newLine && !alreadyNewLine) {
                out.append(cursor.text, from, end - from);
                from = end;
            }
            if (!flow && cursor.column() < indent) {
                break;
            }
        }
        endedOnNewLine = newLine;
        return new Token(Type.PLAIN_SCALAR, line, column, text(from, end), null);
    }

    private void skipPlainWord(boolean flow) {
        char c = cursor.peek();
        while (!Cursor.isBlankOrEnd(c)) {
            if (c == ':' && Cursor.isBlankOrEnd(cursor.peek(1)) || flow && endsPlainInFlow(c)) {
                return;
            }
            cursor.skip();
            cursor.need(2);
            c = cursor.peek();
        }
    }

    private static boolean endsPlainInFlow(char c) {
        return c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Steps over blanks and line breaks, keeping the breaks; tells whether there was one here or before. */
    private boolean skipPlainSpace(int indent, boolean newLine, int scalarLine) {
        cursor.need(1);
        for (char c = cursor.peek(); ; c = cursor.peek()) {
            if (Cursor.isBlank(c)) {
                if (newLine && c == '\t' && cursor.column() < indent) {
                    throw cursor.problem("found a tab character that violates indentation", scalarLine);
                }
                cursor.skip(1);
            } else if (Cursor.isBreak(c)) {
                keepBreak(newLine);
                newLine = true;
            } else {
                return newLine;
            }
            cursor.need(1);
        }
    }

    // --- quoted ---

    /** A scalar in the quotes that stand here. */
    Token quoted() {
        int line = cursor.line;
        int column = cursor.column();
        char quote = cursor.peek();
        cursor.skip(1);
        out.setLength(0);
        while (true) {
            cursor.need(4);
            if (cursor.atDocumentMarker()) {
                throw cursor.problem("found unexpected document indicator", line);
            }
            if (cursor.peek() == Cursor.END) {
                throw cursor.problem("found unexpected end of stream", line);
            }
            boolean escapedBreak = quote == '"' ? readDoubleQuoted(line) : readSingleQuoted();
            cursor.need(1);
            if (cursor.peek() == quote) {
                break;
            }
            readQuotedSpace(escapedBreak);
        }
        cursor.skip(1);
        return new Token(Type.QUOTED_SCALAR, line, column, out.toString(), null);
    }

    private boolean readSingleQuoted() {
        int from = cursor.pos;
        for (char c = cursor.peek(); !Cursor.isBlankOrEnd(c); c = cursor.peek()) {
            if (c == '\'') {
                if (cursor.peek(1) != '\'') {
                    break;
                }
                out.append(cursor.text, from, cursor.pos + 1 - from);
                cursor.skip(2);
                from = cursor.pos;
            } else {
                cursor.skip();
            }
            cursor.need(2);
        }
        out.append(cursor.text, from, cursor.pos - from);
        return false;
    }

    /** Reads up to a blank or the end; tells whether an escaped line break was stepped over. */
    private boolean readDoubleQuoted(int scalarLine) {
        int from = cursor.pos;
        for (char c = cursor.peek(); !Cursor.isBlankOrEnd(c) && c != '"'; c = cursor.peek()) {
            if (c == '\\') {
                out.append(cursor.text, from, cursor.pos - from);
                if (Cursor.isBreak(cursor.peek(1))) {
                    cursor.need(3);
                    cursor.skip(1);
                    cursor.skipLine();
                    return true;
                }
                readEscape(scalarLine);
                from = cursor.pos;
            } else {
                cursor.skip();
            }
            cursor.need(2);
        }
        out.append(cursor.text, from, cursor.pos - from);
        return false;
    }

    private void readEscape(int scalarLine) {
        int digits = 0;
        switch (cursor.peek(1)) {
            case '0' -> out.append('\0');
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 't', '\t' -> out.append('\t');
            case 'n' -> out.append('\n');
            case 'v' -> out.append('\u000b');
            case 'f' -> out.append('\f');
            case 'r' -> out.append('\r');
            case 'e' -> out.append('\u001b');
            case ' ' -> out.append(' ');
            case '"' -> out.append('"');
            case '\'' -> out.append('\'');
            case '\\' -> out.append('\\');
            case 'N' -> out.append('\u0085');
            case '_' -> out.append('\u00a0');
            case 'L' -> out.append('\u2028');
            case 'P' -> out.append('\u2029');
            case 'x' -> digits = 2;
            case 'u' -> digits = 4;
            case 'U' -> digits = 8;
            default -> throw cursor.problem("found unknown escape character", scalarLine);
        }
        cursor.skip(2);
        if (digits > 0) {
            cursor.need(digits);
            out.appendCodePoint(codePoint(digits, scalarLine));
            cursor.skip(digits);
        }
    }

    private int codePoint(int digits, int scalarLine) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Cursor.hex(cursor.peek(i));
            if (digit < 0) {
                throw cursor.problem("did not find expected hexdecimal number", scalarLine);
            }
            value = value << 4 | digit;
        }
        if (value >= 0xD800 && value <= 0xDFFF || value > 0x10FFFF) {
            throw cursor.problem("found invalid Unicode character escape code", scalarLine);
        }
        return (int) value;
    }

    private void readQuotedSpace(boolean escapedBreak) {
        boolean newLine = escapedBreak;
        int from = cursor.pos;
        int length = 0;
        if (escapedBreak) {
            firstBreak = Cursor.END;
            breaks.setLength(0);
        }
        for (char c = cursor.peek(); ; c = cursor.peek()) {
            if (Cursor.isBlank(c)) {
                cursor.skip(1);
                length++;
            } else if (Cursor.isBreak(c)) {
                cursor.need(2);
                keepBreak(newLine);
                newLine = true;
            } else {
                break;
            }
            cursor.need(1);
        }
        if (newLine) {
            foldBreaks();
        } else {
            out.append(cursor.text, from, length);
        }
    }

    // --- folding ---

    private void keepBreak(boolean another) {
        cursor.need(2);
        if (another) {
            cursor.readLine(breaks);
        } else {
            char c = cursor.peek();
            firstBreak = c == '\u2028' || c == '\u2029' ? c : '\n';
            cursor.skipLine();
            breaks.setLength(0);
        }
    }

    /** One line break becomes a space, several lose the first; LS and PS stay. */
    private void foldBreaks() {
        if (firstBreak != '\n' && firstBreak != Cursor.END) {
            out.append(firstBreak);
        } else if (firstBreak == '\n' && breaks.isEmpty()) {
            out.append(' ');
        }
        out.append(breaks);
    }

    private String text(int from, int end) {
        return out.isEmpty() ? new String(cursor.text, from, end - from) : out.append(cursor.text, from, end - from).toString();
    }

    // --- blocks ---

    /** A block scalar; {@code parentIndent} is the column of the block around it, -1 when there is none. */
    Token block(int parentIndent) {
        int line = cursor.line;
        int column = cursor.column();
        boolean literal = cursor.peek() == '|';
        cursor.skip(1);
        BlockHeader header = BlockHeader.read(cursor, line);
        int indent = header.indent() == 0 ? 0 : Math.max(parentIndent, 0) + header.indent();
        out.setLength(0);
        breaks.setLength(0);
        indent = readBlockBreaks(indent, parentIndent, line);
        boolean previousBlank = false;
        firstBreak = Cursor.END;
        cursor.need(1);
        while (cursor.column() == indent && cursor.peek() != Cursor.END) {
            boolean blank = Cursor.isBlank(cursor.peek());
            boolean fold = !literal && !previousBlank && !blank && firstBreak == '\n';
            if (!fold && firstBreak != Cursor.END) {
                out.append(firstBreak);
            } else if (fold && breaks.isEmpty()) {
                out.append(' ');
            }
            out.append(breaks);
            previousBlank = blank;
            readBlockLine();
            indent = readBlockBreaks(indent, parentIndent, line);
        }
        if (header.chomping() != BlockHeader.STRIP && firstBreak != Cursor.END) {
            out.append(firstBreak);
        }
        if (header.chomping() == BlockHeader.KEEP) {
            out.append(breaks);
        }
        return new Token(Type.QUOTED_SCALAR, line, column, out.toString(), null);
    }

    private void readBlockLine() {
        int from = cursor.pos;
        cursor.skipToBreak();
        out.append(cursor.text, from, cursor.pos - from);
        cursor.need(2);
        firstBreak = Cursor.END;
        breaks.setLength(0);
        if (Cursor.isBreak(cursor.peek())) {
            keepBreak(false);
        }
    }

    /** Steps over indentation and empty lines; gives the indentation, which the first line with text decides when it is not known (0) yet. */
    private int readBlockBreaks(int indent, int parentIndent, int scalarLine) {
        int widest = 0;
        while (true) {
            cursor.need(1);
            while ((indent == 0 || cursor.column() < indent) && cursor.peek() == ' ') {
                cursor.skip(1);
                cursor.need(1);
            }
            widest = Math.max(widest, cursor.column());
            if ((indent == 0 || cursor.column() < indent) && cursor.peek() == '\t') {
                throw cursor.problem("found a tab character where an indentation space is expected", scalarLine);
            }
            if (!Cursor.isBreak(cursor.peek())) {
                break;
            }
            cursor.need(2);
            cursor.readLine(breaks);
        }
        return indent == 0 ? Math.max(widest, Math.max(parentIndent + 1, 1)) : indent;
    }
}
