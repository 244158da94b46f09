package dev.citusrender.go;

import java.nio.charset.StandardCharsets;

/** Quoted strings as Go writes and reads them ({@code strconv.Quote}, {@code strconv.Unquote}, {@code %q}). */
public final class GoQuote {
    private static final String HEX = "0123456789abcdef";
    private static final int REPLACEMENT = 0xFFFD;

    private GoQuote() {
    }

    /** A double-quoted Go string literal; what is not printable is escaped. */
    public static String quote(String text) {
        return quoteWith(text, '"', false);
    }

    /** A double-quoted Go string literal of ASCII only ({@code %+q}). */
    public static String quoteToAscii(String text) {
        return quoteWith(text, '"', true);
    }

    /** A single-quoted Go character literal. */
    public static String quoteRune(int rune, boolean asciiOnly) {
        StringBuilder out = new StringBuilder().append('\'');
        boolean valid = Character.isValidCodePoint(rune) && (rune < 0xD800 || rune > 0xDFFF);
        appendEscaped(out, valid ? rune : REPLACEMENT, '\'', asciiOnly);
        return out.append('\'').toString();
    }

    private static String quoteWith(String text, char quote, boolean asciiOnly) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (GoString.isEscape(c)) {
                hex(out.append("\\x"), c & 0xff, 2);
            } else {
                appendEscaped(out, c, quote, asciiOnly);
            }
        }
        return out.append(quote).toString();
    }

    private static void appendEscaped(StringBuilder out, int c, char quote, boolean asciiOnly) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if ((c < 0x80 || !asciiOnly) && GoPrintable.isPrintable(c)) {
            out.appendCodePoint(c);
        } else {
            switch (c) {
                case 7 -> out.append("\\a");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 11 -> out.append("\\v");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        hex(out.append("\\x"), c, 2);
                    } else if (c < 0x10000) {
                        hex(out.append("\\u"), c, 4);
                    } else {
                        hex(out.append("\\U"), c, 8);
                    }
                }
            }
        }
    }

    private static void hex(StringBuilder out, int number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(number >> shift & 15));
        }
    }

    /** Whether Go prints this code point as it is ({@code strconv.IsPrint}, {@code unicode.IsPrint}). */
    public static boolean isPrintable(int codePoint) {
        return GoPrintable.isPrintable(codePoint);
    }

    /** Whether {@code %#q} writes this text between backquotes. */
    public static boolean canBackquote(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < ' ' && c != '\t' || c == '`' || c == 0x7F || c == 0xFEFF || GoString.isEscape(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value of a Go literal in double quotes, backquotes or single quotes.
     *
     * @throws GoError {@code invalid syntax}
     */
    public static String unquote(String literal) {
        int last = literal.length() - 1;
        char quote = last < 1 ? 0 : literal.charAt(0);
        if (quote == '`' && literal.indexOf('`', 1) == last) {
            String raw = literal.substring(1, last);
            return raw.indexOf('\r') < 0 ? raw : raw.replace("\r", "");
        }
        if (quote != '"' && quote != '\'') {
            throw syntax();
        }
        if (quote == '"' && literal.indexOf('\\') < 0 && literal.indexOf('\n') < 0 && literal.indexOf('"', 1) == last
                && !GoString.hasEscapes(literal)) {
            return literal.substring(1, last);
        }
        return new Unquoter(literal).text(quote);
    }

    /**
     * The value of a Go character literal in single quotes.
     *
     * @throws GoError {@code invalid syntax}
     */
    public static int unquoteChar(String literal) {
        if (literal.length() < 3 || literal.charAt(0) != '\'') {
            throw syntax();
        }
        Unquoter unquoter = new Unquoter(literal);
        int value = unquoter.next('\'');
        unquoter.end('\'');
        return value;
    }

    private static GoError syntax() {
        return new GoError("invalid syntax");
    }

    /** Reads the characters and escapes of a literal, after its first quote. */
    private static final class Unquoter {
        private final byte[] in;
        private final GoByteBuffer out;
        private int at = 1;
        private boolean oneByte;

        Unquoter(String literal) {
            in = GoString.encode(literal);
            out = new GoByteBuffer(in.length);
        }

        String text(char quote) {
            while (at < in.length && in[at] != quote) {
                int value = next(quote);
                if (oneByte) {
                    out.write(value);
                } else {
                    out.writeRune(value);
                }
                if (quote == '\'') {
                    break;
                }
            }
            end(quote);
            return out.toString();
        }

        void end(char quote) {
            if (at != in.length - 1 || in[at] != quote) {
                throw syntax();
            }
        }

        int next(char quote) {
            oneByte = true;
            int c = in[at] & 0xff;
            if (c == quote || c == '\n') {
                throw syntax();
            }
            if (c == '\\') {
                at++;
                return escape(quote);
            }
            if (c >= 0x80) {
                oneByte = false;
                return rune();
            }
            at++;
            return c;
        }

        private int rune() {
            int size = GoString.sequenceLength(in, at, in.length);
            if (size == 0) {
                at++;
                return REPLACEMENT;
            }
            int value = new String(in, at, size, StandardCharsets.UTF_8).codePointAt(0);
            at += size;
            return value;
        }

        private int escape(char quote) {
            if (at >= in.length) {
                throw syntax();
            }
            int c = in[at++];
            return switch (c) {
                case 'a' -> 7;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'v' -> 11;
                case '\\' -> '\\';
                case '\'', '"' -> {
                    if (c != quote) {
                        throw syntax();
                    }
                    yield c;
                }
                case 'x' -> digits(2, 16, 0);
                case 'u' -> unicode(4);
                case 'U' -> unicode(8);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int value = digits(2, 8, c - '0');
                    if (value > 255) {
                        throw syntax();
                    }
                    yield value;
                }
                default -> throw syntax();
            };
        }

        private int unicode(int count) {
            int value = digits(count, 16, 0);
            if (!Character.isValidCodePoint(value) || value >= 0xD800 && value <= 0xDFFF) {
                throw syntax();
            }
            oneByte = false;
            return value;
        }

        private int digits(int count, int radix, int first) {
            int value = first;
            for (int i = 0; i < count; i++) {
                int digit = at < in.length ? Character.digit(in[at++], radix) : -1;
                if (digit < 0) {
                    throw syntax();
                }
                value = value * radix + digit;
            }
            return value;
        }
    }
}
