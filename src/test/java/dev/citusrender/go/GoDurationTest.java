package dev.citusrender.go;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoDurationTest {
    @Test
    void parsesPrintsAndRoundsAsGoDoes() throws IOException {
        GoCases.check("duration.tsv", GoDurationTest::duration);
    }

    static String duration(String[] f) {
        if (f[0].equals("parse")) {
            return GoDuration.parse(GoQuote.unquote(f[1])).goString();
        }
        GoDuration x = new GoDuration(Long.parseLong(f[1]));
        GoDuration y = new GoDuration(Long.parseLong(f[2]));
        return String.join(" ", x.goString(), x.round(y).goString(), x.truncate(y).goString(), x.abs().goString(),
                GoFloat.format(x.hours()), GoFloat.format(x.minutes()), GoFloat.format(x.seconds()));
    }
}
