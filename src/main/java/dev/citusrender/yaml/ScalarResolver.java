package dev.citusrender.yaml;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoString;
import java.util.Base64;

/**
 * What a scalar means: go-yaml v2's mix of YAML 1.1 (booleans in many words, octals with a leading 0) and Go's own literals (0o17, 0b1).
 * The kinds of result are null, {@link Boolean}, {@link Long}, {@link GoInt} (a uint64), {@link Double} and {@link String}.
 */
final class ScalarResolver {
    /** The prefix that {@code !!} stands for. */
    static final String STANDARD_TAG = "tag:yaml.org,2002:";
    static final String MERGE_TAG = STANDARD_TAG + "merge";

    private static final String BINARY_TAG = STANDARD_TAG + "binary";

    private ScalarResolver() {
    }

    /** The value of a scalar as it was written. */
    static Object resolve(Node.Scalar scalar) {
        String tag = scalar.tag();
        if (tag == null) {
            return scalar.plain() ? resolve(scalar.value()) : scalar.value();
        }
        if (tag.equals(BINARY_TAG)) {
            return decodeBinary(scalar);
        }
        if (!tag.startsWith(STANDARD_TAG)) {
            return scalar.value();
        }
        return switch (tag.substring(STANDARD_TAG.length())) {
            case "bool", "int", "float", "null", "timestamp" -> convert(scalar, tag.substring(STANDARD_TAG.length()));
            default -> scalar.value();
        };
    }

    /** The value of a scalar whose tag says what it has to be. */
    private static Object convert(Node.Scalar scalar, String wanted) {
        String text = scalar.value();
        if (wanted.equals("timestamp") && Timestamps.matches(text)) {
            return text;
        }
        Object value = resolve(text);
        String kind = kindOf(value);
        if (kind.equals(wanted)) {
            return value;
        }
        if (wanted.equals("float") && value instanceof Long l) {
            return (double) l;
        }
        throw YamlProblem.ofNode("cannot decode !!" + kind + " `" + text + "` as a !!" + wanted, scalar);
    }

    private static String kindOf(Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean b -> "bool";
            case Double d -> "float";
            case String s -> "str";
            default -> "int";
        };
    }

    private static String decodeBinary(Node.Scalar scalar) {
        String text = scalar.value();
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            text = text.replace("\n", "").replace("\r", "");
        }
        try {
            // Go wants the padding that Java can do without
            if (text.length() % 4 == 0) {
                return GoString.decode(Base64.getDecoder().decode(text));
            }
        } catch (IllegalArgumentException e) {
            // reported below, as any other bad text
        }
        throw YamlProblem.ofNode("!!binary value contains invalid base64 data", scalar);
    }

    /** Whether a plain text would be read as something else than a string (a timestamp counts, though reading gives it back as text). */
    static boolean isSpecial(String text) {
        return !(resolve(text) instanceof String) || Timestamps.matches(text);
    }

    /** The value of a plain text without a tag; the text itself when it is just a string. */
    static Object resolve(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (text.charAt(0)) {
            case '+', '-' -> text.length() > 1 && text.charAt(1) == '.' ? special(text) : number(text);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
            case '.' -> special(text);
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> text.length() > 5 ? text : word(text);
            default -> text;
        };
    }

    private static Object word(String text) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> null;
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            default -> text;
        };
    }

    /** A text that begins with a point, or with a sign and a point. */
    private static Object special(String text) {
        return switch (text) {
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            default -> text.charAt(0) != '.' ? number(text) : text.indexOf('_') < 0 ? decimal(text, text) : goFloat(text);
        };
    }

    /** Behind a point go-yaml leaves it to Go where underscores may stand. */
    private static Object goFloat(String text) {
        try {
            return GoNumbers.parseFloat(text, 64);
        } catch (GoError none) {
            return text;
        }
    }

    /** A text that begins with a digit or a sign. */
    private static Object number(String text) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        int sign = digits.charAt(0) == '-' || digits.charAt(0) == '+' ? 1 : 0;
        if (digits.length() == sign) {
            return text;
        }
        Object integer = integer(digits, sign);
        if (integer != null) {
            return integer;
        }
        Object decimal = decimal(digits, text);
        return decimal == text && digits.startsWith("0b", digits.charAt(0) == '-' ? 1 : 0) ? oddBinary(digits, text) : decimal;
    }

    /** A whole number in Go's notation, null when it is none or too large. */
    private static Object integer(String digits, int sign) {
        int length = digits.length();
        boolean decimal = digits.charAt(sign) != '0' || length == sign + 1;
        for (int i = sign; i < length; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                if (decimal || i > sign + 1 && Cursor.hex(c) < 0) {
                    return null;
                }
            }
        }
        if (decimal && length - sign <= 18) {
            return Long.parseLong(digits);
        }
        try {
            return GoNumbers.parseInt(digits, 0, 64);
        } catch (GoError tooLargeOrNone) {
            return unsigned(digits, 0);
        }
    }

    private static Object unsigned(String digits, int base) {
        try {
            return new GoInt(GoNumbers.parseUint(digits, base, 64), GoKind.UINT64);
        } catch (GoError tooLargeOrNone) {
            return null;
        }
    }

    /** What go-yaml makes of a {@code 0b} that is no literal of Go: the sign may stand behind it, too. */
    private static Object oddBinary(String digits, String text) {
        boolean negative = digits.charAt(0) == '-';
        String rest = negative ? "-" + digits.substring(3) : digits.substring(2);
        try {
            return GoNumbers.parseInt(rest, 2, 64);
        } catch (GoError none) {
            Object value = negative ? null : unsigned(rest, 2);
            return value == null ? text : value;
        }
    }

    /** A number with point or exponent; {@code text} when it is none or too large. */
    private static Object decimal(String digits, String text) {
        int length = digits.length();
        int i = digits.charAt(0) == '-' || digits.charAt(0) == '+' ? 1 : 0;
        int whole = skipDigits(digits, i) - i;
        i += whole;
        int fraction = 0;
        if (i < length && digits.charAt(i) == '.') {
            fraction = skipDigits(digits, i + 1) - i - 1;
            i += fraction + 1;
        }
        if (whole == 0 && fraction == 0) {
            return text;
        }
        if (i < length && (digits.charAt(i) == 'e' || digits.charAt(i) == 'E')) {
            i++;
            if (i < length && (digits.charAt(i) == '-' || digits.charAt(i) == '+')) {
                i++;
            }
            int end = skipDigits(digits, i);
            if (end == i) {
                return text;
            }
            i = end;
        }
        if (i < length) {
            return text;
        }
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? text : (Object) value;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
