package dev.citusrender.yaml;

import static dev.citusrender.yaml.LineCursor.isSpaceOrBreak;
import static dev.citusrender.yaml.LineCursor.require;

/** The scalars of {@link CommonReader}: keys, plain and quoted ones that end on their line, literal blocks. */
final class CommonScalars {
    private static final int MAX_KEY_LENGTH = 1000;

    private final LineCursor at;
    private int keyStart;
    private int keyEnd;

    CommonScalars(LineCursor at) {
        this.at = at;
    }

    // --- keys ---

    /** Steps over a key and its colon; false when none stands here, wherever the cursor then is. */
    boolean skipKey() {
        char quote = at.peek();
        if (quote == '"' || quote == '\'') {
            keyStart = ++at.pos;
            skipKeyIn(quote);
            keyEnd = at.pos;
            if (at.peek() != quote) {
                return false;
            }
            at.pos++;
        } else {
            keyStart = at.pos;
            while (isKeyCharacter(at.peek())) {
                at.pos++;
            }
            keyEnd = at.pos;
            if (keyEnd == keyStart || !isText()) {
                return false;
            }
        }
        return at.peek() == ':' && isSpaceOrBreak(at.peek(1)) && at.pos++ - keyStart < MAX_KEY_LENGTH;
    }

    /** The key that was stepped over last. */
    String key() {
        return at.source.substring(keyStart, keyEnd);
    }

    private void skipKeyIn(char quote) {
        for (char c = at.peek(); c != quote && c != '\n' && c != '\\'; c = at.peek()) {
            at.pos++;
        }
    }

    private static boolean isKeyCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9' || c == '_';
    }

    /** Whether a plain key begins as one may, and is no boolean, number or null. */
    private boolean isText() {
        char c = at.at(keyStart);
        if (c == '-' || c == '.' && at.at(keyStart + 1) == '.') {
            return false;
        }
        boolean letter = c >= 'A';
        return letter && (keyEnd - keyStart > 5 || "yYnNtTfFoO".indexOf(c) < 0) || ScalarResolver.resolve(key()) instanceof String;
    }

    // --- scalars on one line ---

    /** A plain or quoted scalar. */
    Object inline(boolean wanted) {
        char c = at.peek();
        if (c == '"') {
            return doubleQuoted(wanted);
        }
        if (c == '\'') {
            return singleQuoted(wanted);
        }
        require(startsPlain(c));
        int from = at.pos;
        int last = from;
        while (c != '\n') {
            if (c == ' ') {
                if (at.peek(1) == '#') {
                    break;
                }
            } else {
                require(c != ':' || !isSpaceOrBreak(at.peek(1)));
                last = at.pos;
            }
            at.pos++;
            c = at.peek();
        }
        int end = last + 1;
        at.pos = end;
        return wanted ? resolved(from, end) : null;
    }

    /** A plain scalar of few kinds of characters, or a quoted one, in a list or map on one line. */
    Object inFlow(boolean wanted) {
        char c = at.peek();
        if (c == '"') {
            return doubleQuoted(wanted);
        }
        if (c == '\'') {
            return singleQuoted(wanted);
        }
        int from = at.pos;
        require(isKeyCharacter(c) && startsPlain(c) && (c != '-' || isKeyCharacter(at.peek(1))));
        int end;
        do {
            while (isKeyCharacter(at.peek())) {
                at.pos++;
            }
            end = at.pos;
            at.skipSpaces();
        } while (isKeyCharacter(at.peek()));
        return wanted ? resolved(from, end) : null;
    }

    /** Text that might be infinite or no number is not common, as JSON has neither. */
    private boolean startsPlain(char c) {
        return switch (c) {
            case '-', '+' -> !isSpaceOrBreak(at.peek(1)) && at.peek(1) != '.';
            case '.', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '%', '@', '`' -> false;
            default -> true;
        };
    }

    private Object resolved(int from, int end) {
        return ScalarResolver.resolve(at.source.substring(from, end));
    }

    private String singleQuoted(boolean wanted) {
        int from = ++at.pos;
        boolean doubled = false;
        while (true) {
            char c = at.peek();
            require(c != '\n');
            at.pos++;
            if (c == '\'') {
                if (at.peek() != '\'') {
                    break;
                }
                doubled = true;
                at.pos++;
            }
        }
        if (!wanted) {
            return null;
        }
        String text = at.source.substring(from, at.pos - 1);
        return doubled ? text.replace("''", "'") : text;
    }

    private String doubleQuoted(boolean wanted) {
        int from = ++at.pos;
        StringBuilder out = null;
        char c = at.peek();
        for (; c != '"'; c = at.peek()) {
            require(c != '\n');
            if (c == '\\') {
                char meant = unescaped(at.peek(1));
                if (wanted) {
                    out = out == null ? new StringBuilder() : out;
                    out.append(at.source, from, at.pos).append(meant);
                }
                from = at.pos + 2;
                at.pos++;
            }
            at.pos++;
        }
        int end = at.pos++;
        if (!wanted) {
            return null;
        }
        return out == null ? at.source.substring(from, end) : out.append(at.source, from, end).toString();
    }

    private static char unescaped(char c) {
        require(c == '"' || c == '\\' || c == 'n' || c == 't');
        return c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }

    // --- literal blocks ---

    /**
     * A block scalar; ends before the line break that its last line ends in. One that folds is only stepped over.
     *
     * @param parent the column of the mapping or sequence around it
     */
    String literal(int parent, boolean wanted) {
        require(!wanted || at.peek() == '|');
        at.pos++;
        char chomping = at.peek();
        if (chomping == '-' || chomping == '+') {
            at.pos++;
        }
        at.endLine();
        StringBuilder out = wanted ? new StringBuilder() : null;
        int indent = -1;
        int widest = 0;
        int breaks = 0;
        int last = at.pos;
        int lastLine = at.line;
        while (at.pos < at.end) {
            int start = ++at.pos;
            at.line++;
            at.skipSpaces();
            int spaces = at.pos - start;
            if (at.peek() == '\n') {
                require(indent < 0 || spaces <= indent);
                widest = Math.max(widest, indent < 0 ? spaces : 0);
                breaks += at.pos < at.end ? 1 : 0;
                continue;
            }
            if (indent < 0 && spaces > parent) {
                require(spaces >= widest);
                indent = spaces;
            }
            if (indent < 0 || spaces < indent) {
                break;
            }
            at.skipToBreak();
            if (wanted) {
                out.repeat('\n', breaks).append(at.source, start + indent, at.pos);
            }
            breaks = at.pos < at.end ? 1 : 0;
            last = at.pos;
            lastLine = at.line;
        }
        at.pos = last;
        at.line = lastLine;
        if (!wanted) {
            return null;
        }
        require(indent >= 0);
        return out.repeat('\n', chomping == '-' ? 0 : chomping == '+' ? breaks : Math.min(breaks, 1)).toString();
    }
}
