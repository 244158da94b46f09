package dev.citusrender.function;

import dev.citusrender.go.ByteText;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.GoString;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's string functions that take something away from a text. Lengths and positions count bytes. */
final class TrimFunctions {
    private TrimFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("trim", takes(STRING).gives(STRING), "trim TEXT",
                "The text without white space at both ends.", GoSpace::trim),
            function("trimAll", takes(STRING, STRING).gives(STRING), "trimAll CHARACTERS TEXT",
                "The text without these characters at both ends.", TrimFunctions::trimAll),
            function("trimall", takes(STRING, STRING).gives(STRING), "trimall CHARACTERS TEXT",
                "Old name of trimAll.", TrimFunctions::trimAll),
            function("trimPrefix", takes(STRING, STRING).gives(STRING), "trimPrefix START TEXT",
                "The text without START, if it begins with it.", TrimFunctions::trimPrefix),
            function("trimSuffix", takes(STRING, STRING).gives(STRING), "trimSuffix END TEXT",
                "The text without END, if it ends with it.", TrimFunctions::trimSuffix),
            function("nospace", takes(STRING).gives(STRING), "nospace TEXT",
                "The text without any white space.", TrimFunctions::nospace),
            function("trunc", takes(INT, STRING).gives(STRING), "trunc LENGTH TEXT",
                "At most LENGTH bytes: the first, or for a negative number the last.", TrimFunctions::trunc),
            function("substr", takes(INT, INT, STRING).gives(STRING), "substr START END TEXT",
                "The bytes from START to before END; a negative one stands for that end of the text.", TrimFunctions::substr),
            function("abbrev", takes(INT, STRING).gives(STRING), "abbrev WIDTH TEXT",
                "At most WIDTH bytes, with ... where the text was cut.", TrimFunctions::abbrev),
            function("abbrevboth", takes(INT, INT, STRING).gives(STRING), "abbrevboth OFFSET WIDTH TEXT",
                "At most WIDTH bytes around OFFSET, with ... at each end that was cut.", TrimFunctions::abbrevBoth),
            function("initials", takes(STRING).gives(STRING), "initials TEXT",
                "The first letter of each word.", TrimFunctions::initials));
    }

    private static String trimAll(String characters, String text) {
        return Runes.trim(text, rune -> characters.codePoints().anyMatch(c -> Runes.decode(c) == rune));
    }

    private static String trimPrefix(String start, String text) {
        if (ByteText.isBroken(start)) {
            String bytes = ByteText.bytes(text);
            return bytes.startsWith(ByteText.bytes(start)) ? ByteText.text(bytes.substring(GoString.byteLength(start))) : text;
        }
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    private static String trimSuffix(String end, String text) {
        if (ByteText.isBroken(end)) {
            String bytes = ByteText.bytes(text);
            return bytes.endsWith(ByteText.bytes(end)) ? ByteText.text(bytes.substring(0, bytes.length() - GoString.byteLength(end))) : text;
        }
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** goutils looks at bytes and writes them back as characters: a text with white space comes out with its UTF-8 read as Latin-1. */
    private static String nospace(String text) {
        String bytes = ByteText.bytes(text);
        StringBuilder out = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            if (!GoSpace.isSpace(bytes.charAt(i))) {
                out.append(bytes.charAt(i));
            }
        }
        return out.length() == bytes.length() ? text : out.toString();
    }

    /** By bytes read as Latin-1 too, see {@link #nospace}. */
    private static String initials(String text) {
        String bytes = ByteText.bytes(text);
        StringBuilder out = new StringBuilder();
        boolean atStart = true;
        for (int i = 0; i < bytes.length(); i++) {
            boolean space = GoSpace.isSpace(bytes.charAt(i));
            if (atStart && !space) {
                out.append(bytes.charAt(i));
            }
            atStart = space;
        }
        return out.toString();
    }

    private static String trunc(GoInt length, String text) {
        long n = length.value();
        int size = GoString.byteLength(text);
        if (n < 0) {
            return size + n > 0 ? GoString.substring(text, (int) (size + n), size) : text;
        }
        return n < size ? GoString.substring(text, 0, (int) n) : text;
    }

    private static String substr(GoInt start, GoInt end, String text) {
        int size = GoString.byteLength(text);
        if (start.value() < 0) {
            return upTo(text, end.value(), size);
        }
        long to = end.value() < 0 || end.value() > size ? size : end.value();
        if (start.value() > to) {
            throw new GoError("runtime error: slice bounds out of range [" + start.value() + ":" + to + "]");
        }
        return GoString.substring(text, (int) start.value(), (int) to);
    }

    private static String upTo(String text, long end, int size) {
        if (end < 0) {
            throw new GoError("runtime error: slice bounds out of range [:" + end + "]");
        }
        if (end > size) {
            throw new GoError("runtime error: slice bounds out of range [:" + end + "] with length " + size);
        }
        return GoString.substring(text, 0, (int) end);
    }

    private static String abbrev(GoInt width, String text) {
        return width.value() < 4 ? text : ByteText.through(text, bytes -> abbreviate(bytes, 0, width.value()));
    }

    private static String abbrevBoth(GoInt offset, GoInt width, String text) {
        if (width.value() < 4 || offset.value() > 0 && width.value() < 7) {
            return text;
        }
        return ByteText.through(text, bytes -> abbreviate(bytes, offset.value(), width.value()));
    }

    private static String abbreviate(String text, long offset, long width) {
        if (text.length() <= width) {
            return text;
        }
        int room = (int) width - 3;
        long from = Math.min(Math.min(offset, text.length()), text.length() - room);
        if (from <= 4) {
            return text.substring(0, room) + "...";
        }
        if (from + room < text.length()) {
            return "..." + abbreviate(text.substring((int) from), 0, room);
        }
        return "..." + text.substring(text.length() - room);
    }
}
