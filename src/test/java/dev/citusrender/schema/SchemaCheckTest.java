package dev.citusrender.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.go.Origin;
import dev.citusrender.values.ChartValues;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Schemas and values with the text that helm 3.21.4 and 4.2.4 give for them (recorded; both give the same). */
class SchemaCheckTest {
    private static final String HEADER = "values don't meet the specifications of the schema(s) in the following chart(s):\n";

    record Case(String schema, String values, String expected) {
    }

    private record OneChart(String name, GoMap defaults, byte[] schema, List<OneChart> dependencies) implements ChartValues {
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = SchemaCheckTest.class.getResourceAsStream("/values/schema-cases.json")) {
            return new JsonMapper().readValue(in, new TypeReference<List<Case>>() {
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatHelmSays(Case c) {
        String expected = c.expected.isEmpty() ? "" : HEADER + "c:\n" + c.expected;
        // helm goes through the properties of an object in no order
        assertThat(check(c.schema, c.values).lines().sorted()).containsExactlyElementsOf(expected.lines().sorted().toList());
    }

    @Test
    void findingsSayWhereTheBadValueWasWritten() {
        OneChart chart = new OneChart("c", new GoMap(), GoString.encode("{\"properties\":{\"a\":{\"properties\":{\"b\":{\"type\":\"string\"}}}}}"), List.of());
        assertThatThrownBy(() -> new SchemaCheck().check(chart, YamlReader.readMap("x: 1\na:\n  b: 5\n", "v.yaml"), RemoteSchemas.NONE, HelmVersion.V4, Log.NONE))
                .isInstanceOfSatisfying(SchemaViolation.class, violation -> assertThat(violation.findings())
                        .containsExactly(new SchemaFinding("c", "/a/b", "got number, want string", new Origin("v.yaml", 3, 6))));
    }

    /** What helm says of the same schema and value with a metaschema in a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            applicator format-assertion | - at '/a': 'x' is not valid date: parsing time "x" as "2006-01-02": cannot parse "x" as "2006"
            applicator                  | ''
            validation                  | - at '': got object, want string
            nothing-known               | unsupported vocabulary "https://json-schema.org/draft/2020-12/vocab/nothing-known" in "META"
            """)
    void keywordsOfVocabulariesThatAMetaschemaDoesNotRequireDoNotCount(String required, String expected, @TempDir Path folder) throws IOException {
        String vocabularies = Stream.of(required.split(" ")).map(name -> "\"https://json-schema.org/draft/2020-12/vocab/" + name + "\":true")
                .collect(Collectors.joining(","));
        Path metaschema = Files.writeString(folder.resolve("meta.json"),
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$vocabulary\":{" + vocabularies + "}}");
        String url = "file://" + metaschema;
        String schema = "{\"$schema\":\"" + url + "\",\"type\":\"string\",\"properties\":{\"a\":{\"format\":\"date\"}}}";
        assertThat(check(schema, "a: x").replace(url, "META").strip()).isEqualTo(expected.isEmpty() ? "" : HEADER + "c:\n" + expected);
    }

    @Test
    void schemasAreNotFetchedUnlessAskedFor() {
        assertThat(check("{\"$ref\":\"https://127.0.0.1:9/x.json\"}", "a: 1"))
                .startsWith(HEADER + "c:\nfailing loading \"https://127.0.0.1:9/x.json\": it is not on this machine").contains("--remote-schemas");
    }

    @Test
    void valuesOfAnInnerChartComeAfterThoseOfTheOuterOne() {
        byte[] schema = GoString.encode("{\"required\":[\"x\"]}");
        OneChart inner = new OneChart("s", new GoMap(), schema, List.of());
        OneChart chart = new OneChart("c", new GoMap(), schema, List.of(inner));
        assertThatThrownBy(() -> new SchemaCheck().check(chart, GoMap.of("s", new GoMap()), RemoteSchemas.NONE, HelmVersion.V3, Log.NONE))
                .hasMessage(HEADER + "c:\n- at '': missing property 'x'\ns:\n- at '': missing property 'x'\n");
        assertThatThrownBy(() -> new SchemaCheck().check(chart, GoMap.of("x", 1L, "s", "text"), RemoteSchemas.NONE, HelmVersion.V3, Log.NONE))
                .hasMessage(HEADER + "s:\ninvalid type for values: expected object (map), got string\n");
    }

    private static String check(String schema, String values) {
        OneChart chart = new OneChart("c", new GoMap(), GoString.encode(schema), List.of());
        try {
            new SchemaCheck().check(chart, YamlReader.readMap(values, "v.yaml"), RemoteSchemas.NONE, HelmVersion.V3, Log.NONE);
            return "";
        } catch (SchemaViolation e) {
            return e.getMessage();
        }
    }
}
