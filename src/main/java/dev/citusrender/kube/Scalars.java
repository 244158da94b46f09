package dev.citusrender.kube;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
/** Whether a value is of a scalar type, and what to say when it is not. */
final class Scalars {
    private static final int LONGEST = 60;

    private Scalars() {
    }

    /** What is wrong with a value, or null. */
    static String problem(Object value, FieldType.Scalar type) {
        return switch (type) {
            case ANY -> null;
            case STRING -> value instanceof String ? null : "must be a string, not " + describe(value)
                    + (value instanceof Number || value instanceof Boolean ? "; put it in quotes" : "");
            case BOOL -> value instanceof Boolean ? null : "must be true or false, not " + describe(value);
            case INT -> isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? null
                    : "must be a whole number, not " + describe(value) + unquote(value);
            case LONG -> isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE) ? null : "must be a whole number, not " + describe(value) + unquote(value);
            case NUMBER -> value instanceof Number ? null : "must be a number, not " + describe(value) + unquote(value);
            case INT_OR_STRING -> value instanceof String || isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? null
                    : "must be a whole number or a string, not " + describe(value);
            case QUANTITY -> value instanceof Number || value instanceof String s && Formats.isQuantity(s) ? null
                    : "must be a quantity such as 500m, 2 or 1Gi, not " + describe(value);
            case TIME -> value instanceof String s && Formats.isTime(s) ? null
                    : "must be a time such as 2026-01-31T12:00:00Z, not " + describe(value);
            case BYTES -> value instanceof String s && Formats.isBase64(s) ? null
                    : value instanceof String ? "is not base64" : "must be a string in base64, not " + describe(value);
        };
    }

    private static String unquote(Object value) {
        return value instanceof String s && Formats.isNumber(s) ? "; leave out the quotes" : "";
    }

    static boolean isWhole(Object value, long least, long most) {
        return switch (value) {
            case Double d -> d == Math.rint(d) && d >= least && d <= most;
            case Long l -> l >= least && l <= most;
            case null, default -> false;
        };
    }

    /** A value in words: {@code the number 5}. */
    static String describe(Object value) {
        return switch (value) {
            case GoMap ignored -> "an object";
            case GoList ignored -> "a list";
            case Boolean b -> "the boolean " + b;
            case Double d when isWhole(d, Long.MIN_VALUE, Long.MAX_VALUE) -> "the number " + d.longValue();
            case Number n -> "the number " + n;
            case String s -> "the string " + GoQuote.quote(s.length() > LONGEST ? s.substring(0, LONGEST) + "…" : s);
            case null -> "nothing";
            default -> "a value";
        };
    }
}
