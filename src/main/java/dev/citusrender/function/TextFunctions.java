package dev.citusrender.function;

import dev.citusrender.go.ByteText;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.function.Declare.variadic;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;
import static dev.citusrender.template.Signature.takesMany;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import dev.citusrender.template.TemplateFunction;
import java.util.List;
import java.util.StringJoiner;

/** Sprig's string functions that compare, replace, quote and indent. The text they work on comes last, so that it can be piped in. */
final class TextFunctions {
    private static final int LONGEST = Integer.MAX_VALUE - 8;
    /** What a text being indented is given room for in advance, at most. */
    private static final long MOST_RESERVED = 1 << 24;
    private static final int USUAL_LINE = 20;

    private TextFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("contains", takes(STRING, STRING).gives(BOOL), "contains PART TEXT",
                "Whether a text holds another.", TextFunctions::contains),
            function("hasPrefix", takes(STRING, STRING).gives(BOOL), "hasPrefix START TEXT",
                "Whether a text begins with another.", TextFunctions::hasPrefix),
            function("hasSuffix", takes(STRING, STRING).gives(BOOL), "hasSuffix END TEXT",
                "Whether a text ends with another.", TextFunctions::hasSuffix),
            function("replace", takes(STRING, STRING, STRING).gives(STRING), "replace OLD NEW TEXT",
                "The text with every OLD replaced.", TextFunctions::replace),
            function("repeat", takes(INT, STRING).gives(STRING), "repeat COUNT TEXT",
                "The text COUNT times.", TextFunctions::repeat),
            function("plural", takes(STRING, STRING, INT).gives(STRING), "plural ONE MANY COUNT",
                "ONE when the count is 1, otherwise MANY.", TextFunctions::plural),
            variadic("quote", takesMany(ANY).gives(STRING), "quote VALUE…",
                "Each value in double quotes, escaped as Go does; nil is left out.", TextFunctions::quote),
            variadic("squote", takesMany(ANY).gives(STRING), "squote VALUE…",
                "Each value in single quotes, with nothing escaped; nil is left out.", TextFunctions::squote),
            variadic("cat", takesMany(ANY).gives(STRING), "cat VALUE…",
                "The values with a space between them; nil is left out.", TextFunctions::cat),
            function("indent", takes(INT, STRING).gives(STRING), "indent SPACES TEXT",
                "Every line indented, empty ones too.", TextFunctions::indent),
            function("nindent", takes(INT, STRING).gives(STRING), "nindent SPACES TEXT",
                "A newline, then every line indented.", TextFunctions::nindent),
            function("hello", takes().gives(STRING), "hello",
                "Says hello.", () -> "Hello!"));
    }

    private static boolean contains(String part, String text) {
        return ByteText.isBroken(part) ? ByteText.bytes(text).contains(ByteText.bytes(part)) : text.contains(part);
    }

    private static boolean hasPrefix(String start, String text) {
        return ByteText.isBroken(start) ? ByteText.bytes(text).startsWith(ByteText.bytes(start)) : text.startsWith(start);
    }

    private static boolean hasSuffix(String end, String text) {
        return ByteText.isBroken(end) ? ByteText.bytes(text).endsWith(ByteText.bytes(end)) : text.endsWith(end);
    }

    private static String replace(String old, String replacement, String text) {
        if (old.isEmpty()) {
            return betweenRunes(replacement, text);
        }
        if (ByteText.isBroken(old)) {
            return ByteText.text(ByteText.bytes(text).replace(ByteText.bytes(old), ByteText.bytes(replacement)));
        }
        return GoString.normalize(text.replace(old, replacement));
    }

    /** Go finds the empty text before each rune and at the end; Java would also find it between the halves of a surrogate pair. */
    private static String betweenRunes(String replacement, String text) {
        StringBuilder out = new StringBuilder(replacement);
        text.codePoints().forEach(c -> out.appendCodePoint(c).append(replacement));
        return GoString.normalize(out.toString());
    }

    private static String repeat(GoInt count, String text) {
        return times(count.value(), text);
    }

    private static String times(long count, String text) {
        if (count < 0) {
            throw new GoError("strings: negative Repeat count");
        }
        if (text.isEmpty()) {
            return "";
        }
        if (count > LONGEST / text.length()) {
            throw new GoError("strings: Repeat output length overflow");
        }
        return GoString.normalize(text.repeat((int) count));
    }

    private static String plural(String one, String many, GoInt count) {
        return count.value() == 1 ? one : many;
    }

    private static String quote(List<Object> values) {
        StringJoiner out = new StringJoiner(" ");
        for (Object value : values) {
            if (value != null) {
                out.add(GoQuote.quote(Convert.toText(value)));
            }
        }
        return out.toString();
    }

    private static String squote(List<Object> values) {
        StringJoiner out = new StringJoiner(" ");
        for (Object value : values) {
            if (value != null) {
                out.add("'" + GoFormat.value(value) + "'");
            }
        }
        return out.toString();
    }

    private static String cat(List<Object> values) {
        StringJoiner out = new StringJoiner(" ");
        for (Object value : values) {
            if (value != null) {
                out.add(GoFormat.value(value));
            }
        }
        return out.toString();
    }

    private static String indent(GoInt spaces, String text) {
        return indented("", spaces, text);
    }

    private static String nindent(GoInt spaces, String text) {
        return indented("\n", spaces, text);
    }

    private static String indented(String before, GoInt spaces, String text) {
        String pad = times(spaces.value(), " ");
        // lines are about as long as this in manifests; a text with shorter ones makes the builder grow once
        long length = before.length() + text.length() + (long) pad.length() * (text.length() / USUAL_LINE + 1);
        StringBuilder out = new StringBuilder((int) Math.min(length, MOST_RESERVED)).append(before).append(pad);
        int from = 0;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', from)) {
            out.append(text, from, newline + 1).append(pad);
            from = newline + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
