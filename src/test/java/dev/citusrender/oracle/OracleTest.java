package dev.citusrender.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the oracle understands what the properties ask, and that values survive the way there and back. */
@NeedsOracle
class OracleTest {

    @Test
    void rendersWithBothEngines() {
        assertThat(Oracle.template(HelmVersion.V3, "{{ .Values.x }} {{ typeOf .Values }}", "x: 1000000").text()).isEqualTo("1e+06 chartutil.Values");
        assertThat(Oracle.template(HelmVersion.V4, "{{ .Values.x }} {{ typeOf .Values }}", "x: 1000000").text()).isEqualTo("1e+06 common.Values");
    }

    @Test
    void reportsGoErrors() {
        assertThat(Oracle.template(HelmVersion.V3, "{{ nope }}", "").error())
                .isEqualTo("parse error at (c/templates/t.yaml:1): function \"nope\" not defined");
    }

    @Test
    void valuesKeepTheirTypesAndBytes() {
        String notUtf8 = GoString.decode(new byte[] {'a', (byte) 0xff});
        GoMap values = GoMap.of("i", GoInt.of(5), "l", 5L, "f", 5.0, "s", notUtf8, notUtf8, GoList.of(null, true), "m", new GoMap());
        GoMap seen = (GoMap) Oracle.ask(Question.of("coalesce").version(HelmVersion.V4).data(values)).value();
        assertThat(seen).isEqualTo(values);
    }

    @Test
    void capturesWhatHelmLogs() {
        Question question = Question.of("coalesce").files(Map.of("values.yaml", "a: {b: {c: 1}}")).values("a: {b: 5}");
        assertThat(Oracle.ask(question.version(HelmVersion.V3)).log())
                .isEqualTo(List.of("coalesce.go:316: warning: cannot overwrite table with non table for c.a.b (map[c:1])"));
        assertThat(Oracle.ask(question.version(HelmVersion.V4)).log())
                .isEqualTo(List.of("level=INFO msg=\"warning: cannot overwrite table with non table for c.a.b (map[c:1])\""));
    }
}
