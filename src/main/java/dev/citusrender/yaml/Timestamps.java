package dev.citusrender.yaml;

/** Tells which texts go-yaml takes for a timestamp: those are quoted when they are written. */
final class Timestamps {
    private Timestamps() {
    }

    /** Whether a text is a date, or a date with a time, in one of the forms that go-yaml hands to Go's time.Parse. */
    static boolean matches(String s) {
        if (s.length() < 8 || s.charAt(4) != '-' || !digits(s, 0, 4)) {
            return false;
        }
        int monthEnd = numberEnd(s, 5);
        int dayEnd = monthEnd > 0 && monthEnd < s.length() && s.charAt(monthEnd) == '-' ? numberEnd(s, monthEnd + 1) : -1;
        if (dayEnd < 0 || !isDate(s, monthEnd, dayEnd)) {
            return false;
        }
        if (dayEnd == s.length()) {
            return true;
        }
        char separator = s.charAt(dayEnd);
        if (separator == ' ') {
            return timeEnd(s, skipSpaces(s, dayEnd)) == s.length();
        }
        int end = separator == 'T' || separator == 't' ? timeEnd(s, dayEnd + 1) : -1;
        return end >= 0 && isZone(s, end);
    }

    private static int skipSpaces(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isDate(String s, int monthEnd, int dayEnd) {
        int year = Integer.parseInt(s, 0, 4, 10);
        int month = Integer.parseInt(s, 5, monthEnd, 10);
        int day = Integer.parseInt(s, monthEnd + 1, dayEnd, 10);
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return day <= last;
    }

    /** Where hour, minute and second (with a fraction, if any) end; -1 when they are none. */
    private static int timeEnd(String s, int from) {
        int hourEnd = numberEnd(s, from);
        int minuteEnd = hourEnd > 0 && hourEnd < s.length() && s.charAt(hourEnd) == ':' ? numberEnd(s, hourEnd + 1) : -1;
        int secondEnd = minuteEnd > 0 && minuteEnd < s.length() && s.charAt(minuteEnd) == ':' ? numberEnd(s, minuteEnd + 1) : -1;
        if (secondEnd < 0 || Integer.parseInt(s, from, hourEnd, 10) > 23
                || Integer.parseInt(s, hourEnd + 1, minuteEnd, 10) > 59 || Integer.parseInt(s, minuteEnd + 1, secondEnd, 10) > 59) {
            return -1;
        }
        int end = secondEnd;
        if (end + 1 < s.length() && (s.charAt(end) == '.' || s.charAt(end) == ',') && digits(s, end + 1, end + 2)) {
            end += 2;
            while (end < s.length() && digits(s, end, end + 1)) {
                end++;
            }
        }
        return end;
    }

    /** Whether a text ends in {@code Z} or an offset such as {@code +02:00}. */
    private static boolean isZone(String s, int from) {
        if (from < s.length() && s.charAt(from) == 'Z') {
            return from + 1 == s.length();
        }
        return s.length() == from + 6 && (s.charAt(from) == '+' || s.charAt(from) == '-') && s.charAt(from + 3) == ':'
                && digits(s, from + 1, from + 3) && digits(s, from + 4, from + 6)
                && Integer.parseInt(s, from + 1, from + 3, 10) <= 24 && Integer.parseInt(s, from + 4, from + 6, 10) <= 60;
    }

    /** Where a number of one or two digits ends, -1 when there is none. */
    private static int numberEnd(String s, int from) {
        if (!digits(s, from, from + 1)) {
            return -1;
        }
        return digits(s, from + 1, from + 2) ? from + 2 : from + 1;
    }

    private static boolean digits(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i >= s.length() || s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
