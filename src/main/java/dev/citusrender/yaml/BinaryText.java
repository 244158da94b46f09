package dev.citusrender.yaml;

import dev.citusrender.go.GoString;
import java.util.Base64;

/** How go-yaml v3 writes a string that is not valid UTF-8: as base64, in lines when it is long, under the tag {@code !!binary}. */
final class BinaryText {
    /** The tag and the space after it. */
    static final String TAG = "!!binary ";

    private static final int LINE = 70;

    private BinaryText() {
    }

    /** The base64 of a string: one line without a line break, or several with one each. */
    static String encode(String text) {
        String base64 = Base64.getEncoder().encodeToString(GoString.encode(text));
        if (base64.length() < LINE) {
            return base64;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < base64.length(); i += LINE) {
            lines.append(base64, i, Math.min(i + LINE, base64.length())).append('\n');
        }
        return lines.toString();
    }
}
