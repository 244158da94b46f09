package dev.citusrender.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a corpus is rendered with. */
class CorpusCasesTest {
    @TempDir
    Path corpus;

    private void file(String name, String text) throws IOException {
        Files.createDirectories(corpus.resolve(name).getParent());
        Files.writeString(corpus.resolve(name), text);
    }

    @Test
    void findsChartsAndTheValuesThatTheyShip() throws IOException {
        for (String file : new String[] {"a/web/Chart.yaml", "a/web/values.yaml", "a/web/values-prod.yaml", "a/web/ci/x.yaml", "a/web/templates/values.yaml",
            "a/web/charts/sub/Chart.yaml", "a/web/charts/sub/ci/y.yaml", "a/web-2/Chart.yaml", "b/Chart.yaml"}) {
            file(file, "");
        }
        assertThat(CorpusCases.shipped(corpus)).extracting(c -> corpus.relativize(c.chart()) + " " + c.valuesName())
                .containsExactly("a/web (defaults)", "a/web ci/x.yaml", "a/web values-prod.yaml", "a/web-2 (defaults)", "b (defaults)");
    }

    @Test
    void mutationsAreTheSameForTheSameSeedAndStayWhenOtherChartsCome() throws IOException {
        file("b/Chart.yaml", "");
        file("b/values.yaml", "image: {tag: x}\nreplicas: 1\nenabled: true\n");
        List<String> before = names(CorpusCases.mutated(corpus, 8, 7));
        assertThat(before).hasSize(8);
        assertThat(names(CorpusCases.mutated(corpus, 8, 8))).isNotEqualTo(before);
        file("a/Chart.yaml", "");
        file("a/values.yaml", "x: 1\n");
        assertThat(names(CorpusCases.mutated(corpus, 8, 7))).hasSize(16).endsWith(before.toArray(String[]::new));
    }

    private static List<String> names(List<CorpusCase> cases) {
        return cases.stream().map(CorpusCase::valuesName).toList();
    }

    @Test
    void overridesReachTheCommandLineAsFiles() throws IOException {
        Mutation mutation = new Mutation(List.of("{\"a\": 0x1}\n", "a:\n\tb\r\n"), List.of("--set", "b=null"));
        CorpusCase given = new CorpusCase(corpus.resolve("a"), null, mutation);
        assertThat(given.arguments("1.34.0", corpus))
                .endsWith("--set", "b=null", "-f", corpus.resolve("overrides-0.yaml").toString(), "-f", corpus.resolve("overrides-1.yaml").toString());
        assertThat(corpus.resolve("overrides-0.yaml")).hasContent("{\"a\": 0x1}");
        assertThat(corpus.resolve("overrides-1.yaml")).hasContent("a:\n\tb\r\n");
        assertThat(given.valuesName()).isEqualTo("--set b=null -f: {\"a\": 0x1} -f: $'a:\\n\\tb\\r\\n'");
    }

    @Test
    void commandLinesAreTheSameForTheSameSeedAndTheirTextsBecomeFiles() throws IOException {
        file("b/Chart.yaml", "");
        file("b/values.yaml", "enabled: true\n");
        file("b/templates/a.yaml", "");
        List<String> lines = names(CorpusCases.commandLines(corpus, 300, 7));
        assertThat(lines).hasSize(300).isEqualTo(names(CorpusCases.commandLines(corpus, 300, 7))).isNotEqualTo(names(CorpusCases.commandLines(corpus, 300, 8)));
        assertThat(lines).anyMatch(line -> line.contains("-s templates/a.yaml")).anyMatch(line -> line.contains("--set-file enabled=file:"));
        CommandLine line = new CommandLine(null, List.of("--set-file", "a=file:b\n", "--debug"));
        assertThat(new CorpusCase(corpus.resolve("b"), null, line).arguments("1.34.0", corpus))
                .startsWith(corpus.resolve("b").toString()).endsWith("--set-file", "a=" + corpus.resolve("file-1"), "--debug");
        assertThat(corpus.resolve("file-1")).hasContent("b");
    }
}
