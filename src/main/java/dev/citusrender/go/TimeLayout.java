package dev.citusrender.go;

import java.util.ArrayList;
import java.util.List;

/** A Go time layout taken apart: text and the elements of the reference time {@code Mon Jan 2 15:04:05 MST 2006}. */
final class TimeLayout {
    /** What an element stands for. */
    enum Kind {
        LONG_MONTH, MONTH, NUM_MONTH, ZERO_MONTH, LONG_WEEKDAY, WEEKDAY, DAY, UNDER_DAY, ZERO_DAY, UNDER_YEAR_DAY, ZERO_YEAR_DAY,
        HOUR, HOUR12, ZERO_HOUR12, MINUTE, ZERO_MINUTE, SECOND, ZERO_SECOND, LONG_YEAR, YEAR, UPPER_PM, LOWER_PM,
        ZONE_NAME, ZONE_OFFSET, FRACTION, TRIMMED_FRACTION
    }

    /**
     * Literal text and the element after it.
     *
     * @param prefix the literal text
     * @param kind   the element, or null at the end of the layout
     * @param text   the element as the layout has it
     */
    record Piece(String prefix, Kind kind, String text) {
        /** Whether an offset of zero is written as {@code Z}. */
        boolean isIso() {
            return text.charAt(0) == 'Z';
        }

        boolean hasColons() {
            return text.length() > 3 && text.charAt(3) == ':';
        }

        boolean hasMinutes() {
            return text.length() > 3;
        }

        boolean hasSeconds() {
            return text.length() == 7 || text.length() == 9;
        }

        /** The digits of a fraction. */
        int digits() {
            return text.length() - 1;
        }

        boolean isFraction() {
            return kind == Kind.FRACTION || kind == Kind.TRIMMED_FRACTION;
        }
    }

    /** A spelling of an element. */
    private record Token(String text, Kind kind) {
    }

    /** Tried in this order: a longer spelling comes before the shorter one that it begins with. */
    private static final List<Token> TOKENS = List.of(
            new Token("January", Kind.LONG_MONTH), new Token("Jan", Kind.MONTH),
            new Token("Monday", Kind.LONG_WEEKDAY), new Token("Mon", Kind.WEEKDAY), new Token("MST", Kind.ZONE_NAME),
            new Token("01", Kind.ZERO_MONTH), new Token("02", Kind.ZERO_DAY), new Token("03", Kind.ZERO_HOUR12),
            new Token("04", Kind.ZERO_MINUTE), new Token("05", Kind.ZERO_SECOND), new Token("06", Kind.YEAR),
            new Token("002", Kind.ZERO_YEAR_DAY),
            new Token("15", Kind.HOUR), new Token("1", Kind.NUM_MONTH),
            new Token("2006", Kind.LONG_YEAR), new Token("2", Kind.DAY),
            new Token("_2", Kind.UNDER_DAY), new Token("__2", Kind.UNDER_YEAR_DAY),
            new Token("3", Kind.HOUR12), new Token("4", Kind.MINUTE), new Token("5", Kind.SECOND),
            new Token("PM", Kind.UPPER_PM), new Token("pm", Kind.LOWER_PM),
            offset("-070000"), offset("-07:00:00"), offset("-0700"), offset("-07:00"), offset("-07"),
            offset("Z070000"), offset("Z07:00:00"), offset("Z0700"), offset("Z07:00"), offset("Z07"));

    private TimeLayout() {
    }

    private static Token offset(String text) {
        return new Token(text, Kind.ZONE_OFFSET);
    }

    /** The pieces of a layout; the last one has no element. */
    static List<Piece> parse(String layout) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < layout.length(); ) {
            Token token = tokenAt(layout, i);
            if (token == null) {
                i++;
            } else {
                pieces.add(new Piece(layout.substring(from, i), token.kind, token.text));
                i += token.text.length();
                from = i;
            }
        }
        pieces.add(new Piece(layout.substring(from), null, ""));
        return pieces;
    }

    private static Token tokenAt(String layout, int at) {
        char first = layout.charAt(at);
        if (first == '.' || first == ',') {
            return fractionAt(layout, at);
        }
        if (layout.startsWith("_2006", at)) {
            return null; // an underscore, then the year
        }
        for (Token token : TOKENS) {
            if (token.text.charAt(0) == first && layout.startsWith(token.text, at)) {
                boolean name = token.kind == Kind.MONTH || token.kind == Kind.WEEKDAY;
                if (!name || !isLowerCase(layout, at + 3)) {
                    return token;
                }
            }
        }
        return null;
    }

    /** A separator and zeros or nines are a fraction of a second, unless more digits follow. */
    private static Token fractionAt(String layout, int at) {
        char digit = at + 1 < layout.length() ? layout.charAt(at + 1) : ' ';
        if (digit != '0' && digit != '9') {
            return null;
        }
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == digit) {
            end++;
        }
        boolean more = end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9';
        return more ? null : new Token(layout.substring(at, end), digit == '0' ? Kind.FRACTION : Kind.TRIMMED_FRACTION);
    }

    private static boolean isLowerCase(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    /** How package time quotes in its messages: all that is not plain ASCII as bytes. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (byte b : GoString.encode(text)) {
            int c = b & 0xff;
            if (c < ' ' || c >= 0x80) {
                out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        }
        return out.append('"').toString();
    }
}
