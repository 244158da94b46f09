package dev.citusrender.go;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Times as text and back, by Go's layouts, which are the reference time {@code Mon Jan 2 15:04:05 MST 2006} written as wanted. */
public final class GoTimeFormat {
    private GoTimeFormat() {
    }

    /** {@code Time.Format}. */
    public static String format(GoTime time, String layout) {
        LocalDateTime clock = time.clock();
        StringBuilder out = new StringBuilder(layout.length() + 8);
        for (TimeLayout.Piece piece : TimeLayout.parse(layout)) {
            out.append(piece.prefix());
            if (piece.kind() != null) {
                append(out, piece, time, clock);
            }
        }
        return out.toString();
    }

    /**
     * {@code time.ParseInLocation}.
     *
     * @param zone the place of a text that names none; it also explains offsets and abbreviations that it uses itself
     * @throws GoError with Go's message
     */
    public static GoTime parse(String layout, String value, ZoneId zone) {
        return parse(layout, value, GoLocation.local(zone));
    }

    /** As {@link #parse(String, String, ZoneId)}, for a place that is not a zone of Java's. */
    public static GoTime parse(String layout, String value, GoLocation place) {
        return new TimeParser(layout, value, place).parse();
    }

    private static void append(StringBuilder out, TimeLayout.Piece piece, GoTime time, LocalDateTime clock) {
        switch (piece.kind()) {
            case YEAR -> padded(out, Math.abs(clock.getYear()) % 100, 2, '0');
            case LONG_YEAR -> padded(out, clock.getYear(), 4, '0');
            case MONTH -> out.append(GoMonth.NAMES.get(clock.getMonthValue() - 1), 0, 3);
            case LONG_MONTH -> out.append(GoMonth.NAMES.get(clock.getMonthValue() - 1));
            case NUM_MONTH -> out.append(clock.getMonthValue());
            case ZERO_MONTH -> padded(out, clock.getMonthValue(), 2, '0');
            case WEEKDAY -> out.append(weekday(clock), 0, 3);
            case LONG_WEEKDAY -> out.append(weekday(clock));
            case DAY -> out.append(clock.getDayOfMonth());
            case UNDER_DAY -> padded(out, clock.getDayOfMonth(), 2, ' ');
            case ZERO_DAY -> padded(out, clock.getDayOfMonth(), 2, '0');
            case UNDER_YEAR_DAY -> padded(out, clock.getDayOfYear(), 3, ' ');
            case ZERO_YEAR_DAY -> padded(out, clock.getDayOfYear(), 3, '0');
            case HOUR -> padded(out, clock.getHour(), 2, '0');
            case HOUR12 -> out.append(hour12(clock));
            case ZERO_HOUR12 -> padded(out, hour12(clock), 2, '0');
            case MINUTE -> out.append(clock.getMinute());
            case ZERO_MINUTE -> padded(out, clock.getMinute(), 2, '0');
            case SECOND -> out.append(clock.getSecond());
            case ZERO_SECOND -> padded(out, clock.getSecond(), 2, '0');
            case UPPER_PM -> out.append(clock.getHour() >= 12 ? "PM" : "AM");
            case LOWER_PM -> out.append(clock.getHour() >= 12 ? "pm" : "am");
            case ZONE_OFFSET -> offset(out, piece, time.offset());
            case ZONE_NAME -> zoneName(out, time);
            case FRACTION, TRIMMED_FRACTION -> fraction(out, piece, time.nanos());
        }
    }

    private static String weekday(LocalDateTime clock) {
        return GoWeekday.NAMES.get(clock.getDayOfWeek().getValue() % 7);
    }

    private static int hour12(LocalDateTime clock) {
        int hour = clock.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private static void padded(StringBuilder out, int number, int width, char with) {
        if (number < 0) {
            out.append('-');
        }
        String digits = Integer.toString(Math.abs(number));
        for (int i = digits.length(); i < width; i++) {
            out.append(with);
        }
        out.append(digits);
    }

    private static void offset(StringBuilder out, TimeLayout.Piece piece, int offset) {
        if (offset == 0 && piece.isIso()) {
            out.append('Z');
            return;
        }
        int minutes = Math.abs(offset / 60);
        padded(out.append(offset / 60 < 0 ? '-' : '+'), minutes / 60, 2, '0');
        if (piece.hasColons()) {
            out.append(':');
        }
        if (piece.hasMinutes()) {
            padded(out, minutes % 60, 2, '0');
        }
        if (piece.hasSeconds()) {
            padded(out.append(piece.hasColons() ? ":" : ""), Math.abs(offset) % 60, 2, '0');
        }
    }

    /** A place without an abbreviation shows its offset. */
    private static void zoneName(StringBuilder out, GoTime time) {
        String name = time.zoneName();
        if (!name.isEmpty()) {
            out.append(name);
        } else {
            int minutes = time.offset() / 60;
            padded(out.append(minutes < 0 ? '-' : '+'), Math.abs(minutes) / 60, 2, '0');
            padded(out, Math.abs(minutes) % 60, 2, '0');
        }
    }

    private static void fraction(StringBuilder out, TimeLayout.Piece piece, int nanos) {
        boolean trimmed = piece.kind() == TimeLayout.Kind.TRIMMED_FRACTION;
        if (trimmed && nanos == 0) {
            return;
        }
        int start = out.length();
        padded(out.append(piece.text().charAt(0)), nanos, 9, '0');
        out.setLength(start + 1 + Math.min(piece.digits(), 9));
        if (trimmed) {
            int end = out.length();
            while (out.charAt(end - 1) == '0') {
                end--;
            }
            out.setLength(end == start + 1 ? start : end);
        }
    }
}
