package dev.citusrender.function;

import dev.citusrender.go.ByteText;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.go.GoType.STRINGS;
import static dev.citusrender.go.GoType.STRING_MAP;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoType;
import dev.citusrender.template.TemplateFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sprig's functions from a text to its parts and back. */
final class SplitFunctions {
    private SplitFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("splitList", takes(STRING, STRING).gives(STRINGS), "splitList SEPARATOR TEXT",
                "The parts of a text as a list.", SplitFunctions::splitList),
            function("split", takes(STRING, STRING).gives(STRING_MAP), "split SEPARATOR TEXT",
                "The parts of a text as a dict with the keys _0, _1, ...", SplitFunctions::split),
            function("splitn", takes(STRING, INT, STRING).gives(STRING_MAP), "splitn SEPARATOR COUNT TEXT",
                "The parts of a text as such a dict, at most COUNT of them; the last holds the rest.", SplitFunctions::splitN),
            function("join", takes(STRING, ANY).gives(STRING), "join SEPARATOR LIST",
                "The elements as one text with SEPARATOR between them; nil is left out.", SplitFunctions::join),
            function("toStrings", takes(ANY).gives(STRINGS), "toStrings LIST",
                "The elements as texts; nil is left out.", Convert::toTexts),
            function("sortAlpha", takes(ANY).gives(STRINGS), "sortAlpha LIST",
                "The elements as texts in the order of their bytes.", SplitFunctions::sortAlpha));
    }

    private static GoList splitList(String separator, String text) {
        return GoList.ofStrings(parts(text, separator, -1));
    }

    private static GoMap split(String separator, String text) {
        return numbered(parts(text, separator, -1));
    }

    private static GoMap splitN(String separator, GoInt count, String text) {
        return numbered(parts(text, separator, count.value()));
    }

    private static GoMap numbered(List<String> parts) {
        GoMap map = new GoMap(GoType.STRING_MAP);
        for (int i = 0; i < parts.size(); i++) {
            map.put("_" + i, parts.get(i));
        }
        return map;
    }

    /** Go's {@code strings.SplitN}: an empty separator parts the runes, a negative count takes all. */
    private static List<String> parts(String text, String separator, long count) {
        if (ByteText.isBroken(separator)) {
            return parts(ByteText.bytes(text), ByteText.bytes(separator), count).stream().map(ByteText::text).toList();
        }
        List<String> parts = new ArrayList<>();
        if (count == 0 || text.isEmpty() && separator.isEmpty()) {
            return parts;
        }
        int from = 0;
        while (parts.size() + 1 != count) {
            int to = separator.isEmpty() ? text.offsetByCodePoints(from, 1) : text.indexOf(separator, from);
            if (to < 0 || to == text.length() && separator.isEmpty()) {
                break;
            }
            parts.add(text.substring(from, to));
            from = to + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String join(String separator, Object list) {
        List<Object> texts = Convert.toTexts(list);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : separator).append(texts.get(i));
        }
        return GoString.normalize(out.toString());
    }

    private static GoList sortAlpha(Object list) {
        if (Convert.elements(list) == null) {
            return GoList.ofStrings(List.of(Convert.toText(list)));
        }
        GoList texts = Convert.toTexts(list);
        if (texts.isNil()) {
            return texts;
        }
        String[] sorted = texts.toArray(String[]::new);
        Arrays.sort(sorted, GoString.BYTE_ORDER);
        return GoList.ofType(STRINGS, (Object[]) sorted);
    }
}
