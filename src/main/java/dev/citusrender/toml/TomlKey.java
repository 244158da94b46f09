package dev.citusrender.toml;

import java.util.List;

/** Keys and strings in TOML's own notation. */
final class TomlKey {
    private TomlKey() {
    }

    /** A dotted key; parts that are not bare are quoted. */
    static String join(List<String> parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            if (!out.isEmpty()) {
                out.append('.');
            }
            append(out, part);
        }
        return out.toString();
    }

    /** One part of a key, quoted when it is not bare. */
    static void append(StringBuilder out, String part) {
        if (!part.isEmpty() && part.chars().allMatch(TomlKey::isBare)) {
            out.append(part);
        } else {
            appendQuoted(out, part);
        }
    }

    static boolean isBare(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** A basic string. */
    static void appendQuoted(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
