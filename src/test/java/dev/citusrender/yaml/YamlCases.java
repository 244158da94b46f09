package dev.citusrender.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cases recorded from sigs.k8s.io/yaml 1.6 and go-yaml v3 themselves: lines of tab-separated fields, the last of them what Go gave, as a Go literal
 * ({@code error: } before the text of an error).
 */
final class YamlCases {
    private YamlCases() {
    }

    /** Checks every case of a resource; the code is given the fields of the input. */
    static void check(String resource, Function<String[], String> code) throws IOException {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            cases++;
            String[] fields = line.split("\t", -1);
            String wanted = GoQuote.unquote(fields[fields.length - 1]);
            String actual = given(code, fields);
            if (!actual.equals(wanted)) {
                failures.add(line + "\n      got " + GoQuote.quoteToAscii(actual));
            }
        }
        assertThat(cases).isPositive();
        assertThat(failures).as(resource).isEmpty();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = YamlCases.class.getResourceAsStream("/yaml/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String given(Function<String[], String> code, String[] fields) {
        try {
            return code.apply(fields);
        } catch (YamlException e) {
            return "error: " + e.getMessage();
        }
    }
}
