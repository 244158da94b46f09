package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.ANY;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoDuration;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoLocation;
import dev.citusrender.go.GoNumbers;
import dev.citusrender.go.GoTime;
import dev.citusrender.go.GoTimeFormat;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Environment;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/**
 * Dates and durations (Sprig's date.go). Where a date is wanted, whole numbers are seconds since 1970, and everything that is neither a number nor a
 * time, floats out of YAML among it, is the present moment.
 */
final class DateFunctions {
    private static final GoType TIME = GoTime.TYPE;
    private static final String DAY_LAYOUT = "2006-01-02";
    private static final String LOCAL = "Local";
    private static final Signature IN_ZONE = takes(STRING, ANY, STRING).gives(STRING);
    private static final Signature MODIFIES = takes(STRING, TIME).gives(TIME);
    private static final Signature PARSES = takes(STRING, STRING).gives(TIME);
    /** The process's clock reading that {@code now} prints after the time; it is the same at all times, since nothing can be measured with it. */
    private static final long MONOTONIC = 1;

    private DateFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            timed("now", takes().gives(TIME), "now", "The present moment.", (e, a) -> GoTime.now(e.now(), e.zone(), MONOTONIC)),
            timed("date", takes(STRING, ANY).gives(STRING), "date LAYOUT DATE", "A date in Go's layout, in the local zone.",
                (e, a) -> format(e, a[0], a[1], LOCAL)),
            timed("dateInZone", IN_ZONE, "dateInZone LAYOUT DATE ZONE", "A date in Go's layout, in a zone; in UTC when that is unknown.",
                (e, a) -> format(e, a[0], a[1], a[2])),
            timed("date_in_zone", IN_ZONE, "date_in_zone LAYOUT DATE ZONE", "The same as dateInZone.", (e, a) -> format(e, a[0], a[1], a[2])),
            timed("htmlDate", takes(ANY).gives(STRING), "htmlDate DATE", "A date as 2006-01-02, in the local zone.",
                (e, a) -> format(e, DAY_LAYOUT, a[0], LOCAL)),
            timed("htmlDateInZone", takes(ANY, STRING).gives(STRING), "htmlDateInZone DATE ZONE", "A date as 2006-01-02, in a zone.",
                (e, a) -> format(e, DAY_LAYOUT, a[0], a[1])),
            timed("toDate", PARSES, "toDate LAYOUT TEXT", "The time that a text in Go's layout says; the zero time when it says none.",
                (e, a) -> parseOrZero(e, (String) a[0], (String) a[1])),
            timed("mustToDate", PARSES, "mustToDate LAYOUT TEXT", "As toDate, but fails when the text says no time.",
                (e, a) -> GoTimeFormat.parse((String) a[0], (String) a[1], e.zone())),
            function("dateModify", MODIFIES, "dateModify DURATION TIME", "A time moved by a duration such as -1.5h; unmoved when it is none.",
                DateFunctions::modifyIfPossible),
            function("date_modify", MODIFIES, "date_modify DURATION TIME", "The same as dateModify.", DateFunctions::modifyIfPossible),
            function("mustDateModify", MODIFIES, "mustDateModify DURATION TIME", "As dateModify, but fails when there is no duration.",
                DateFunctions::modify),
            function("must_date_modify", MODIFIES, "must_date_modify DURATION TIME", "The same as mustDateModify.", DateFunctions::modify),
            function("unixEpoch", takes(TIME).gives(STRING), "unixEpoch TIME", "The seconds of a time since 1970.",
                (GoTime time) -> Long.toString(time.unixSeconds())),
            timed("ago", takes(ANY).gives(STRING), "ago DATE", "The duration since a date, in whole seconds.", DateFunctions::ago),
            function("duration", takes(ANY).gives(STRING), "duration SECONDS", "A number of seconds, as text or int64, as a duration.",
                DateFunctions::duration),
            timed("durationRound", takes(ANY).gives(STRING), "durationRound DURATION", "A duration, or that since a time, in its largest unit.",
                (e, a) -> rounded(durationOf(e, a[0]))));
    }

    /** Code that needs to know the time or the zone. */
    private interface Timed {
        Object call(Environment environment, Object[] arguments);
    }

    private static TemplateFunction timed(String name, Signature signature, String usage, String doc, Timed code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(context.environment(), a));
    }

    private static String format(Environment environment, Object layout, Object date, Object zone) {
        GoTime time = date instanceof GoInt i && i.kind() == GoKind.INT32 ? GoTime.unix(i.value(), environment.zone()) : time(environment, date);
        return GoTimeFormat.format(time.in(location((String) zone, environment)), (String) layout);
    }

    private static GoLocation location(String zone, Environment environment) {
        try {
            return GoLocation.load(zone, environment.zone());
        } catch (GoError e) {
            return GoLocation.UTC;
        }
    }

    private static GoTime time(Environment environment, Object date) {
        return switch (date) {
            case GoTime time -> time;
            case Long seconds -> GoTime.unix(seconds, environment.zone());
            case GoInt seconds when seconds.kind() == GoKind.INT -> GoTime.unix(seconds.value(), environment.zone());
            case null, default -> GoTime.of(environment.now(), environment.zone());
        };
    }

    private static GoTime parseOrZero(Environment environment, String layout, String text) {
        try {
            return GoTimeFormat.parse(layout, text, environment.zone());
        } catch (GoError e) {
            return GoTime.zero(environment.zone());
        }
    }

    private static GoTime modify(String duration, GoTime time) {
        return time.plus(GoDuration.parse(duration));
    }

    private static GoTime modifyIfPossible(String duration, GoTime time) {
        try {
            return modify(duration, time);
        } catch (GoError e) {
            return time;
        }
    }

    private static String ago(Environment environment, Object[] arguments) {
        GoDuration since = GoTime.of(environment.now(), environment.zone()).since(time(environment, arguments[0]));
        return since.round(GoDuration.ofSeconds(1)).goString();
    }

    /** A plain {@code int} counts as nothing here, as in Sprig. */
    private static String duration(Object seconds) {
        return switch (seconds) {
            case Long number -> GoDuration.ofSeconds(number).goString();
            case String text -> GoDuration.ofSeconds(clampedInt(text)).goString();
            case null, default -> "0s";
        };
    }

    /** What {@code strconv.ParseInt} returns beside its error: the nearest number where the text is one, otherwise 0. */
    private static long clampedInt(String text) {
        try {
            return GoNumbers.parseInt(text, 10, 64);
        } catch (GoError e) {
            boolean tooLarge = e.getMessage().endsWith("value out of range");
            return !tooLarge ? 0 : text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static long durationOf(Environment environment, Object duration) {
        return switch (duration) {
            case String text -> parseDurationOrZero(text);
            case Long nanoseconds -> nanoseconds;
            case GoTime time -> GoTime.of(environment.now(), environment.zone()).since(time).intValue();
            case null, default -> 0;
        };
    }

    private static long parseDurationOrZero(String text) {
        try {
            return GoDuration.parse(text).intValue();
        } catch (GoError e) {
            return 0;
        }
    }

    /** The largest unit of which there is more than one exactly; the sign is lost, as in Sprig. */
    private static String rounded(long duration) {
        long magnitude = duration < 0 ? -duration : duration; // of the least number itself, unsigned
        for (Unit unit : Unit.values()) {
            if (Long.compareUnsigned(magnitude, unit.nanoseconds) > 0) {
                return Long.divideUnsigned(magnitude, unit.nanoseconds) + unit.suffix;
            }
        }
        return "0s";
    }

    /** Units for people; a month has 30 days and a year 365. */
    private enum Unit {
        YEAR("y", 365 * 24 * 3600L), MONTH("mo", 30 * 24 * 3600L), DAY("d", 24 * 3600L), HOUR("h", 3600), MINUTE("m", 60), SECOND("s", 1);

        private final String suffix;
        private final long nanoseconds;

        Unit(String suffix, long seconds) {
            this.suffix = suffix;
            this.nanoseconds = seconds * 1_000_000_000L;
        }
    }
}
