package dev.citusrender.schema;

import dev.citusrender.go.ByteText;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.Ipv6Literal;
import java.util.Set;

/** Formats as santhosh-tekuri/jsonschema knows them, which is less strict than networknt about some and says why a text has none. */
final class SchemaFormats {
    private static final Set<String> KNOWN = Set.of("email", "ipv4", "hostname", "uuid", "semver", "date", "time", "date-time", "duration",
            "json-pointer", "relative-json-pointer", "ipv6", "uri", "iri", "uri-reference", "iri-reference", "uri-template");

    private SchemaFormats() {
    }

    /** Whether a format is one; all others are no more than names. */
    static boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    /** What is wrong with a text; null when nothing is. */
    static String problem(String format, String text) {
        return switch (format) {
            case "email" -> email(text);
            case "ipv4" -> ipv4(text);
            case "hostname" -> hostname(text);
            case "semver" -> SemverFormat.problem(text);
            case "date" -> TimeFormats.date(text);
            case "time" -> TimeFormats.time(text);
            case "date-time" -> TimeFormats.dateTime(text);
            case "duration" -> TimeFormats.duration(text);
            case "json-pointer" -> pointer(text);
            case "relative-json-pointer" -> relativePointer(text);
            case "ipv6" -> ipv6(text);
            case "uri", "iri", "uri-reference", "iri-reference", "uri-template" -> UrlFormats.problem(format, text);
            default -> uuid(text);
        };
    }

    static String ipv6(String text) {
        if (!text.contains(":")) {
            return "missing colon";
        }
        try {
            Ipv6Literal.check(ByteText.bytes(text));
        } catch (GoError e) {
            return e.getMessage();
        }
        return text.contains("%") ? "zone id is not a part of ipv6 address" : null;
    }

    private static String pointer(String text) {
        if (!text.isEmpty() && !text.startsWith("/")) {
            return "not starting with /";
        }
        return text.replace("~0", "").replace("~1", "").contains("~") ? "~ must be followed by 0 or 1" : null;
    }

    private static String relativePointer(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0) {
            return "must start with non-negative integer";
        }
        if (digits > 1 && text.startsWith("0")) {
            return "starts with zero";
        }
        return text.substring(digits).equals("#") ? null : pointer(text.substring(digits));
    }

    private static String email(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return "missing @";
        }
        String local = text.substring(0, at);
        if (local.length() > 64) {
            return "local part more than 64 characters long";
        }
        if (local.startsWith(".")) {
            return "starts with dot";
        }
        if (local.endsWith(".")) {
            return "ends with dot";
        }
        if (local.contains("..")) {
            return "consecutive dots";
        }
        boolean quoted = local.length() > 1 && local.startsWith("\"");
        String bad = quoted ? null : firstBad(local, ".!#$%&'*+-/=?^_`{|}~");
        return bad != null ? bad : domain(text.substring(at + 1));
    }

    private static String domain(String text) {
        boolean address = text.startsWith("[") && text.endsWith("]");
        String inner = address ? text.substring(1, Math.max(1, text.length() - 1)) : text;
        String problem = !address ? hostname(text) : inner.startsWith("IPv6:") ? ipv6(inner.substring(5)) : ipv4(inner);
        String what = !address ? "invalid domain: " : inner.startsWith("IPv6:") ? "invalid ipv6 address: " : "invalid ipv4 address: ";
        return problem == null ? null : what + problem;
    }

    private static String firstBad(String text, String allowed) {
        return text.codePoints().filter(c -> !(c < 0x80 && Character.isLetterOrDigit(c)) && allowed.indexOf(c) < 0).mapToObj(c -> "invalid character "
                + GoQuote.quoteRune(c, false)).findFirst().orElse(null);
    }

    private static String uuid(String text) {
        int[] lengths = {8, 4, 4, 4, 12};
        String[] groups = text.split("-", -1);
        if (groups.length != lengths.length) {
            return "must have 5 elements";
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups[i].length() != lengths[i]) {
                return "element " + (i + 1) + " must be " + lengths[i] + " characters long";
            }
            int bad = groups[i].codePoints().filter(c -> Character.digit(c, 16) < 0).findFirst().orElse(0);
            if (bad != 0) {
                return "non-hex character " + GoQuote.quoteRune(bad, false);
            }
        }
        return null;
    }

    private static String ipv4(String text) {
        String[] groups = text.split("\\.", -1);
        if (groups.length != 4) {
            return "expected four decimals";
        }
        for (String group : groups) {
            if (group.length() > 1 && group.startsWith("0")) {
                return "leading zeros";
            }
            if (group.isEmpty() || !group.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return "strconv.Atoi: parsing " + GoQuote.quote(group) + ": invalid syntax";
            }
            if (group.length() > 3 || Integer.parseInt(group) > 255) {
                return "decimal must be between 0 and 255";
            }
        }
        return null;
    }

    private static String hostname(String text) {
        for (String label : text.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > 63) {
                return "label must be 1 to 63 characters long";
            }
            if (label.startsWith("-")) {
                return "label starts with hyphen";
            }
            if (label.endsWith("-")) {
                return "label ends with hyphen";
            }
            String bad = firstBad(label, "-");
            if (bad != null) {
                return bad;
            }
        }
        return text.length() > 253 ? "more than 253 characters long" : null;
    }
}
