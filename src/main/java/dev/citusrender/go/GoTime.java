package dev.citusrender.go;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * A Go {@code time.Time}: a moment and the place whose clock shows it.
 *
 * <p>It also carries the process's own zone, which its {@code Local} method needs, and, when it comes from {@code now}, a reading of the monotonic
 * clock, which is printed.
 */
public final class GoTime implements GoObject {
    public static final GoType TYPE = GoType.struct("time.Time");
    private static final long NANOS = 1_000_000_000L;
    private static final int NO_MONOTONIC = -1;
    private static final Set<String> HIDDEN = Set.of("wall", "ext", "loc");
    /** Seconds from the beginning of the year 1, Go's zero time, to 1970. */
    private static final long YEAR_ONE = 62_135_596_800L;

    private final long seconds;
    private final int nanos;
    private final GoLocation location;
    private final GoLocation local;
    private final long monotonic;

    private GoTime(long seconds, int nanos, GoLocation location, GoLocation local, long monotonic) {
        this.seconds = seconds;
        this.nanos = nanos;
        this.location = location;
        this.local = local;
        this.monotonic = monotonic;
    }

    /**
     * {@code time.Now()}.
     *
     * @param monotonic nanoseconds since the process began, printed as {@code m=+0.000000001}
     */
    public static GoTime now(Instant instant, ZoneId zone, long monotonic) {
        GoLocation local = GoLocation.local(zone);
        return new GoTime(instant.getEpochSecond(), instant.getNano(), local, local, monotonic);
    }

    /** A moment on the clock of the process's own zone. */
    public static GoTime of(Instant instant, ZoneId zone) {
        return now(instant, zone, NO_MONOTONIC);
    }

    /** {@code time.Unix(seconds, 0)}. */
    public static GoTime unix(long seconds, ZoneId zone) {
        GoLocation local = GoLocation.local(zone);
        return new GoTime(seconds, 0, local, local, NO_MONOTONIC);
    }

    /** Go's zero time, {@code 0001-01-01 00:00:00 +0000 UTC}. */
    public static GoTime zero(ZoneId zone) {
        return new GoTime(-YEAR_ONE, 0, GoLocation.UTC, GoLocation.local(zone), NO_MONOTONIC);
    }

    /** {@code time.Date}: a clock reading at a place; what is out of range runs over into the next larger unit. */
    static GoTime date(LocalDate day, long secondOfDay, int nanos, GoLocation location, GoLocation local) {
        long clock = day.toEpochDay() * 86_400 + secondOfDay;
        int offset = location.offsetAt(clock);
        return new GoTime(clock - (offset == 0 ? 0 : location.offsetAt(clock - offset)), nanos, location, local, NO_MONOTONIC);
    }

    /** The same moment on the clock of another place. */
    public GoTime in(GoLocation place) {
        return new GoTime(seconds, nanos, place, local, monotonic);
    }

    public GoTime utc() {
        return in(GoLocation.UTC);
    }

    public GoTime local() {
        return in(local);
    }

    /** The place whose clock shows it. */
    public GoLocation location() {
        return location;
    }

    /** Seconds since 1970. */
    public long unixSeconds() {
        return seconds;
    }

    /** Nanoseconds within the second. */
    public int nanos() {
        return nanos;
    }

    /** Nanoseconds since 1970; beyond the years 1678 to 2262 it wraps around, as in Go. */
    public long unixNanos() {
        return seconds * NANOS + nanos;
    }

    public Instant instant() {
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** What the clock of this time's place shows. */
    public LocalDateTime clock() {
        return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.ofTotalSeconds(offset()));
    }

    /** The offset from UTC in seconds. */
    int offset() {
        return location.offsetAt(seconds);
    }

    String zoneName() {
        return location.abbreviationAt(seconds);
    }

    boolean isDaylightSaving() {
        return location.isDaylightSavingAt(seconds);
    }

    /** Later by a duration, or earlier by a negative one. */
    public GoTime plus(GoDuration duration) {
        long added = duration.intValue();
        long total = nanos + added % NANOS;
        return new GoTime(seconds + added / NANOS + Math.floorDiv(total, NANOS), (int) Math.floorMod(total, NANOS), location, local,
                monotonic == NO_MONOTONIC ? NO_MONOTONIC : monotonic + added);
    }

