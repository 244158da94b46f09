package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cases recorded from Go itself: a resource of lines, each with the input in tab-separated fields and what Go gave in the last one, an error with
 * {@code error: } before its text.
 */
public final class GoCases {
    private GoCases() {
    }

    /** Checks every case of a resource; the code is given the fields of the input. */
    public static void check(String resource, Function<String[], String> code) throws IOException {
        List<String> lines = lines(resource);
        assertThat(lines).as(resource).isNotEmpty();
        assertThat(failures(lines, code)).as(resource).isEmpty();
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = GoCases.class.getResourceAsStream("/go/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    static List<String> failures(List<String> lines, Function<String[], String> code) {
        List<String> failures = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            String actual = given(code, fields);
            if (!actual.equals(fields[fields.length - 1])) {
                failures.add(line + "\n      got " + actual);
            }
        }
        return failures;
    }

    private static String given(Function<String[], String> code, String[] fields) {
        try {
            return code.apply(fields);
        } catch (GoError e) {
            return "error: " + oneLine(e.getMessage());
        }
    }

    private static String oneLine(String message) {
        boolean plain = message.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return plain ? message : quoted(message);
    }

    /** A text as the cases write it: a Go literal of ASCII only. */
    public static String quoted(String text) {
        return GoQuote.quoteToAscii(text);
    }
}
