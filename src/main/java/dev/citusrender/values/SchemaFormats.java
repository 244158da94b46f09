package dev.citusrender.values;

import dev.citusrender.go.GoQuote;
import java.util.Set;

/**
 * Formats as santhosh-tekuri/jsonschema knows them. The usual ones are checked here, since it is less strict than networknt about some; for the
 * others networknt says whether they fit, and this says why not, as far as a text is likely to break the format that way.
 */
final class SchemaFormats {
    private static final Set<String> KNOWN = Set.of("email", "ipv4", "hostname", "uuid", "semver");

    private SchemaFormats() {
    }

    /** Whether {@link #problem} decides about a format. */
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
            default -> uuid(text);
        };
    }

    /** What may be wrong with a text that does not have a format. */
    static String likelyReason(String format, String text) {
        return switch (format) {
            case "ipv6" -> text.contains(":") ? "invalid address" : "missing colon";
            case "uri", "iri" -> "relative url";
            case "json-pointer" -> "not starting with /";
            case "duration" -> "must start with P";
            case "date-time" -> text.length() < 20 ? "less than 20 characters long" : "invalid date or time element";
            case "time" -> text.length() < 9 ? "less than 9 characters long" : "missing colon in correct place";
            case "date" -> date(text);
            default -> "invalid " + format;
        };
    }

    /** What is wrong with a reference in a schema, as far as Go's net/url is strict about it; null when nothing is. */
    static String reference(String text) {
        if (text.contains("\\")) {
            return "contains \\";
        }
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            String escape = text.substring(at, Math.min(at + 3, text.length()));
            if (escape.length() < 3 || Character.digit(escape.charAt(1), 16) < 0 || Character.digit(escape.charAt(2), 16) < 0) {
                return "parse " + GoQuote.quote(text) + ": invalid URL escape " + GoQuote.quote(escape);
            }
        }
        return null;
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
        String domain = hostname(text.substring(at + 1));
        return bad != null ? bad : domain == null ? null : "invalid domain: " + domain;
    }

    private static String firstBad(String text, String allowed) {
        return text.codePoints().filter(c -> !(c < 0x80 && Character.isLetterOrDigit(c)) && allowed.indexOf(c) < 0).mapToObj(c -> "invalid character '"
                + Character.toString(c) + "'").findFirst().orElse(null);
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
                return "non-hex character '" + Character.toString(bad) + "'";
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

    /** Go's time package says what it could not read. */
    private static String date(String text) {
        String quoted = GoQuote.quote(text);
        return "parsing time " + quoted + " as \"2006-01-02\": cannot parse " + quoted + " as \"2006\"";
    }
}