    /** From another time to this one; what is too long for a duration becomes the longest there is. */
    public GoDuration since(GoTime other) {
        BigInteger difference = absolute().subtract(other.absolute());
        if (difference.bitLength() > 63) {
            return new GoDuration(difference.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return new GoDuration(difference.longValue());
    }

    /** {@code AddDate}: months and days out of range run over ({@code October 32} is {@code November 1}). */
    GoTime plusDate(long years, long months, long days) {
        LocalDateTime now = clock();
        LocalDate day = now.toLocalDate().withDayOfMonth(1).plusYears(years).plusMonths(months).plusDays(now.getDayOfMonth() - 1 + days);
        return date(day, now.toLocalTime().toSecondOfDay(), nanos, location, local);
    }

    /** Rounded down to a multiple of a duration since the zero time. */
    GoTime truncated(GoDuration multiple) {
        return multiple.intValue() <= 0 ? withoutMonotonic() : withoutMonotonic().plus(new GoDuration(-rest(multiple)));
    }

    /** Rounded to the nearest multiple of a duration since the zero time, halves up. */
    GoTime rounded(GoDuration multiple) {
        long unit = multiple.intValue();
        if (unit <= 0) {
            return withoutMonotonic();
        }
        long rest = rest(multiple);
        boolean down = rest + rest >= 0 && rest + rest < unit;
        return withoutMonotonic().plus(new GoDuration(down ? -rest : unit - rest));
    }

    private long rest(GoDuration multiple) {
        return absolute().mod(BigInteger.valueOf(multiple.intValue())).longValue();
    }

    private GoTime withoutMonotonic() {
        return new GoTime(seconds, nanos, location, local, NO_MONOTONIC);
    }

    /** Nanoseconds since the zero time. */
    private BigInteger absolute() {
        return BigInteger.valueOf(seconds).add(BigInteger.valueOf(YEAR_ONE)).multiply(BigInteger.valueOf(NANOS)).add(BigInteger.valueOf(nanos));
    }

    /** Before (negative), at or after another time, whatever their places. */
    int compare(GoTime other) {
        int bySeconds = Long.compare(seconds, other.seconds);
        return bySeconds != 0 ? bySeconds : Integer.compare(nanos, other.nanos);
    }

    public boolean isZero() {
        return seconds == -YEAR_ONE && nanos == 0;
    }

    @Override
    public boolean hides(String name) {
        return HIDDEN.contains(name);
    }

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public GoMethod method(String name) {
        return TimeMethods.find(this, name);
    }

    @Override
    public String goString() {
        String text = GoTimeFormat.format(this, "2006-01-02 15:04:05.999999999 -0700 MST");
        if (monotonic == NO_MONOTONIC) {
            return text;
        }
        String fraction = Long.toString(monotonic % NANOS);
        return text + " m=+" + monotonic / NANOS + '.' + "0".repeat(9 - fraction.length()) + fraction;
    }

    @Override
    public String goSyntax() {
        LocalDateTime clock = clock();
        String place = location == GoLocation.UTC ? "time.UTC"
                : location == local ? "time.Local" : "time.Location(" + GoQuote.quote(location.goString()) + ")";
        return GoFormat.sprintf("time.Date(%d, time.%s, %d, %d, %d, %d, %d, %s)", (long) clock.getYear(), new GoMonth(clock.getMonthValue()),
                (long) clock.getDayOfMonth(), (long) clock.getHour(), (long) clock.getMinute(), (long) clock.getSecond(), (long) nanos, place);
    }

    /** RFC 3339 with as many decimals as needed. */
    @Override
    public Object toJson() {
        int year = clock().getYear();
        if (year < 0 || year > 9999) {
            throw new GoError("json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: year outside of range [0,9999]");
        }
        return GoTimeFormat.format(this, "2006-01-02T15:04:05.999999999Z07:00");
    }

    /** Go's {@code ==} on the struct: the same moment at the same place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GoTime t && compare(t) == 0 && location.goString().equals(t.location.goString()) && monotonic == t.monotonic;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seconds) * 31 + nanos;
    }

    @Override
    public String toString() {
        return goString();
    }
}
