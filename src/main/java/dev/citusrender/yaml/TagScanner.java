package dev.citusrender.yaml;

import dev.citusrender.go.GoString;
import dev.citusrender.yaml.Token.Type;

/** Scans what is not content: anchors, aliases, tags, and the directives before a document. */
final class TagScanner {
    private static final String URI_MARKS = ";/?:@&=+$,.!~*'()[]%";

    private final Cursor cursor;

    TagScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** {@code &name} or {@code *name}. */
    Token anchor(Type type) {
        int line = cursor.line;
        int column = cursor.column();
        cursor.skip(1);
        String name = word();
        char next = cursor.peek();
        if (name.isEmpty() || !Cursor.isBlankOrEnd(next) && "?:,]}%@`".indexOf(next) < 0) {
            throw cursor.problem("did not find expected alphabetic or numeric character", line);
        }
        return new Token(type, line, column, name, null);
    }

    /** {@code !suffix}, {@code !handle!suffix} or {@code !<uri>}, the last with an empty handle. */
    Token tag() {
        int line = cursor.line;
        int column = cursor.column();
        String handle;
        String suffix;
        cursor.need(2);
        if (cursor.peek(1) == '<') {
            cursor.skip(2);
            handle = "";
            suffix = uri("", line);
            if (cursor.peek() != '>') {
                throw cursor.problem("did not find the expected '>'", line);
            }
            cursor.skip(1);
        } else {
            handle = handle(false, line);
            if (handle.length() > 1 && handle.endsWith("!")) {
                suffix = uri("", line);
            } else {
                suffix = uri(handle, line);
                handle = "!";
                if (suffix.isEmpty()) {
                    handle = "";
                    suffix = "!";
                }
            }
        }
        cursor.need(1);
        if (!Cursor.isBlankOrEnd(cursor.peek())) {
            throw cursor.problem("did not find expected whitespace or line break", line);
        }
        return new Token(Type.TAG, line, column, handle, suffix);
    }

    /** {@code %YAML} or {@code %TAG}, up to the end of its line. */
    Token directive() {
        int line = cursor.line;
        cursor.skip(1);
        String name = word();
        if (name.isEmpty()) {
            throw cursor.problem("could not find expected directive name", line);
        }
        if (!Cursor.isBlankOrEnd(cursor.peek())) {
            throw cursor.problem("found unexpected non-alphabetical character", line);
        }
        Token token = switch (name) {
            case "YAML" -> version(line);
            case "TAG" -> tagDirective(line);
            default -> throw cursor.problem("found unknown directive name", line);
        };
        cursor.skipBlanks();
        if (cursor.peek() == '#') {
            cursor.skipToBreak();
        }
        if (!Cursor.isBreakOrEnd(cursor.peek())) {
            throw cursor.problem("did not find expected comment or line break", line);
        }
        cursor.need(2);
        cursor.skipLine();
        return token;
    }

    private Token version(int line) {
        cursor.skipBlanks();
        int major = versionNumber(line);
        if (cursor.peek() != '.') {
            throw cursor.problem("did not find expected digit or '.' character", line);
        }
        cursor.skip(1);
        int minor = versionNumber(line);
        return new Token(Type.VERSION_DIRECTIVE, line, 0, major + "." + minor, null);
    }

    private int versionNumber(int line) {
        int value = 0;
        int length = 0;
        cursor.need(1);
        for (char c = cursor.peek(); c >= '0' && c <= '9'; c = cursor.peek()) {
            if (++length > 2) {
                throw cursor.problem("found extremely long version number", line);
            }
            value = value * 10 + c - '0';
            cursor.skip(1);
            cursor.need(1);
        }
        if (length == 0) {
            throw cursor.problem("did not find expected version number", line);
        }
        return value;
    }

    private Token tagDirective(int line) {
        cursor.skipBlanks();
        String handle = handle(true, line);
        cursor.need(1);
        if (!Cursor.isBlank(cursor.peek())) {
            throw cursor.problem("did not find expected whitespace", line);
        }
        cursor.skipBlanks();
        String prefix = uri("", line);
        cursor.need(1);
        if (!Cursor.isBlankOrEnd(cursor.peek())) {
            throw cursor.problem("did not find expected whitespace or line break", line);
        }
        return new Token(Type.TAG_DIRECTIVE, line, 0, handle, prefix);
    }

    /** {@code !}, {@code !!} or {@code !name!}; without a closing mark it is the beginning of a suffix, which a directive can't have. */
    private String handle(boolean directive, int line) {
        cursor.need(1);
        if (cursor.peek() != '!') {
            throw cursor.problem("did not find expected '!'", line);
        }
        cursor.skip(1);
        String name = word();
        if (cursor.peek() == '!') {
            cursor.skip(1);
            return "!" + name + "!";
        }
        if (directive && !name.isEmpty()) {
            throw cursor.problem("did not find expected '!'", line);
        }
        return "!" + name;
    }

    private String word() {
        int start = cursor.pos;
        cursor.need(1);
        while (Cursor.isWord(cursor.peek())) {
            cursor.skip(1);
            cursor.need(1);
        }
        return new String(cursor.text, start, cursor.pos - start);
    }

    /** A URI; {@code head} is what was read of it already, its {@code !} not being a part. */
    private String uri(String head, int line) {
        StringBuilder uri = new StringBuilder(head.isEmpty() ? "" : head.substring(1));
        boolean found = !head.isEmpty();
        cursor.need(1);
        while (Cursor.isWord(cursor.peek()) || cursor.peek() != Cursor.END && URI_MARKS.indexOf(cursor.peek()) >= 0) {
            if (cursor.peek() == '%') {
                readEscapedCharacter(uri, line);
            } else {
                uri.append(cursor.peek());
                cursor.skip(1);
            }
            cursor.need(1);
            found = true;
        }
        if (!found) {
            throw cursor.problem("did not find expected tag URI", line);
        }
        return GoString.normalize(uri.toString());
    }

    /** The {@code %XX} that make up one UTF-8 character. */
    private void readEscapedCharacter(StringBuilder uri, int line) {
        int left = 0;
        do {
            cursor.need(3);
            int high = Cursor.hex(cursor.peek(1));
            int low = high < 0 ? -1 : Cursor.hex(cursor.peek(2));
            if (cursor.peek() != '%' || low < 0) {
                throw cursor.problem("did not find URI escaped octet", line);
            }
            int octet = high << 4 | low;
            if (left == 0) {
                left = octet < 0x80 ? 1 : (octet & 0xE0) == 0xC0 ? 2 : (octet & 0xF0) == 0xE0 ? 3 : (octet & 0xF8) == 0xF0 ? 4 : 0;
                if (left == 0) {
                    throw cursor.problem("found an incorrect leading UTF-8 octet", line);
                }
            } else if ((octet & 0xC0) != 0x80) {
                throw cursor.problem("found an incorrect trailing UTF-8 octet", line);
            }
            uri.append(octet < 0x80 ? (char) octet : (char) (0xDC00 | octet));
            cursor.skip(3);
            left--;
        } while (left > 0);
    }
}
