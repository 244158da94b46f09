package dev.citusrender.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoJsonTest {
    @Test
    void readsAsGoDoes() throws IOException {
        GoCases.check("json.tsv", GoJsonTest::read);
    }

    @Test
    void writesAsGoDoes() throws IOException {
        GoCases.check("jsonout.tsv", GoJsonTest::write);
    }

    @Test
    void readsToTheDepthThatGoAllows() {
        assertThat(GoJson.read("[".repeat(10_000) + "]".repeat(10_000))).isInstanceOf(GoList.class);
        assertThatThrownBy(() -> GoJson.read("[".repeat(10_001) + "]".repeat(10_001)))
                .isInstanceOf(GoError.class).hasMessage("invalid character '[' exceeded max depth");
    }

    @Test
    void refusesACycle() {
        GoMap map = new GoMap();
        map.put("self", GoList.of(map));
        assertThatThrownBy(() -> GoJson.write(map, true))
                .isInstanceOf(GoError.class).hasMessage("json: unsupported value: encountered a cycle via map[string]interface {}");
    }

    static String read(String[] f) {
        String text = GoQuote.unquote(f[1]);
        Object value = switch (f[0]) {
            case "map" -> GoJson.readMap(text);
            case "list" -> GoJson.readList(text);
            default -> GoJson.read(text);
        };
        Object expected = f[2].startsWith("error: ") ? null : GoNotation.parse(f[2]);
        return GoCompare.deepEqual(value, expected) ? f[2] : GoFormat.sprintf("%#v", value);
    }

    static String write(String[] f) {
        Object value = GoNotation.parse(f[1]);
        return GoCases.quoted(switch (f[0]) {
            case "raw" -> GoJson.write(value, false);
            case "indent" -> GoJson.writeIndented(value, "", "  ", true);
            case "prefix" -> GoJson.writeIndented(value, "> ", "\t", true);
            default -> GoJson.write(value, true);
        });
    }
}
