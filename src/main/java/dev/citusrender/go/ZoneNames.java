package dev.citusrender.go;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The abbreviations of one time zone. Where a zone changed the one that an offset has, the latest counts. */
final class ZoneNames {
    private static final String TABLE = "/dev/citusrender/go/zone-names.tsv";

    /** An offset in seconds, whether it is daylight-saving time, and what it is called. */
    private record Entry(int offset, boolean daylightSaving, String abbreviation) {
    }

    /** Read when the first zone other than UTC is asked for. */
    private static final class Holder {
        static final Map<String, ZoneNames> ZONES = read();
    }

    private final List<Entry> entries;

    private ZoneNames(List<Entry> entries) {
        this.entries = entries;
    }

    /** One abbreviation for every offset. */
    static ZoneNames fixed(String abbreviation) {
        return new ZoneNames(List.of(new Entry(0, false, abbreviation)));
    }

    /** The abbreviations of a zone of the tz database, or null when it has no such zone. */
    static ZoneNames of(String zone) {
        return Holder.ZONES.get(zone);
    }

    private static Map<String, ZoneNames> read() {
        Map<String, ZoneNames> zones = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ZoneNames.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                ZoneNames names = new ZoneNames(Arrays.stream(line.substring(tab + 1).split(",")).map(ZoneNames::entry).toList());
                for (String zone : line.substring(0, tab).split(" ")) {
                    zones.put(zone, names);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones;
    }

    private static Entry entry(String text) {
        int equals = text.indexOf('=');
        boolean daylightSaving = text.charAt(equals - 1) == 'd';
        return new Entry(Integer.parseInt(text, 0, daylightSaving ? equals - 1 : equals, 10), daylightSaving, text.substring(equals + 1));
    }

    /** The abbreviation of an offset; Java and tzdata differ on what is daylight saving in a few places, so that only decides between two. */
    String find(int offset, boolean daylightSaving) {
        String other = entries.size() == 1 ? entries.getFirst().abbreviation : "";
        for (Entry entry : entries) {
            if (entry.offset == offset) {
                if (entry.daylightSaving == daylightSaving) {
                    return entry.abbreviation;
                }
                other = entry.abbreviation;
            }
        }
        return other;
    }

    /** Whether an offset is daylight-saving time by the tz database; null when it is used as both. */
    Boolean isDaylightSaving(int offset) {
        Boolean found = null;
        for (Entry entry : entries) {
            if (entry.offset == offset) {
                if (found != null && found != entry.daylightSaving) {
                    return null;
                }
                found = entry.daylightSaving;
            }
        }
        return found;
    }

    /** The offsets that an abbreviation has stood for. */
    List<Integer> offsetsOf(String abbreviation) {
        return entries.stream().filter(e -> e.abbreviation.equals(abbreviation)).map(Entry::offset).toList();
    }

    int lastOffset() {
        return entries.getLast().offset;
    }
}
