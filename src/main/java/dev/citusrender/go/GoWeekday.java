package dev.citusrender.go;

import java.util.List;

/**
 * A Go {@code time.Weekday}.
 *
 * @param intValue 0 for Sunday
 */
public record GoWeekday(long intValue) implements GoNamedInteger {
    public static final GoType TYPE = GoType.named("time.Weekday", GoType.INT);
    static final List<String> NAMES = List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    @Override
    public GoWeekday withValue(long value) {
        return new GoWeekday(value);
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public String goString() {
        return intValue >= 0 && intValue <= 6 ? NAMES.get((int) intValue) : "%!Weekday(" + Long.toUnsignedString(intValue) + ")";
    }
}
