package dev.citusrender.go;

import java.util.List;

/**
 * A Go {@code time.Duration}.
 *
 * @param intValue nanoseconds
 */
public record GoDuration(long intValue) implements GoNamedInteger {
    public static final GoType TYPE = GoType.named("time.Duration", GoType.INT64);
    static final long SECOND = 1_000_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    /** A whole number of seconds; one that is too large wraps around, as Go's multiplication does. */
    public static GoDuration ofSeconds(long seconds) {
        return new GoDuration(seconds * SECOND);
    }

    /**
     * {@code time.ParseDuration}: {@code 1h15m30.918s}.
     *
     * @throws GoError such as {@code time: unknown unit "x" in duration "5x"}
     */
    public static GoDuration parse(String text) {
        return new GoDuration(new DurationParser(text).parse());
    }

    /** Rounded to the nearest multiple of a duration, halves away from zero. */
    public GoDuration round(GoDuration multiple) {
        long m = multiple.intValue;
        if (m <= 0) {
            return this;
        }
        long rest = Math.abs(intValue % m);
        boolean down = rest + rest >= 0 && rest + rest < m;
        if (intValue < 0) {
            long up = intValue - m + rest;
            return new GoDuration(down ? intValue + rest : up < intValue ? up : Long.MIN_VALUE);
        }
        long up = intValue + m - rest;
        return new GoDuration(down ? intValue - rest : up > intValue ? up : Long.MAX_VALUE);
    }

    /** Rounded toward zero to a multiple of a duration. */
    public GoDuration truncate(GoDuration multiple) {
        return multiple.intValue <= 0 ? this : new GoDuration(intValue - intValue % multiple.intValue);
    }

    /** Its magnitude; that of the least number is the greatest one. */
    public GoDuration abs() {
        return intValue >= 0 ? this : new GoDuration(intValue == Long.MIN_VALUE ? Long.MAX_VALUE : -intValue);
    }

    public double hours() {
        return intValue / HOUR + (double) (intValue % HOUR) / HOUR;
    }

    public double minutes() {
        return intValue / MINUTE + (double) (intValue % MINUTE) / MINUTE;
    }

    public double seconds() {
        return intValue / SECOND + (double) (intValue % SECOND) / SECOND;
    }

    @Override
    public GoDuration withValue(long value) {
        return new GoDuration(value);
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    /** {@code 1h2m3.5s}, {@code 1.5ms}, {@code 0s}. */
    @Override
    public String goString() {
        if (intValue == 0) {
            return "0s";
        }
        StringBuilder out = new StringBuilder(24);
        if (intValue < 0) {
            out.append('-');
        }
        long magnitude = intValue < 0 ? -intValue : intValue; // of the least number: itself, to be read as unsigned
        if (Long.compareUnsigned(magnitude, SECOND) < 0) {
            if (magnitude < 1_000) {
                return out.append(magnitude).append("ns").toString();
            }
            boolean micro = magnitude < 1_000_000;
            fraction(out, magnitude, micro ? 1_000 : 1_000_000);
            return out.append(micro ? "µs" : "ms").toString();
        }
        long minutes = Long.divideUnsigned(magnitude, MINUTE);
        if (minutes >= 60) {
            out.append(minutes / 60).append('h');
        }
        if (minutes > 0) {
            out.append(minutes % 60).append('m');
        }
        fraction(out, Long.remainderUnsigned(magnitude, MINUTE), SECOND);
        return out.append('s').toString();
    }

    /** A number of units, with the decimals that it needs. */
    private static void fraction(StringBuilder out, long number, long unit) {
        out.append(number / unit);
        long rest = number % unit;
        if (rest > 0) {
            out.append('.');
            for (long digit = unit / 10; rest > 0; digit /= 10) {
                out.append(rest / digit);
                rest %= digit;
            }
        }
    }

    @Override
    public GoMethod method(String name) {
        return switch (name) {
            case "String" -> getter(name, GoType.STRING, goString());
            case "Hours" -> getter(name, GoType.FLOAT64, hours());
            case "Minutes" -> getter(name, GoType.FLOAT64, minutes());
            case "Seconds" -> getter(name, GoType.FLOAT64, seconds());
            case "Milliseconds" -> getter(name, GoType.INT64, intValue / 1_000_000);
            case "Microseconds" -> getter(name, GoType.INT64, intValue / 1_000);
            case "Nanoseconds" -> getter(name, GoType.INT64, intValue);
            case "Abs" -> getter(name, TYPE, abs());
            case "Round" -> new GoMethod(name, List.of(TYPE), false, TYPE, a -> round(from(a[0])));
            case "Truncate" -> new GoMethod(name, List.of(TYPE), false, TYPE, a -> truncate(from(a[0])));
            default -> null;
        };
    }

    private static GoMethod getter(String name, GoType result, Object value) {
        return new GoMethod(name, List.of(), false, result, a -> value);
    }

    /** An argument for a parameter of this type: a duration, or a constant that became one. */
    static GoDuration from(Object argument) {
        return switch (argument) {
            case GoDuration d -> d;
            case Long l -> new GoDuration(l);
            case GoInt i -> new GoDuration(i.value());
            case null, default -> throw new IllegalArgumentException("not a duration: " + argument);
        };
    }
}
