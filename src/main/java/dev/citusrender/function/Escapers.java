package dev.citusrender.function;

import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;

/** text/template's escapers: {@code html}, {@code js}, {@code urlquery}. */
final class Escapers {
    private static final String HEX = "0123456789ABCDEF";

    private Escapers() {
    }

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0 -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                case '"' -> out.append("\\\"");
                case '<', '>', '&', '=' -> unicode(out, c);
                default -> {
                    if (c == 0x7F || GoQuote.isPrintable(c) || GoString.isEscape(c)) { // bytes that are not UTF-8 pass
                        out.appendCodePoint(c);
                    } else {
                        unicode(out, c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** At least four digits; Go writes a longer code point with more, which JavaScript would misread. */
    private static void unicode(StringBuilder out, int c) {
        out.append("\\u");
        for (int shift = c > 0xFFFFF ? 20 : c > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }

    static String urlQuery(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : GoString.encode(text)) {
            int c = b & 0xff;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '~') {
                out.append((char) c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
