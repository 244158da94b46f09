package dev.citusrender.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The quick test against the walk: it may leave the decision to the walk, but never decide otherwise. */
class SchemaFitTest {
    private static final String[] DRAFTS = {"http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"};
    private static final String[] SCALARS = {"1", "2.5", "-0.0", "\"a\"", "\"ab\"", "true", "null", "1e300", "\"\"", "\"10.0.0.1\""};
    private static final String[] TYPES = {"null", "boolean", "number", "integer", "string", "array", "object"};

    private int decided;
    private int tests;

    @Test
    void decidesAsTheWalkDoesForTheRecordedCases() throws IOException {
        List<SchemaCheckTest.Case> cases = SchemaCheckTest.cases();
        List<Object> values = new ArrayList<>(cases.stream().map(c -> (Object) YamlReader.readMap(c.values(), null)).toList());
        values.addAll(odd());
        for (SchemaCheckTest.Case c : cases) {
            SchemaPart schema = read(c.schema());
            if (schema != null) {
                values.forEach(value -> compare(schema, value, c.schema()));
            }
        }
        assertThat(decided).isGreaterThan(tests / 2);
    }

    @Test
    void decidesAsTheWalkDoesForGeneratedSchemas() {
        Random random = new Random(1);
        for (int i = 0; i < Integer.getInteger("property.tries", 300); i++) {
            String text = "{\"$schema\":\"" + pick(random, DRAFTS) + "\",\"definitions\":{\"d\":" + schema(random, 1) + "}," + keywords(random, 3) + "}";
            SchemaPart schema = read(text);
            for (int n = 0; schema != null && n < 10; n++) {
                compare(schema, YamlReader.read(value(random, 3), null), text);
            }
            odd().forEach(value -> {
                if (schema != null) {
                    compare(schema, value, text);
                }
            });
        }
        assertThat(decided).isGreaterThan(tests / 2);
    }

    @Test
    void aSchemaThatLeadsBackToItselfIsLeftToTheWalk() {
        assertThat(new SchemaFit(read("{\"allOf\":[{\"$ref\":\"#\"}]}"), new SchemaParts()).accepts(new GoMap())).isFalse();
    }

    @Test
    void decidesAllThatTheCitusChartWantsToKnow() throws IOException {
        SchemaPart schema = read(Files.readString(Path.of("charts/citus/values.schema.json")));
        try (Stream<Path> presets = Stream.concat(Stream.of(Path.of("charts/citus/values.yaml")), Files.list(Path.of("values-presets")))) {
            for (Path preset : presets.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                GoMap values = YamlReader.readMap(Files.readString(preset), preset.toString());
                assertThat(new SchemaFit(schema, new SchemaParts()).accepts(values)).as(preset.toString()).isTrue();
            }
        }
    }

    private void compare(SchemaPart schema, Object value, String text) {
        SchemaFit fit = new SchemaFit(schema, new SchemaParts());
        tests++;
        boolean fits;
        try {
            fits = fit.test(value, 0);
        } catch (RuntimeException unsure) {
            return;
        }
        decided++;
        SchemaError error = new SchemaWalk(false, new SchemaParts()).check(schema, ValuesJson.of(value));
        assertThat(fits).as(text + " for " + value).isEqualTo(error == null);
    }

    /** Values of Go types that YAML does not give. */
    private static List<Object> odd() {
        return Arrays.asList(1L, 1L << 60, new GoInt(Long.MIN_VALUE, GoKind.UINT64), "x", null, true, GoMap.of("a", 3L, "b", -1L));
    }

    /** Null for a schema that is refused. */
    private static SchemaPart read(String text) {
        try {
            return new SchemaSource(new HelmLog(HelmVersion.V4, Log.NONE), RemoteSchemas.NONE, new SchemaParts()).read(GoString.encode(text));
        } catch (SchemaProblem refused) {
            return null;
        }
    }

    // --- generators ---

    private static String schema(Random random, int depth) {
        return random.nextInt(12) == 0 ? String.valueOf(random.nextBoolean()) : "{" + keywords(random, depth) + "}";
    }

    private static String keywords(Random random, int depth) {
        List<String> keywords = new ArrayList<>();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            keywords.add(keyword(random, depth - 1));
        }
        return String.join(",", keywords);
    }

    private static String keyword(Random random, int depth) {
        String number = pick(random, "0", "1", "2", "3", "2.0", "2.5");
        return switch (random.nextInt(depth < 0 ? 9 : 22)) {
            case 0 -> "\"type\":\"" + pick(random, TYPES) + "\"";
            case 1 -> "\"type\":[\"" + pick(random, TYPES) + "\",\"" + pick(random, TYPES) + "\"]";
            case 2 -> "\"enum\":[" + pick(random, SCALARS) + "," + value(random, 1) + "]";
            case 3 -> "\"const\":" + pick(random, SCALARS);
            case 4 -> "\"" + pick(random, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties") + "\":" + number;
            case 5 -> "\"" + pick(random, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") + "\":" + number;
            case 6 -> "\"pattern\":\"" + pick(random, "^a", "b$", "\\\\d") + "\"";
            case 7 -> "\"required\":[\"" + pick(random, "a", "b") + "\"]";
            case 8 -> "\"" + pick(random, "format\":\"ipv4", "format\":\"uuid", "format\":\"regex", "$ref\":\"#/definitions/d") + "\"";
            case 9, 10, 11 -> "\"properties\":{\"a\":" + schema(random, depth) + ",\"b\":" + schema(random, depth) + "}";
            case 12 -> "\"patternProperties\":{\"^[ac]\":" + schema(random, depth) + "}";
            case 13 -> "\"additionalProperties\":" + schema(random, depth);
            case 14, 15 -> "\"items\":" + (random.nextInt(8) == 0 ? "[" + schema(random, depth) + "]" : schema(random, depth));
            case 16 -> "\"uniqueItems\":" + random.nextBoolean();
            case 17 -> "\"not\":" + schema(random, depth);
            case 18, 19 -> "\"" + pick(random, "allOf", "anyOf", "oneOf") + "\":[" + schema(random, depth) + "," + schema(random, depth) + "]";
            case 20 -> "\"if\":" + schema(random, depth) + ",\"then\":" + schema(random, depth) + ",\"else\":" + schema(random, depth);
            default -> "\"" + pick(random, "contains", "propertyNames", "dependentSchemas", "unevaluatedProperties") + "\":" + (random.nextBoolean() ? "{}" : schema(random, depth));
        };
    }

    private static String value(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0, 1 -> pick(random, SCALARS);
            case 2 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
            default -> "{\"a\":" + value(random, depth - 1) + ",\"" + pick(random, "b", "c") + "\":" + value(random, depth - 1) + "}";
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
