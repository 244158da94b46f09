package dev.citusrender.go;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Text seen as Go sees it, byte by byte: a string of which each char is one byte. For the functions that cut, count or search by bytes, where
 * a cut may fall inside a character.
 */
public final class ByteText {
    private ByteText() {
    }

    /** One char for each byte of a text. */
    public static String bytes(String text) {
        return GoString.isAscii(text) ? text : new String(GoString.encode(text), StandardCharsets.ISO_8859_1);
    }

    /** The text of chars that are bytes. */
    public static String text(String bytes) {
        return GoString.isAscii(bytes) ? bytes : GoString.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Applies to a text what is written for bytes. */
    public static String through(String text, UnaryOperator<String> code) {
        return text(code.apply(bytes(text)));
    }

    /**
     * Whether a search for this must go through the bytes. Text that is valid UTF-8 is found in any other as it is; a broken character may be
     * found inside a whole one.
     */
    public static boolean isBroken(String needle) {
        return GoString.hasEscapes(needle);
    }
}
