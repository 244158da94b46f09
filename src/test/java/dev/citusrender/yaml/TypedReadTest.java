package dev.citusrender.yaml;

import static dev.citusrender.yaml.Shape.BOOL;
import static dev.citusrender.yaml.Shape.TEXT;
import static dev.citusrender.yaml.Shape.field;
import static dev.citusrender.yaml.Shape.listOf;
import static dev.citusrender.yaml.Shape.mapOf;
import static dev.citusrender.yaml.Shape.pointerTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedReadTest {
    private static final Shape.Struct MAINTAINER = Shape.struct("chart.Maintainer", field("name", TEXT), field("email", TEXT), field("url", TEXT));
    private static final Shape.Struct DEPENDENCY = Shape.struct("chart.Dependency", field("name", TEXT), field("version", TEXT),
            field("repository", TEXT), field("condition", TEXT), field("tags", listOf(TEXT)), field("enabled", BOOL),
            field("import-values", listOf(Shape.ANY)), field("alias", TEXT));
    private static final Shape.Struct METADATA = Shape.struct("chart.Metadata", field("name", TEXT), field("sources", listOf(TEXT)),
            field("version", TEXT), field("maintainers", listOf(pointerTo(MAINTAINER))), field("appVersion", TEXT), field("deprecated", BOOL),
            field("annotations", mapOf(TEXT)), field("dependencies", listOf(pointerTo(DEPENDENCY))));
    private static final Shape.Struct HEAD = Shape.struct("main.SimpleHead", field("apiVersion", TEXT), field("kind", TEXT),
            field("metadata", pointerTo(new Shape.Struct(
                    "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string \"json:\\\"annotations\\\"\" }", "",
                    List.of(field("name", TEXT), field("annotations", mapOf(TEXT)))))));

    @Test
    void readsIntoTypesAsGoDoes() throws IOException {
        YamlCases.check("typed.tsv", fields -> {
            String text = GoQuote.unquote(fields[1]);
            Object value = switch (fields[0]) {
                case "map" -> YamlReader.readMap(text, null);
                case "list" -> YamlReader.readList(text, null);
                case "chart" -> withoutZeros(YamlReader.readStruct(text, null, METADATA));
                default -> withoutZeros(YamlReader.readStruct(text, null, HEAD));
            };
            return GoJson.write(value, false);
        });
    }

    /** The recorded cases leave out what Go's zero value could be. */
    private static Object withoutZeros(Object value) {
        if (value instanceof GoMap map) {
            GoMap result = new GoMap();
            map.forEachSorted((key, entry) -> {
                Object rest = withoutZeros(entry);
                boolean zero = rest == null || rest.equals("") || rest.equals(false) || rest instanceof GoList l && l.isEmpty()
                        || rest instanceof GoMap m && m.isEmpty() && !key.equals("metadata");
                if (!zero) {
                    result.put(key, rest);
                }
            });
            return result;
        }
        return value instanceof GoList list ? GoList.copyOf(list.stream().map(TypedReadTest::withoutZeros).toList()) : value;
    }

    @Test
    void aWrongTypeIsFoundInTheFile() {
        YamlException e = catchThrowableOfType(YamlException.class, () ->
                YamlReader.readStruct("name: a\nannotations:\n  b: [c]\n", "Chart.yaml", METADATA));
        assertThat(e).hasMessage("error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go struct field "
                + "Metadata.annotations of type string");
        assertThat(e.line()).isEqualTo(3);
        assertThat(e.column()).isEqualTo(6);
        assertThat(e.lineText()).isEqualTo("  b: [c]");
    }
}
