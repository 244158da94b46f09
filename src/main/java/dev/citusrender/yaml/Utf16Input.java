package dev.citusrender.yaml;

import dev.citusrender.go.GoString;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** YAML in UTF-16, which libyaml knows by its byte order mark. */
final class Utf16Input {
    private static final String LITTLE_ENDIAN_MARK = "\uDCFF\uDCFE";
    private static final String BIG_ENDIAN_MARK = "\uDCFE\uDCFF";

    private Utf16Input() {
    }

    /** The text itself, unless its bytes are UTF-16: then what they mean. */
    static String decode(String text) {
        if (text.startsWith(LITTLE_ENDIAN_MARK)) {
            return decode(text, StandardCharsets.UTF_16LE);
        }
        return text.startsWith(BIG_ENDIAN_MARK) ? decode(text, StandardCharsets.UTF_16BE) : text;
    }

    private static String decode(String text, Charset charset) {
        byte[] bytes = GoString.encode(text);
        return new String(bytes, 2, bytes.length - 2, charset);
    }
}
