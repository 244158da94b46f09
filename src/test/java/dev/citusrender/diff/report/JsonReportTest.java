package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs, held against its schema. */
class JsonReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Schema schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("/schema/diff-report.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static Stream<DiffReport> reports() {
        return Stream.of(Reports.shop(), Reports.attack(), Reports.many(3, 2), Reports.of("", ""), Reports.of("", Reports.AFTER),
                Reports.of(Reports.BEFORE, Reports.BEFORE.replace("templates/old.yaml", "templates/accounts.yaml")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fitsItsSchema(DiffReport report) throws IOException {
        assertThat(schema().validate(new JsonReport().write(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() throws IOException {
        String json = new JsonReport().write(Reports.shop());
        assertThat(schema().validate(json.replace("\"modified\",", "\"altered\","), InputFormat.JSON)).isNotEmpty();
        assertThat(schema().validate(json.replace("\"version\" : 1,", ""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void valuesKeepTheirTypes() {
        JsonNode change = MAPPER.readTree(new JsonReport().write(Reports.shop())).at("/changes/1");
        assertThat(change.at("/resource/name").asString()).isEqualTo("web");
        assertThat(change.at("/fields/0/path").asString()).isEqualTo("spec.replicas");
        assertThat(change.at("/fields/0/before").isIntegralNumber()).isTrue();
        assertThat(change.at("/fields/0/after").asInt()).isEqualTo(1);
        assertThat(change.at("/fields/0/afterAt/line").asInt()).isEqualTo(7);
        assertThat(change.at("/after/template").asString()).isEqualTo("shop/templates/web.yaml");
    }

    @Test
    void secretsStayHidden() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  password: hunter2\n";
        assertThat(new JsonReport().write(Reports.of("", secret))).contains("(hidden, 7 bytes)").doesNotContain("hunter2");
    }
}
