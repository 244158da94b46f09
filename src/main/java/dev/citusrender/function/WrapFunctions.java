package dev.citusrender.function;

import dev.citusrender.go.ByteText;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoInt;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's functions that break a text into lines, by the rules of Masterminds/goutils: widths count bytes, and only the space is a gap. */
final class WrapFunctions {
    private WrapFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("wrap", takes(INT, STRING).gives(STRING), "wrap WIDTH TEXT",
                "The text in lines of at most WIDTH bytes, broken at spaces; longer words stay whole.", WrapFunctions::wrap),
            function("wrapWith", takes(INT, STRING, STRING).gives(STRING), "wrapWith WIDTH SEPARATOR TEXT",
                "The text in pieces of at most WIDTH bytes with SEPARATOR between them; longer words are cut.", WrapFunctions::wrapWith));
    }

    private static String wrap(GoInt width, String text) {
        return ByteText.through(text, bytes -> lines(bytes, width.value(), "\n", false));
    }

    private static String wrapWith(GoInt width, String separator, String text) {
        String newline = separator.isEmpty() ? "\n" : ByteText.bytes(separator);
        return ByteText.through(text, bytes -> lines(bytes, width.value(), newline, true));
    }

    private static String lines(String text, long limit, String newline, boolean cutsWords) {
        long width = Math.max(limit, 1);
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        while (text.length() - from > width) {
            if (text.charAt(from) == ' ') {
                from++;
                continue;
            }
            int full = from + (int) width;
            int space = text.lastIndexOf(' ', full);
            if (space < from && !cutsWords) {
                space = text.indexOf(' ', full);
                if (space < 0) {
                    break; // the rest is one long word
                }
            }
            int to = space < from ? full : space;
            out.append(text, from, to).append(newline);
            from = space < from ? full : space + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
