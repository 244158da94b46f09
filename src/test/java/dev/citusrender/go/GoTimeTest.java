package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoTimeTest {
    @Test
    void formatsAsGoDoes() throws IOException {
        GoCases.check("timefmt.tsv", GoTimeTest::format);
    }

    @Test
    void parsesAsGoDoes() throws IOException {
        GoCases.check("timeparse.tsv", GoTimeTest::parse);
    }

    @Test
    void countsAsGoDoes() throws IOException {
        GoCases.check("timeops.tsv", GoTimeTest::operations);
    }

    @Test
    void printsTheMonotonicClockOfNow() {
        GoTime now = GoTime.now(Instant.ofEpochSecond(1_580_688_000), ZoneOffset.UTC, 12_345_678);
        assertThat(now.goString()).isEqualTo("2020-02-03 00:00:00 +0000 UTC m=+0.012345678");
        assertThat(now.toJson()).isEqualTo("2020-02-03T00:00:00Z");
    }

    @Test
    void beginsInTheYearOne() {
        assertThat(GoTime.zero(ZoneOffset.UTC).goString()).isEqualTo("0001-01-01 00:00:00 +0000 UTC");
        assertThat(GoTime.zero(ZoneOffset.UTC).isZero()).isTrue();
    }

    private static GoTime time(String[] f) {
        return GoTime.of(Instant.ofEpochSecond(Long.parseLong(f[0]), Long.parseLong(f[1])), ZoneId.of(f[2])).in(GoLocation.load(f[2], ZoneOffset.UTC));
    }

    static String format(String[] f) {
        return GoCases.quoted(GoTimeFormat.format(time(f), GoQuote.unquote(f[3])));
    }

    static String parse(String[] f) {
        return GoTimeFormat.parse(GoQuote.unquote(f[1]), GoQuote.unquote(f[2]), ZoneId.of(f[0])).goString();
    }

    static String operations(String[] f) {
        GoTime t = time(f);
        GoDuration d = new GoDuration(Long.parseLong(f[3]));
        GoTime u = (GoTime) call(t, "AddDate", GoInt.of(Long.parseLong(f[4])), GoInt.of(Long.parseLong(f[5])), GoInt.of(Long.parseLong(f[6])));
        String fields = Stream.of("Year", "Month", "Day", "Weekday", "YearDay", "Hour", "Minute", "Second", "Nanosecond", "Unix", "UnixNano", "UnixMilli",
                "IsZero", "IsDST").map(name -> GoFormat.value(call(t, name))).collect(Collectors.joining(" "));
        return String.join("; ", t.goString(), GoFormat.value(call(t, "Add", d)), u.goString(), GoFormat.value(call(t, "Sub", u)),
                GoFormat.value(call(t, "Round", d)), GoFormat.value(call(t, "Truncate", d)),
                fields + " " + call(t, "Before", u) + " " + GoFormat.value(call(t, "UTC")));
    }

    private static Object call(GoObject receiver, String method, Object... arguments) {
        return receiver.method(method).code().call(arguments);
    }
}
