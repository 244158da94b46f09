package dev.citusrender.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TOML as BurntSushi/toml read it, complained about it and wrote it: its own test suite, and mutations of that. */
class TomlTest {
    static List<String[]> documents() throws IOException {
        return cases("documents.tsv");
    }

    static List<String[]> values() throws IOException {
        return cases("values.tsv");
    }

    private static List<String[]> cases(String resource) throws IOException {
        try (InputStream in = TomlTest.class.getResourceAsStream("/toml/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsAndWritesAsTheOriginalDoes(String document, String read, String written) {
        GoMap value;
        try {
            value = TomlReader.read(GoQuote.unquote(document), ZoneOffset.UTC, Instant.EPOCH);
        } catch (TomlException e) {
            assertThat("E:" + e.getMessage()).isEqualTo(GoQuote.unquote(read));
            return;
        }
        assertThat(dump(value)).isEqualTo(GoQuote.unquote(read));
        assertThat(write(value)).isEqualTo(GoQuote.unquote(written));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesAsTheOriginalDoes(String json, String toml) {
        assertThat(write(GoJson.read(GoQuote.unquote(json)))).isEqualTo(GoQuote.unquote(toml));
    }

    private static String write(Object value) {
        try {
            return TomlWriter.write(value);
        } catch (TomlException e) {
            return "E:" + e.getMessage();
        } catch (GoError e) {
            return "PANIC:" + e.getMessage();
        }
    }

    /** A value with its types: {@code i1} is an int64, {@code f1} a float64, {@code [[} begins a slice of maps. */
    private static String dump(Object value) {
        return switch (value) {
            case null -> "nil";
            case String text -> GoQuote.quote(text);
            case Long number -> "i" + number;
            case Double number when number.isNaN() -> Double.doubleToRawLongBits(number) < 0 ? "fnan-" : "fnan";
            case Double number -> "f" + GoFormat.value(number);
            case GoTime time -> "t" + time.goString();
            case GoList list -> dump(list);
            case GoMap map -> dump(map);
            default -> value.toString();
        };
    }

    private static String dump(GoList list) {
        boolean tables = list.type().name().equals("[]map[string]interface {}");
        StringBuilder out = new StringBuilder(tables ? "[[" : "[");
        list.forEach(element -> out.append(dump(element)).append(','));
        return out.append(tables ? "]]" : "]").toString();
    }

    private static String dump(GoMap map) {
        StringBuilder out = new StringBuilder("{");
        map.forEachSorted((key, element) -> out.append(GoQuote.quote(key)).append(':').append(dump(element)).append(','));
        return out.append('}').toString();
    }
}
