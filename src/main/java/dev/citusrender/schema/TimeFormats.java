package dev.citusrender.schema;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoTimeFormat;
import java.time.ZoneOffset;

/** The formats of dates, times and durations, as strict as santhosh-tekuri/jsonschema is about them. Each method says what is wrong, or null. */
final class TimeFormats {
    private static final String[] UNITS = {"YMD", "HMS"};
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int NONE = Integer.MIN_VALUE;

    private TimeFormats() {
    }

    static String date(String text) {
        try {
            GoTimeFormat.parse("2006-01-02", text, ZoneOffset.UTC);
            return null;
        } catch (GoError e) {
            return e.getMessage();
        }
    }

    static String dateTime(String text) {
        if (text.length() < 20) {
            return "less than 20 characters long";
        }
        if (Character.toLowerCase(text.charAt(10)) != 't') {
            return "11th character must be t or T";
        }
        String date = date(text.substring(0, 10));
        if (date != null) {
            return "invalid date element: " + date;
        }
        String time = time(text.substring(11));
        return time == null ? null : "invalid time element: " + time;
    }

    static String time(String text) {
        if (text.length() < 9) {
            return "less than 9 characters long";
        }
        if (text.charAt(2) != ':' || text.charAt(5) != ':') {
            return "missing colon in correct place";
        }
        int hour = number(text.substring(0, 2));
        int minute = number(text.substring(3, 5));
        int second = number(text.substring(6, 8));
        if (hour == NONE || minute == NONE || second == NONE) {
            return "invalid hour/min/sec";
        }
        if (hour < 0 || minute < 0 || second < 0) {
            return "non-positive hour/min/sec";
        }
        if (hour > 23 || minute > 59 || second > 60) {
            return "hour/min/sec out of range";
        }
        String rest = text.substring(8);
        if (rest.startsWith(".")) {
            int digits = digits(rest, 1);
            if (digits == 0) {
                return "no digits in second fraction";
            }
            rest = rest.substring(1 + digits);
        }
        return rest.equalsIgnoreCase("z") ? leap(second, hour * 60 + minute) : offset(rest, second, hour * 60 + minute);
    }

    /** What is wrong with an offset from UTC, and with a leap second when there is none. */
    private static String offset(String text, int second, int minuteOfDay) {
        if (text.length() != 6) {
            return "offset must be 6 characters long";
        }
        if (text.charAt(0) != '+' && text.charAt(0) != '-') {
            return "offset must begin with plus/minus";
        }
        if (text.charAt(3) != ':') {
            return "missing colon in offset in correct place";
        }
        int hour = number(text.substring(1, 3));
        int minute = number(text.substring(4));
        if (hour == NONE || minute == NONE) {
            return "invalid hour/min in offset";
        }
        if (hour < 0 || minute < 0) {
            return "non-positive hour/min in offset";
        }
        if (hour > 23 || minute > 59) {
            return "hour/min in offset out of range";
        }
        int inUtc = minuteOfDay + (text.charAt(0) == '+' ? -1 : 1) * (hour * 60 + minute);
        return leap(second, inUtc < 0 ? inUtc + MINUTES_OF_DAY : inUtc);
    }

    private static String leap(int second, int minuteOfDay) {
        return second >= 60 && minuteOfDay != MINUTES_OF_DAY - 1 ? "invalid leap second" : null;
    }

    static String duration(String text) {
        if (!text.startsWith("P")) {
            return "must start with P";
        }
        String rest = text.substring(1);
        if (rest.isEmpty()) {
            return "nothing after P";
        }
        if (rest.endsWith("W")) {
            int digits = digits(rest, 0);
            return rest.length() == 1 ? "no number in week" : digits == rest.length() - 1 ? null : "invalid week";
        }
        String[] parts = rest.split("T", -1);
        for (int i = 0; i < parts.length; i++) {
            String problem = i > 0 && parts[i].isEmpty() ? "no time elements" : i >= UNITS.length ? "more than one T" : elements(parts[i], UNITS[i]);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static String elements(String text, String units) {
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            int digits = digits(text, at);
            if (digits == 0) {
                return "missing number";
            }
            at += digits;
            if (at == text.length()) {
                return "missing unit";
            }
            int unit = units.indexOf(text.charAt(at));
            if (unit < next) {
                return (unit < 0 ? "invalid unit " : "unit ") + GoQuote.quoteRune(text.charAt(at), false) + (unit < 0 ? "" : " out of order");
            }
            next = unit + 1;
        }
        return null;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** A number as Go's Atoi reads it: a sign may stand before the digits. */
    private static int number(String text) {
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        return start == text.length() || digits(text, start) < text.length() - start ? NONE : Integer.parseInt(text);
    }
}
