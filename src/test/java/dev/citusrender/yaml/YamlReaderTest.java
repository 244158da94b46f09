package dev.citusrender.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.Origin;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test
    void readsAndRefusesWhatGoDoes() throws IOException {
        YamlCases.check("read.tsv", fields -> GoJson.write(YamlReader.read(GoQuote.unquote(fields[0]), "f.yaml"), false));
    }

    @Test
    void entriesKnowWhereTheyWereWritten() {
        GoMap map = YamlReader.readMap("a: 1\nb:\n  - x\n  - y: é\nc: &c {d: 1}\ne: *c\nf: {<<: *c}\n", "v.yaml");
        GoList list = (GoList) map.get("b");

        assertThat(map.origin("a")).isEqualTo(new Origin("v.yaml", 1, 4));
        assertThat(map.origin("b")).isEqualTo(new Origin("v.yaml", 3, 3));
        assertThat(list.origin(1)).isEqualTo(new Origin("v.yaml", 4, 5));
        assertThat(map.origin("e")).isEqualTo(new Origin("v.yaml", 6, 4));
        assertThat(((GoMap) map.get("f")).origin("d")).isEqualTo(new Origin("v.yaml", 5, 11));
    }

    @Test
    void withoutASourceThereAreNoOrigins() {
        assertThat(YamlReader.readMap("a: 1", null).origin("a")).isNull();
    }

    @Test
    void aPartOfAFileCountsItsLinesInTheFile() {
        assertThat(YamlReader.readMap("a: 1", "v.yaml", 10).origin("a")).isEqualTo(new Origin("v.yaml", 11, 4));
        YamlException e = catchThrowableOfType(YamlException.class, () -> YamlReader.readMap("a: 1\nb: @", "v.yaml", 10));
        assertThat(e.line()).isEqualTo(12);
        assertThat(e).hasMessage("error converting YAML to JSON: yaml: line 2: found character that cannot start any token");
    }

    /** What go-yaml says about the line is often off by one, or nothing at all; our own position is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "a: b: c|1|5|a: b: c",
        "a: 1\\n\\tb: 2|2|1|\tb: 2",
        "a: [1\\nb: 2\\n|2|2|b: 2",
        "a: 'x\\ny|2|2|y",
        "- a\\nb: 1|2|1|b: 1",
        "é: \\u0001|1|4|é: \u0001",
        "a: *nope|1|4|a: *nope",
        "a: .nan|1|4|a: .nan",
        "a: 1\\nb:\\n  - .inf|3|5|  - .inf",
        "- 1|1|1|- 1",
    })
    void errorsKnowTheirExactPlace(String text, int line, int column, String lineText) {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001");
        YamlException e = catchThrowableOfType(YamlException.class, () -> YamlReader.readMap(yaml, "v.yaml"));
        assertThat(e.line()).as("line").isEqualTo(line);
        assertThat(e.column()).as("column").isEqualTo(column);
        assertThat(e.lineText()).isEqualTo(lineText == null ? "" : lineText);
        assertThat(e.source()).isEqualTo("v.yaml");
    }

    /** Nine levels of nine aliases each are stopped long before they have become half a billion values. */
    @Test
    void stopsAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        YamlException e = catchThrowableOfType(YamlException.class, () -> YamlReader.readMap(bomb.toString(), null));
        assertThat(e).hasMessage("error converting YAML to JSON: yaml: document contains excessive aliasing");
    }

    @Test
    void refusesNestingThatNoStackHolds() {
        YamlException e = catchThrowableOfType(YamlException.class, () -> YamlReader.read("[".repeat(200_000), null));
        assertThat(e).hasMessageContaining("exceeded max depth of 10000");
    }
}
