package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of golden files: written, checked, changed, orphaned, pruned. */
class GoldenCommandTest {
    private static final String CASES = """
            defaults: {chart: web}
            cases:
              - name: one
              - name: two
                values: two.yaml
            """;

    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String out;
    private String err;

    @BeforeEach
    void repository() throws IOException {
        write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        write("web/values.yaml", "size: 1\n");
        write("web/templates/a.yaml", "kind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  size: {{ .Values.size | quote }}\n");
        write("web/templates/b.yaml", "kind: Service\nmetadata:\n  name: {{ .Release.Name }}\n");
        write("two.yaml", "size: 2\n");
        write("citus-render.yaml", CASES);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        environment.put("HOME", folder.toString());
        int code = ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), stdout, stderr, folder, environment);
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private List<String> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("golden"))) {
            return files.filter(Files::isRegularFile).map(f -> folder.resolve("golden").relativize(f).toString()).sorted().toList();
        }
    }

    @Test
    void anUpdateWritesWhatARenderPrints() throws IOException {
        assertThat(run("golden", "update")).isZero();
        assertThat(out).isEqualTo("created golden/one.yaml\ncreated golden/two.yaml\n");
        assertThat(goldens()).containsExactly("one.yaml", "two.yaml");
        assertThat(run("release-name", "web", "-f", "two.yaml")).isZero();
        assertThat(Files.readString(folder.resolve("golden/two.yaml"))).isEqualTo(out);
        assertThat(run("golden", "check")).isZero();
        assertThat(out).isEmpty();
        assertThat(err).startsWith("2 cases: 2 as their golden files (");
    }

    @Test
    void anUpdateTouchesNothingThatIsRight() throws IOException {
        run("golden", "update");
        Object before = Files.readAttributes(folder.resolve("golden/one.yaml"), "unix:ino,lastModifiedTime");
        write("two.yaml", "size: 3\n");
        assertThat(run("golden", "update")).isZero();
        assertThat(out).isEqualTo("updated golden/two.yaml\n");
        assertThat(Files.readAttributes(folder.resolve("golden/one.yaml"), "unix:ino,lastModifiedTime")).isEqualTo(before);
    }

    @Test
    void aDifferenceIsAUnifiedDiffAndAFinding() throws IOException {
        run("golden", "update");
        write("two.yaml", "size: 3\n");
        assertThat(run("golden", "check")).isEqualTo(1);
        assertThat(out).isEqualTo("""
                --- a/golden/two.yaml
                +++ b/golden/two.yaml
                @@ -4,7 +4,7 @@
                 metadata:
                   name: settings
                 data:
                -  size: "2"
                +  size: "3"
                \040
                 ---
                 # Source: web/templates/b.yaml
                """);
        assertThat(err).contains("2 cases: 1 as their golden files, 1 different (").contains("citus-render golden update\n");
        assertThat(run("golden", "check", "one")).isZero();
    }

    @Test
    void aMissingGoldenFileIsADifference() throws IOException {
        run("golden", "update");
        Files.delete(folder.resolve("golden/one.yaml"));
        assertThat(run("golden", "check")).isEqualTo(1);
        assertThat(out).isEqualTo("missing golden/one.yaml\n");
    }

    @Test
    void anOrphanIsADifferenceUntilItIsPruned() throws IOException {
        run("golden", "update");
        write("golden/old/three.yaml", "a: 1\n");
        write("golden/README.md", "stays");
        assertThat(run("golden", "check")).isEqualTo(1);
        assertThat(out).isEqualTo("orphan golden/old/three.yaml\n");
        assertThat(run("golden", "check", "one")).isZero();
        assertThat(run("golden", "update")).isZero();
        assertThat(out).isEqualTo("orphan golden/old/three.yaml\n");
        assertThat(run("golden", "update", "--prune")).isZero();
        assertThat(out).isEqualTo("removed golden/old/three.yaml\n");
        assertThat(folder.resolve("golden/old")).doesNotExist();
        assertThat(goldens()).containsExactly("README.md", "one.yaml", "two.yaml");
        assertThat(run("golden", "check")).isZero();
    }

    @Test
    void whenACaseFailsTheOldFilesStayWhole() throws IOException {
        run("golden", "update");
        String before = Files.readString(folder.resolve("golden/one.yaml"));
        write("web/values.yaml", "size: 9\n");
        write("two.yaml", "size: [\n");
        assertThat(run("golden", "update")).isEqualTo(2);
        assertThat(err).startsWith("Error: case two (citus-render.yaml:4:11): failed to parse two.yaml: ").contains("Nothing was written, 1 failed");
        assertThat(Files.readString(folder.resolve("golden/one.yaml"))).isEqualTo(before);
        assertThat(goldens()).containsExactly("one.yaml", "two.yaml");

        assertThat(run("golden", "update", "--keep-going")).isEqualTo(2);
        assertThat(out).isEqualTo("updated golden/one.yaml\n");
        assertThat(run("golden", "check")).isEqualTo(2);
    }

    @Test
    void aFailedFirstUpdateLeavesNoFolder() throws IOException {
        write("two.yaml", "size: [\n");
        assertThat(run("golden", "update")).isEqualTo(2);
        assertThat(folder.resolve("golden")).doesNotExist();
    }

    @Test
    void whatAKilledUpdateLeftIsClearedAwayAndCountsForNothing() throws IOException {
        run("golden", "update");
        write("golden/.update-999999999/one.yaml", "half a fi");
        assertThat(run("golden", "check")).isZero();
        assertThat(run("golden", "update")).isZero();
        assertThat(goldens()).containsExactly("one.yaml", "two.yaml");
    }

    @Test
    void aFolderForEachCaseHoldsAFileForEachResource() throws IOException {
        write("citus-render.yaml", "layout: resources\n" + CASES);
        assertThat(run("golden", "update")).isZero();
        assertThat(goldens()).containsExactly("one/configmap-settings.yaml", "one/service-release-name.yaml",
                "two/configmap-settings.yaml", "two/service-release-name.yaml");
        assertThat(Files.readString(folder.resolve("golden/one/service-release-name.yaml")))
                .isEqualTo("---\n# Source: web/templates/b.yaml\nkind: Service\nmetadata:\n  name: release-name\n\n");
        Files.delete(folder.resolve("web/templates/b.yaml"));
        assertThat(run("golden", "check", "two")).isEqualTo(1);
        assertThat(out).isEqualTo("orphan golden/two/service-release-name.yaml\n");
        run("golden", "update", "--prune");
        assertThat(goldens()).containsExactly("one/configmap-settings.yaml", "two/configmap-settings.yaml");
    }

    @Test
    void colorsFollowTheFlagAndTheEnvironment() throws IOException {
        run("golden", "update");
        write("two.yaml", "size: 3\n");
        run("golden", "check", "--color", "always");
        assertThat(out).contains("\u001b[31m-  size: \"2\"\u001b[0m\n\u001b[32m+  size: \"3\"\u001b[0m\n");
        run("golden", "check");
        assertThat(out).doesNotContain("\u001b");
        environment.put("NO_COLOR", "1");
        run("golden", "check", "--color=auto");
        assertThat(out).doesNotContain("\u001b");
        assertThat(run("golden", "check", "--color", "blue")).isEqualTo(2);
    }

    @Test
    void outputIsTheSameWhateverTheThreadsDo() throws IOException {
        write("citus-render.yaml", "cases: [{name: a, chart: web, matrix: {set: ["
                + String.join(",", Stream.iterate(0, n -> n < 60, n -> n + 1).map(n -> "size=" + n).toList()) + "]}}]\n");
        run("golden", "update");
        write("web/templates/a.yaml", "kind: ConfigMap\ndata: {size: {{ .Values.size }}}\n");
        run("golden", "check", "--jobs", "1");
        String alone = out;
        for (int i = 0; i < 5; i++) {
            assertThat(run("golden", "check", "--jobs", "8")).isEqualTo(1);
            assertThat(out).isEqualTo(alone);
        }
    }

    @Test
    void shardsShareAllCasesAndTheFirstTellsOfOrphans() throws IOException {
        run("golden", "update");
        write("golden/old.yaml", "a: 1\n");
        assertThat(run("golden", "list", "--shard", "1/2")).isZero();
        assertThat(out).isEqualTo("one\tgolden/one.yaml\n");
        run("golden", "list", "--shard", "2/2");
        assertThat(out).isEqualTo("two\tgolden/two.yaml\n");
        assertThat(run("golden", "check", "--shard", "1/2")).isEqualTo(1);
        assertThat(run("golden", "check", "--shard", "2/2")).isZero();
    }

    @Test
    void randomnessWithoutASeedIsWarnedAboutWithItsLine() throws IOException {
        write("web/templates/c.yaml", "kind: Secret\n\ndata: {a: {{ randAlpha 5 }}, b: {{ now | unixEpoch }}}\n");
        run("golden", "update");
        assertThat(err).contains("warning: web/templates/c.yaml:3:13: randAlpha gives something else each time; a seed: pins it (case one and 1 more)\n",
                "warning: web/templates/c.yaml:3:35: now reads the clock; a seed: or now: stops it (case one and 1 more)\n");
        write("citus-render.yaml", CASES.replace("chart: web", "chart: web, seed: 1"));
        run("golden", "update");
        assertThat(err).doesNotContain("warning");
        assertThat(run("golden", "check")).isZero();
    }

    @Test
    void otherLineEndsAreToldAsSuch() throws IOException {
        run("golden", "update");
        Path one = folder.resolve("golden/one.yaml");
        Files.writeString(one, Files.readString(one).replace("\n", "\r\n"));
        assertThat(run("golden", "check")).isEqualTo(1);
        assertThat(out).isEqualTo("golden/one.yaml has other line ends: git changes none with '*.yaml text eol=lf' in .gitattributes\n");
    }

    @Test
    void resultsAreWrittenAsJUnitXml() throws IOException {
        run("golden", "update", "one");
        write("golden/old.yaml", "a: 1\n");
        assertThat(run("golden", "check", "--junit", "r.xml")).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("r.xml"))).contains("tests=\"3\" failures=\"2\" errors=\"0\"", "name=\"one\"",
                "golden/two.yaml is missing", "golden/old.yaml is an orphan");
    }

    @Test
    void theBarIsForAnAskingEyeOnly() {
        run("golden", "update");
        assertThat(err).doesNotContain("[#");
        run("golden", "check", "--progress");
        assertThat(err).contains("] 1/2", "] 2/2");
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden", "golden chek", "golden check nosuch", "golden check --shard 4/3", "golden check --jobs 0", "golden check -f none.yaml"})
    void aWrongCommandLineIsAnsweredWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err).startsWith("Error: ");
        assertThat(out).isEmpty();
    }

    @Test
    void aCaseIsChosenByNameFamilyOrPattern() throws IOException {
        write("citus-render.yaml", "cases: [{name: a, matrix: {set: [x=1, x=2]}}, {name: b-x=1}]\n");
        run("golden", "list", "a");
        assertThat(out).isEqualTo("a-x=1\tgolden/a-x=1.yaml\na-x=2\tgolden/a-x=2.yaml\n");
        run("golden", "list", "*x=1");
        assertThat(out).isEqualTo("a-x=1\tgolden/a-x=1.yaml\nb-x=1\tgolden/b-x=1.yaml\n");
        assertThat(run("golden", "list", "b-x=2")).isEqualTo(2);
        assertThat(err).isEqualTo("Error: there is no case b-x=2 in citus-render.yaml\n\n  did you mean a-x=2?\n");
    }

    /** The golden files are those that the real helms recorded for this repository's own tests. */
    @Test
    void whatHelmPrintsOfTheCitusChartIsItsGoldenFile() throws IOException {
        write("citus-render.yaml", """
                defaults: {chart: citus, release: my-citus, namespace: databases}
                cases:
                  - {name: citus, matrix: {preset: [dev, prod, ha], helmVersion: [3, 4]}}
                """);
        for (String preset : List.of("dev", "prod", "ha")) {
            for (int helm = 3; helm <= 4; helm++) {
                Path recorded = Path.of("src/test/resources/golden/citus-" + preset + "/expected.v" + helm + ".yaml");
                write("golden/citus-" + preset + "-helm" + helm + ".yaml", Files.readString(recorded));
            }
        }
        assertThat(run("golden", "check")).isZero();
        assertThat(out).isEmpty();
        assertThat(err).startsWith("6 cases: 6 as their golden files (");
    }
}
