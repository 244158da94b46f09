package dev.citusrender.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.Chart;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.oracle.Answer;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.Oracle;
import dev.citusrender.oracle.Question;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.yaml.YamlReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any template over the same values: the same text, or the same error at the same place. */
@NeedsOracle
class TemplatePropertyTest {
    /** The text goes through base64, for not every one is YAML; and without the one pointer in it, whose address Go would print. */
    private static final String CALLER = "v: {{ include \"body\" (omit . \"Capabilities\") | b64enc }}\n";
    /** The variables are there so that most uses of them are good ones. */
    private static final String BEFORE = "{{ define \"d\" }}<{{ . }}>{{ end }}{{ define \"body\" }}{{ $v := 1 }}{{ $w := \"w\" }}";
    private static final String AFTER = "{{ end }}";

    @Property(seed = Seed.FIXED)
    void rendersAsHelm(@ForAll HelmVersion version, @ForAll("templates") String template) {
        Map<String, String> files = Map.of("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n", "templates/_t.tpl", BEFORE + template + AFTER,
                "templates/a.yaml", CALLER);
        Answer answer = Oracle.ask(Question.of("template").version(version).files(files).values(Templates.VALUES));
        String theirs = answer.ok() ? decoded(answer.files().get("c/templates/a.yaml")) : "error: " + answer.error();
        assertThat(ours(version, files)).isEqualTo(theirs);
    }

    @Provide
    Arbitrary<String> templates() {
        return Templates.texts();
    }

    private static String ours(HelmVersion version, Map<String, String> files) {
        List<ChartFile> chartFiles = files.entrySet().stream().map(e -> new ChartFile(e.getKey(), GoString.encode(e.getValue()))).toList();
        Chart chart = ChartLoader.load(chartFiles, "c", version, Log.NONE);
        GoMap values = YamlReader.readMap(Templates.VALUES, "values.yaml");
        try {
            return decoded(new HelmRenderer().render(RenderRequest.of(chart, version).release("rel", "default", false).values(values).build())
                    .manifests().getFirst().content());
        } catch (RenderException e) {
            return "error: " + e.getMessage();
        }
    }

    private static String decoded(String manifest) {
        return GoString.decode(Base64.getDecoder().decode(manifest.strip().substring(2).strip()));
    }
}
