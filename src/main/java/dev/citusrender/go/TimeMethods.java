package dev.citusrender.go;

import java.time.LocalDateTime;
import java.util.List;

/** The methods of {@code time.Time} that give one result, and so can be called by a template. */
final class TimeMethods {
    private TimeMethods() {
    }

    /** The method of a name, bound to a time, or null. */
    static GoMethod find(GoTime time, String name) {
        LocalDateTime clock = time.clock();
        return switch (name) {
            case "Year" -> number(name, clock.getYear());
            case "Month" -> getter(name, GoMonth.TYPE, new GoMonth(clock.getMonthValue()));
            case "Day" -> number(name, clock.getDayOfMonth());
            case "Weekday" -> getter(name, GoWeekday.TYPE, new GoWeekday(clock.getDayOfWeek().getValue() % 7));
            case "YearDay" -> number(name, clock.getDayOfYear());
            case "Hour" -> number(name, clock.getHour());
            case "Minute" -> number(name, clock.getMinute());
            case "Second" -> number(name, clock.getSecond());
            case "Nanosecond" -> number(name, time.nanos());
            case "Unix" -> getter(name, GoType.INT64, time.unixSeconds());
            case "UnixMilli" -> getter(name, GoType.INT64, time.unixSeconds() * 1_000 + time.nanos() / 1_000_000);
            case "UnixMicro" -> getter(name, GoType.INT64, time.unixSeconds() * 1_000_000 + time.nanos() / 1_000);
            case "UnixNano" -> getter(name, GoType.INT64, time.unixNanos());
            case "UTC" -> getter(name, GoTime.TYPE, time.utc());
            case "Local" -> getter(name, GoTime.TYPE, time.local());
            case "Location" -> getter(name, GoLocation.TYPE, time.location());
            case "IsZero" -> getter(name, GoType.BOOL, time.isZero());
            case "IsDST" -> getter(name, GoType.BOOL, time.isDaylightSaving());
            case "GoString" -> getter(name, GoType.STRING, time.goSyntax());
            case "String" -> getter(name, GoType.STRING, time.goString());
            default -> withArguments(time, name);
        };
    }

    private static GoMethod withArguments(GoTime time, String name) {
        return switch (name) {
            case "Format" -> method(name, GoType.STRING, GoType.STRING, a -> GoTimeFormat.format(time, (String) a[0]));
            case "In" -> method(name, GoLocation.TYPE, GoTime.TYPE, a -> time.in((GoLocation) a[0]));
            case "Add" -> method(name, GoDuration.TYPE, GoTime.TYPE, a -> time.plus(GoDuration.from(a[0])));
            case "Sub" -> method(name, GoTime.TYPE, GoDuration.TYPE, a -> time.since((GoTime) a[0]));
            case "Truncate" -> method(name, GoDuration.TYPE, GoTime.TYPE, a -> time.truncated(GoDuration.from(a[0])));
            case "Round" -> method(name, GoDuration.TYPE, GoTime.TYPE, a -> time.rounded(GoDuration.from(a[0])));
            case "Before" -> method(name, GoTime.TYPE, GoType.BOOL, a -> time.compare((GoTime) a[0]) < 0);
            case "After" -> method(name, GoTime.TYPE, GoType.BOOL, a -> time.compare((GoTime) a[0]) > 0);
            case "Equal" -> method(name, GoTime.TYPE, GoType.BOOL, a -> time.compare((GoTime) a[0]) == 0);
            case "Compare" -> method(name, GoTime.TYPE, GoType.INT, a -> GoInt.of(time.compare((GoTime) a[0])));
            case "AddDate" -> new GoMethod(name, List.of(GoType.INT, GoType.INT, GoType.INT), false, GoTime.TYPE,
                    a -> time.plusDate(((GoInt) a[0]).value(), ((GoInt) a[1]).value(), ((GoInt) a[2]).value()));
            default -> null;
        };
    }

    private static GoMethod number(String name, int value) {
        return getter(name, GoType.INT, GoInt.of(value));
    }

    private static GoMethod getter(String name, GoType result, Object value) {
        return new GoMethod(name, List.of(), false, result, a -> value);
    }

    private static GoMethod method(String name, GoType parameter, GoType result, GoMethod.Code code) {
        return new GoMethod(name, List.of(parameter), false, result, code);
    }
}
