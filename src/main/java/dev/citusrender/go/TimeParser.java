package dev.citusrender.go;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/**
 * Reads a time by a layout (Go: {@code time.parse}).
 *
 * <p>Go counts bytes here, so layout and value are held as strings of one char per byte.
 */
final class TimeParser {
    /** A part of the value does not look like its element; the message is made where layout and value are known. */
    private static final class BadValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadValue() {
            super(null, null, false, false);
        }
    }

    private final String layout;
    private final String whole;
    private final GoLocation local;
    private String value;
    private String outOfRange;

    private int year;
    private int month = -1;
    private int day = -1;
    private int yearDay = -1;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private boolean am;
    private boolean pm;
    private boolean utc;
    private Integer offset;
    private String zoneName = "";

    TimeParser(String layout, String value, GoLocation local) {
        this.layout = bytes(layout);
        this.whole = bytes(value);
        this.value = whole;
        this.local = local;
    }

    private static String bytes(String text) {
        return GoString.isAscii(text) ? text : new String(GoString.encode(text), StandardCharsets.ISO_8859_1);
    }

    private static String quote(String bytes) {
        return TimeLayout.quote(GoString.decode(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    GoTime parse() {
        List<TimeLayout.Piece> pieces = TimeLayout.parse(layout);
        for (int i = 0; i < pieces.size(); i++) {
            TimeLayout.Piece piece = pieces.get(i);
            skip(piece.prefix());
            if (piece.kind() == null) {
                if (!value.isEmpty()) {
                    throw error(": extra text: " + quote(value));
                }
            } else {
                element(piece, pieces.get(i + 1));
            }
        }
        clockOfDay();
        return result();
    }

    private void element(TimeLayout.Piece piece, TimeLayout.Piece following) {
        String hold = value;
        try {
            read(piece, following);
        } catch (BadValue e) {
            if (outOfRange == null) {
                throw cannotParse(hold, piece.text());
            }
        }
        if (outOfRange != null) {
            throw error(": " + outOfRange + " out of range");
        }
    }

    private void read(TimeLayout.Piece piece, TimeLayout.Piece following) {
        switch (piece.kind()) {
            case YEAR -> {
                int number = number(take(2));
                year = number + (number >= 69 ? 1900 : 2000);
            }
            case LONG_YEAR -> {
                check(value.length() >= 4 && isDigit(0));
                year = number(take(4));
            }
            case MONTH -> month = name(GoMonth.NAMES, 3) + 1;
            case LONG_MONTH -> month = name(GoMonth.NAMES, 99) + 1;
            case NUM_MONTH, ZERO_MONTH -> {
                month = digits(2, piece.kind() == TimeLayout.Kind.ZERO_MONTH);
                range(month >= 1 && month <= 12, "month");
            }
            case WEEKDAY -> name(GoWeekday.NAMES, 3);
            case LONG_WEEKDAY -> name(GoWeekday.NAMES, 99);
            case DAY, UNDER_DAY, ZERO_DAY -> {
                skipSpaces(piece.kind() == TimeLayout.Kind.UNDER_DAY ? 1 : 0);
                day = digits(2, piece.kind() == TimeLayout.Kind.ZERO_DAY);
            }
            case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> {
                skipSpaces(piece.kind() == TimeLayout.Kind.UNDER_YEAR_DAY ? 2 : 0);
                yearDay = digits(3, piece.kind() == TimeLayout.Kind.ZERO_YEAR_DAY);
            }
            case HOUR -> {
                hour = digits(2, false);
                range(hour < 24, "hour");
            }
            case HOUR12, ZERO_HOUR12 -> {
                hour = digits(2, piece.kind() == TimeLayout.Kind.ZERO_HOUR12);
                range(hour <= 12, "hour");
            }
            case MINUTE, ZERO_MINUTE -> {
                minute = digits(2, piece.kind() == TimeLayout.Kind.ZERO_MINUTE);
                range(minute < 60, "minute");
            }
            case SECOND, ZERO_SECOND -> {
                second = digits(2, piece.kind() == TimeLayout.Kind.ZERO_SECOND);
                range(second < 60, "second");
                if (outOfRange == null && startsFraction() && !following.isFraction()) {
                    fraction(fractionLength()); // a fraction that the layout does not mention
                }
            }
            case UPPER_PM -> halfOfDay("AM", "PM");
            case LOWER_PM -> halfOfDay("am", "pm");
            case ZONE_OFFSET -> zoneOffset(piece);
            case ZONE_NAME -> zoneName();
            case FRACTION -> fraction(piece.text().length());
            case TRIMMED_FRACTION -> {
                if (startsFraction()) {
                    fraction(fractionLength());
                }
            }
        }
    }

    private void range(boolean ok, String what) {
        if (!ok) {
            outOfRange = what;
        }
    }

    private static void check(boolean ok) {
        if (!ok) {
            throw new BadValue();
        }
    }

    private String take(int count) {
        check(value.length() >= count);
        String taken = value.substring(0, count);
        value = value.substring(count);
        return taken;
    }

    private boolean isDigit(int at) {
        return at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9';
    }

    /** Digits with an optional sign, as Go's own little Atoi takes them here. */
    private static int number(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            check(text.charAt(i) >= '0' && text.charAt(i) <= '9');
            number = number * 10 + text.charAt(i) - '0';
        }
        return text.startsWith("-") ? -number : number;
    }

    /** One to {@code most} digits; just so many when {@code all} are asked for. */
    private int digits(int most, boolean all) {
        int count = 0;
        while (count < most && isDigit(count)) {
            count++;
        }
        check(count > 0 && (!all || count == most));
        return Integer.parseInt(take(count));
    }

    private void skipSpaces(int most) {
        for (int i = 0; i < most && value.startsWith(" "); i++) {
            value = value.substring(1);
        }
    }

    private int name(List<String> names, int length) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).substring(0, Math.min(length, names.get(i).length()));
            if (value.regionMatches(true, 0, name, 0, name.length())) {
                value = value.substring(name.length());
                return i;
            }
        }
        throw new BadValue();
    }

    private void halfOfDay(String first, String second) {
        String half = take(2);
        check(half.equals(first) || half.equals(second));
        am |= half.equals(first);
        pm |= half.equals(second);
    }

    private boolean startsFraction() {
        return value.length() >= 2 && (value.charAt(0) == '.' || value.charAt(0) == ',') && isDigit(1);
    }

    private int fractionLength() {
        int length = 1;
        while (isDigit(length)) {
            length++;
        }
        return length;
    }

    /** A separator and digits, of which nine count. */
    private void fraction(int length) {
        check(value.length() >= length && (value.charAt(0) == '.' || value.charAt(0) == ','));
        String text = take(length).substring(1);
        int counted = Math.min(text.length(), 9);
        int number = number(text.substring(0, counted));
        range(number >= 0, "fractional second");
        for (int i = counted; i < 9; i++) {
            number *= 10;
        }
        nanos = number;
    }

    private void zoneOffset(TimeLayout.Piece piece) {
        if (piece.isIso() && value.startsWith("Z")) {
            value = value.substring(1);
            utc = true;
            return;
        }
        int length = piece.text().length();
        check(value.length() >= length);
        boolean colons = piece.hasColons();
        check(!colons || value.charAt(3) == ':' && (length < 9 || value.charAt(6) == ':'));
        String text = take(length);
        int hours = 0;
        int minutes = 0;
        int seconds = 0;
        boolean good = true;
        try {
            hours = twoDigits(text, 1);
            minutes = piece.hasMinutes() ? twoDigits(text, colons ? 4 : 3) : 0;
            seconds = piece.hasSeconds() ? twoDigits(text, colons ? 7 : 5) : 0;
        } catch (BadValue e) {
            good = false;
        }
        // Go takes offsets of 24 hours and 60 minutes too.
        range(hours <= 24, "time zone offset hour");
        range(minutes <= 60, "time zone offset minute");
        range(seconds <= 60, "time zone offset second");
        check(good && (text.charAt(0) == '+' || text.charAt(0) == '-'));
        int total = (hours * 60 + minutes) * 60 + seconds;
        offset = text.charAt(0) == '-' ? -total : total;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        check(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9);
        return tens * 10 + ones;
    }

    private void zoneName() {
        if (value.startsWith("UTC")) {
            value = value.substring(3);
            utc = true;
        } else {
            zoneName = take(ZoneAbbreviation.length(value));
            check(!zoneName.isEmpty());
        }
    }

    /** Skips the literal text of the layout; a run of spaces matches any number of them. */
    private void skip(String prefix) {
        int at = 0;
        for (int i = 0; i < prefix.length(); ) {
            char c = prefix.charAt(i);
            if (c == ' ' && (at >= value.length() || value.charAt(at) == ' ')) {
                i = afterSpaces(prefix, i);
                at = afterSpaces(value, at);
            } else if (at < value.length() && value.charAt(at) == c) {
                i++;
                at++;
            } else {
                throw cannotParse(value.substring(at), prefix);
            }
        }
        value = value.substring(at);
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private void clockOfDay() {
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
    }

    private LocalDate date() {
        if (yearDay >= 0) {
            if (yearDay < 1 || yearDay > Year.of(year).length()) {
                throw error(": day-of-year out of range");
            }
            LocalDate date = LocalDate.ofYearDay(year, yearDay);
            if (month >= 0 && month != date.getMonthValue()) {
                throw error(": day-of-year does not match month");
            }
            if (day >= 0 && day != date.getDayOfMonth()) {
                throw error(": day-of-year does not match day");
            }
            return date;
        }
        int ofYear = month < 0 ? 1 : month;
        int ofMonth = day < 0 ? 1 : day;
        if (ofMonth < 1 || ofMonth > LocalDate.of(year, ofYear, 1).lengthOfMonth()) {
            throw error(": day out of range");
        }
        return LocalDate.of(year, ofYear, ofMonth);
    }

    private GoTime result() {
        LocalDate date = date();
        if (utc) {
            return at(date, GoLocation.UTC);
        }
        if (offset != null) {
            return atOffset(at(date, GoLocation.UTC), offset);
        }
        if (!zoneName.isEmpty()) {
            return atZone(at(date, GoLocation.UTC));
        }
        return at(date, local);
    }

    private GoTime at(LocalDate date, GoLocation place) {
        return GoTime.date(date, hour * 3600L + minute * 60 + second, nanos, place, local);
    }

    /** The local zone where it has this offset then (and this name), else a zone made up for it. */
    private GoTime atOffset(GoTime clock, int seconds) {
        GoTime time = clock.plus(GoDuration.ofSeconds(-seconds));
        boolean isLocal = local.offsetAt(time.unixSeconds()) == seconds
                && (zoneName.isEmpty() || local.abbreviationAt(time.unixSeconds()).equals(zoneName));
        return time.in(isLocal ? local : GoLocation.fixed(zoneName, seconds));
    }

    /** An abbreviation means something only at the local zone; elsewhere its offset is unknown and taken as zero. */
    private GoTime atZone(GoTime clock) {
        Integer known = local.offsetOf(zoneName, clock.unixSeconds());
        if (known != null) {
            return clock.plus(GoDuration.ofSeconds(-known)).in(local);
        }
        int hours = zoneName.length() > 3 && zoneName.startsWith("GMT") ? number(zoneName.substring(3)) : 0;
        // Go keeps the clock reading as UTC and only shows it elsewhere.
        return clock.in(GoLocation.fixed(zoneName, hours * 3600));
    }

    private GoError cannotParse(String valuePart, String layoutPart) {
        return new GoError("parsing time " + quote(whole) + " as " + quote(layout) + ": cannot parse " + quote(valuePart) + " as " + quote(layoutPart));
    }

    private GoError error(String message) {
        return new GoError("parsing time " + quote(whole) + message);
    }
}
