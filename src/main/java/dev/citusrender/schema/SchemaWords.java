package dev.citusrender.schema;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.util.List;
import java.util.stream.Collectors;

/** How santhosh-tekuri/jsonschema writes names and values in its messages; numbers go through Go's English message printer. */
final class SchemaWords {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private SchemaWords() {
    }

    /** A text in single quotes. */
    static String quote(String text) {
        String quoted = GoQuote.quote(text).replace("\\\"", "\"").replace("'", "\\'");
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    static String quoteAll(List<String> texts) {
        return texts.stream().map(SchemaWords::quote).collect(Collectors.joining(", "));
    }

    /** A value that is no list and no map, as {@code const} and {@code enum} show it. */
    static String display(Json value) {
        if (value.isString()) {
            return quote(value.stringValue());
        }
        if (value.isContainer()) {
            return "value";
        }
        return value.isNull() ? "<nil>" : value.asString();
    }

    /** A whole number with commas between thousands. */
    static String number(int number) {
        return grouped(Integer.toString(number));
    }

    /** A number as {@code %v} of x/text's printer shows it: commas up to a million, then powers of ten. */
    static String number(double number) {
        String shortest = GoFloat.format(number, 'g', -1, 64);
        int e = shortest.indexOf('e');
        return e < 0 ? grouped(shortest) : shortest.substring(0, e) + "×10" + superscript(shortest.substring(e + 1));
    }

    private static String superscript(String exponent) {
        StringBuilder raised = new StringBuilder(exponent.startsWith("-") ? "⁻" : "");
        exponent.chars().filter(Character::isDigit).forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return raised.toString();
    }

    private static String grouped(String number) {
        int point = number.indexOf('.');
        int start = number.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(number);
        for (int i = (point < 0 ? number.length() : point) - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** A step of a JSON pointer, as an address has it. */
    static String step(String name) {
        return path(name.replace("~", "~0").replace("/", "~1"));
    }

    /** A path as an address has it (Go: {@code url.PathEscape} of each step). */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (byte b : GoString.encode(pointer)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-_.~$&+=:@/".indexOf(b) >= 0;
            path.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return path.toString();
    }
}
