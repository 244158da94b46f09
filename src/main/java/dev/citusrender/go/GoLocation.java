package dev.citusrender.go;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;

/**
 * A Go {@code *time.Location}: a place with its offsets over time and their abbreviations, such as {@code CET}.
 *
 * <p>Java knows the offsets but not tzdata's abbreviations; they come from {@link ZoneNames}.
 */
public final class GoLocation implements GoObject {
    public static final GoType TYPE = GoType.pointer(GoType.struct("time.Location"));
    private static final Set<String> HIDDEN = Set.of("name", "zone", "tx", "extend", "cacheStart", "cacheEnd", "cacheZone");
    public static final GoLocation UTC = new GoLocation("UTC", ZoneOffset.UTC.getRules(), ZoneNames.fixed("UTC"));

    private final String name;
    private final ZoneRules rules;
    private final ZoneNames names;

    private GoLocation(String name, ZoneRules rules, ZoneNames names) {
        this.name = name;
        this.rules = rules;
        this.names = names;
    }

    /** A place with one offset in seconds, whose abbreviation is its name; an empty name prints the offset. */
    public static GoLocation fixed(String name, int offset) {
        // Java's offsets end at 18 hours; Go's parser takes up to 24.
        int bounded = Math.clamp(offset, -18 * 3600, 18 * 3600);
        return new GoLocation(name, ZoneOffset.ofTotalSeconds(bounded).getRules(), ZoneNames.fixed(name));
    }

    /** The zone that a process runs in ({@code time.Local}). */
    public static GoLocation local(ZoneId zone) {
        if (zone.getRules().equals(ZoneOffset.UTC.getRules()) && (zone instanceof ZoneOffset || ZoneNames.of(zone.getId()) == null)) {
            return new GoLocation(UTC.name, UTC.rules, UTC.names); // another pointer than time.UTC, in Go, too
        }
        ZoneNames known = ZoneNames.of(zone.getId());
        return new GoLocation("Local", zone.getRules(), known == null ? ZoneNames.fixed("") : known);
    }

    /**
     * {@code time.LoadLocation}.
     *
     * @param name  an IANA name; empty and {@code UTC} are UTC, {@code Local} is {@code local}
     * @throws GoError {@code unknown time zone X}
     */
    public static GoLocation load(String name, ZoneId local) {
        if (name.isEmpty() || name.equals("UTC")) {
            return UTC;
        }
        if (name.equals("Local")) {
            return local(local);
        }
        if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
            throw new GoError("time: invalid location name");
        }
        ZoneNames names = ZoneNames.of(name);
        if (names == null) {
            throw new GoError("unknown time zone " + name);
        }
        return new GoLocation(name, rules(name, names), names);
    }

    /** A few old names ({@code EST}) are offsets only, and Java has no region for them. */
    private static ZoneRules rules(String name, ZoneNames names) {
        try {
            return ZoneId.of(name).getRules();
        } catch (DateTimeException e) {
            return ZoneOffset.ofTotalSeconds(names.lastOffset()).getRules();
        }
    }

    /** The offset from UTC, in seconds, at a moment. */
    int offsetAt(long unixSeconds) {
        return rules.getOffset(Instant.ofEpochSecond(unixSeconds)).getTotalSeconds();
    }

    /** The abbreviation in use at a moment; empty when there is none and the offset is printed. */
    String abbreviationAt(long unixSeconds) {
        return names.find(offsetAt(unixSeconds), isDaylightSavingAt(unixSeconds));
    }

    /** In Ireland the tz database takes the winter as the exception, and Java the summer. */
    boolean isDaylightSavingAt(long unixSeconds) {
        Boolean known = names.isDaylightSaving(offsetAt(unixSeconds));
        return known != null ? known : rules.isDaylightSavings(Instant.ofEpochSecond(unixSeconds));
    }

    /** The offset that an abbreviation means for a clock reading (in seconds as if it were UTC), or null when this place never used it. */
    Integer offsetOf(String abbreviation, long clockSeconds) {
        List<Integer> offsets = names.offsetsOf(abbreviation);
        for (int offset : offsets) {
            if (abbreviationAt(clockSeconds - offset).equals(abbreviation)) {
                return offsetAt(clockSeconds - offset);
            }
        }
        return offsets.isEmpty() ? null : offsets.getFirst();
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
    public String goString() {
        return name;
    }

    @Override
    public Object toJson() {
        return new GoMap();
    }

    @Override
    public GoMethod method(String method) {
        return method.equals("String") ? new GoMethod(method, List.of(), false, GoType.STRING, a -> name) : null;
    }
}
