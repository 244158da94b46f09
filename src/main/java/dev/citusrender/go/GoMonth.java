package dev.citusrender.go;

import java.util.List;

/**
 * A Go {@code time.Month}.
 *
 * @param intValue 1 for January
 */
public record GoMonth(long intValue) implements GoNamedInteger {
    public static final GoType TYPE = GoType.named("time.Month", GoType.INT);
    static final List<String> NAMES = List.of("January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December");

    @Override
    public GoMonth withValue(long value) {
        return new GoMonth(value);
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public String goString() {
        return intValue >= 1 && intValue <= 12 ? NAMES.get((int) intValue - 1) : "%!Month(" + Long.toUnsignedString(intValue) + ")";
    }
}
