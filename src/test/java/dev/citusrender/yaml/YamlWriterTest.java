package dev.citusrender.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNotation;
import dev.citusrender.go.GoType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

    @Test
    void writesAsToYaml() throws IOException {
        YamlCases.check("write.tsv", fields -> YamlWriter.write(GoNotation.parse(fields[0])));
    }

    @Test
    void writesAsToYamlPretty() throws IOException {
        YamlCases.check("pretty.tsv", fields -> YamlPrettyWriter.write(GoNotation.parse(fields[0])));
    }

    @Test
    void nilMapsAndListsAreNullInJsonOnly() {
        GoMap value = GoMap.of("l", GoList.nil(GoType.LIST), "m", GoMap.nil(GoType.MAP));
        assertThat(YamlWriter.write(value)).isEqualTo("l: null\nm: null\n");
        assertThat(YamlPrettyWriter.write(value)).isEqualTo("l: []\nm: {}\n");
    }

    @Test
    void bytesAreBase64InJsonAndNumbersWithoutIt() {
        GoBytes bytes = new GoBytes(new byte[] {'h', 'i', -1});
        assertThat(YamlWriter.write(bytes)).isEqualTo("aGn/\n");
        assertThat(YamlPrettyWriter.write(bytes)).isEqualTo("- 104\n- 105\n- 255\n");
    }

    @Test
    void bytesThatAreNoTextAreReplacedInJsonAndTaggedWithoutIt() {
        GoMap value = GoMap.of("k", "a\uDCFF");
        assertThat(YamlWriter.write(value)).isEqualTo("k: a\uFFFD\n");
        assertThat(YamlPrettyWriter.write(value)).isEqualTo("k: !!binary Yf8=\n");
        assertThat(YamlPrettyWriter.write(GoMap.of("\uDCFE", "abc\uDCFE".repeat(15)))).isEqualTo("""
                !!binary /g==: !!binary |
                  YWJj/mFiY/5hYmP+YWJj/mFiY/5hYmP+YWJj/mFiY/5hYmP+YWJj/mFiY/5hYmP+YWJj/m
                  FiY/5hYmP+
                """);
    }

    @Test
    void integersOfAllTypesAreNumbers() {
        assertThat(YamlWriter.write(GoList.of(GoInt.of(7), 8L, GoInt.uint8(9)))).isEqualTo("- 7\n- 8\n- 9\n");
    }

    @Test
    void whatJsonCannotHaveIsAnError() {
        assertThatThrownBy(() -> YamlWriter.write(Double.NaN)).isInstanceOf(YamlException.class)
                .hasMessage("error marshaling into JSON: json: unsupported value: NaN");
        assertThatThrownBy(() -> YamlWriter.write(new GoComplex(0, 1))).isInstanceOf(YamlException.class)
                .hasMessage("error marshaling into JSON: json: unsupported type: complex128");
        assertThat(YamlPrettyWriter.write(GoList.of(Double.NaN, Double.NEGATIVE_INFINITY))).isEqualTo("- .nan\n- -.inf\n");
    }

    @Test
    void aMapThatHoldsItselfIsAnError() {
        GoMap map = new GoMap();
        map.put("self", map);
        assertThatThrownBy(() -> YamlWriter.write(map)).isInstanceOf(YamlException.class)
                .hasMessage("error marshaling into JSON: json: unsupported value: encountered a cycle via map[string]interface {}");
    }
}
