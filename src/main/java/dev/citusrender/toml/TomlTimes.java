package dev.citusrender.toml;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoLocation;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoTime;
import dev.citusrender.go.GoTimeFormat;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Dates and times. One that names no offset is at a place which says by its name what it is, so that it is written again as it was read.
 */
final class TomlTimes {
    private final GoLocation local;
    private final int offset;

    /** What a text may look like, in the order in which it is tried. */
    private enum Layout {
        OFFSET_TIME("2006-01-02T15:04:05.999999999Z07:00", null),
        LOCAL_DATETIME("2006-01-02T15:04:05.999999999", "datetime-local"),
        LOCAL_DATE("2006-01-02", "date-local"),
        LOCAL_TIME("15:04:05.999999999", "time-local"),
        OFFSET_MINUTES("2006-01-02T15:04Z07:00", null),
        LOCAL_MINUTES("2006-01-02T15:04", "datetime-local"),
        LOCAL_TIME_MINUTES("15:04", "time-local");

        private final String pattern;
        private final String place;

        Layout(String pattern, String place) {
            this.pattern = pattern;
            this.place = place;
        }
    }

    /** @param now the moment whose offset in the local zone is that of all times which name none */
    TomlTimes(ZoneId zone, Instant now) {
        local = GoLocation.local(zone);
        offset = zone.getRules().getOffset(now).getTotalSeconds();
    }

    /** The time that a text says; {@code t}, {@code z} and a blank for the {@code T} are allowed. */
    GoTime read(String text, int line) {
        String upper = text.replace('z', 'Z').replace('t', 'T').replace(' ', 'T');
        for (Layout layout : Layout.values()) {
            GoTime time = parseOrNull(layout, upper);
            if (time != null && !separatorsMoved(upper, layout.pattern)) {
                return time;
            }
        }
        throw new Cursor.Failure("invalid datetime: " + GoQuote.quote(upper), line);
    }

    private GoTime parseOrNull(Layout layout, String text) {
        try {
            return GoTimeFormat.parse(layout.pattern, text, layout.place == null ? local : GoLocation.fixed(layout.place, offset));
        } catch (GoError e) {
            return null;
        }
    }

    /** Whether a zero is missing in front: Go's parser takes {@code 1:02}, TOML wants each separator in its place. */
    private static boolean separatorsMoved(String text, String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '.' || c == 'Z') {
                return false;
            }
            if (!Cursor.isDigit(c) && text.charAt(i) != c) {
                return true;
            }
        }
        return false;
    }

    /** A time in the form that its place tells. */
    static String write(GoTime time) {
        for (Layout layout : Layout.values()) {
            if (time.location().goString().equals(layout.place)) {
                return GoTimeFormat.format(time.utc(), layout.pattern);
            }
        }
        return GoTimeFormat.format(time, Layout.OFFSET_TIME.pattern);
    }
}
