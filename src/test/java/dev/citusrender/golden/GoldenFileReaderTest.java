package dev.citusrender.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.HelmVersion;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a {@code citus-render.yaml} may say, and how its mistakes are told. In the tables a {@code \n} is a new line. */
class GoldenFileReaderTest {
    @TempDir
    private Path folder;

    private GoldenFile read(String text) throws IOException {
        Files.writeString(folder.resolve("c.yaml"), text.replace("\\n", "\n"));
        return GoldenFileReader.read(folder, "c.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cases: [{name: a, valuez: b.yaml}]            | c.yaml:1:19: unknown key 'valuez'; did you mean values?
            cases:\\n  - name: a\\n    presset:\\n      - dev | c.yaml:3:5: unknown key 'presset'; did you mean preset?
            case: []                                      | c.yaml:1:1: unknown key 'case'; did you mean cases?; c.yaml:1:1: the key 'cases' is missing
            cases: []                                     | c.yaml:1:8: cases: must not be empty
            cases: [{preset: dev}]                        | c.yaml:1:9: cases[0]: the key 'name' is missing
            cases: [{name: 'a b'}]                        | c.yaml:1:16: cases[0].name: does not fit ^[A-Za-z0-9][A-Za-z0-9._+=-]*$
            cases: [{name: a, values: 5}]                 | c.yaml:1:27: cases[0].values: must be a text or a list, not the number 5
            cases: [{name: a, values: [b, {c: d}]}]       | c.yaml:1:31: cases[0].values[1]: must be a text, not a map
            cases: [{name: a, includeCrds: maybe}]        | c.yaml:1:32: cases[0].includeCrds: must be true or false, not a text
            cases: [{name: a, kubeVersion: new}]          | c.yaml:1:32: kubeVersion: invalid kube version 'new': could not parse "new" as version
            cases: [{name: a, helmVersion: 2}]            | c.yaml:1:32: helmVersion: must be 3 or 4, not "2"
            cases: [{name: a, seed: x}]                   | c.yaml:1:25: seed: must be a whole number, not "x"
            cases: [{name: a, seed: 1.5}]                 | c.yaml:1:25: cases[0].seed: must be a whole number or a text, not the number 1.5
            cases: [{name: a, now: soon}]                 | c.yaml:1:24: now: must be a time such as 2026-01-31T12:00:00Z, not "soon"
            cases: [{name: a, output: ../b.yaml}]         | c.yaml:1:27: output: must be a path below the folder of golden files, and no part of it may begin with a dot
            cases: [{name: a, output: b}]                 | c.yaml:1:27: output: must end in .yaml
            cases: [{name: a}, {name: A}]                 | c.yaml:1:27: there are two cases A; the other is at c.yaml:1:16
            cases: [{name: a, output: b.yaml}, {name: b}] | c.yaml:1:43: cases a and b have the same output b.yaml; the other is at c.yaml:1:16
            cases: [{name: a, matrix: {set: [x=1, x=1]}}] | c.yaml:1:16: there are two cases a-x=1 out of one matrix
            cases: [{name: a, matrix: {sets: [b, c]}}]    | c.yaml:1:28: unknown key 'sets'; did you mean set?
            cases: [{name: a, matrix: {preset: dev}}]     | c.yaml:1:36: cases[0].matrix.preset: must be a list, not a text
            {layout: tree, cases: [{name: a}]}            | c.yaml:1:10: layout: must be one of 'file', 'resources'
            {golden: ., cases: [{name: a}]}               | c.yaml:1:10: golden: must be a folder of its own, since files in it that no case makes count as orphans
            {golden: g, cases: [{name: a, values: g/v.yaml}]} | c.yaml:1:10: golden: must be a folder of its own, since files in it that no case makes count as orphans
            {defaults: {skipTest: on}, cases: [{name: a}]} | c.yaml:1:13: unknown key 'skipTest'; did you mean skipTests?
            """)
    void tellsMistakesWithTheirPlaces(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(GoldenFileException.class, e ->
                assertThat(e.problems().stream().map(GoldenFileException.Problem::toString).collect(Collectors.joining("; "))).isEqualTo(message));
    }

    @Test
    void tellsWhereTheYamlIsBroken() {
        assertThatThrownBy(() -> read("cases:\n  - name: [a\n")).isInstanceOf(GoldenFileException.class).hasMessageStartingWith("c.yaml:3:1: ");
    }

    @Test
    void tellsAllMistakesAtOnceInTheirOrder() {
        assertThatThrownBy(() -> read("layout: x\ncases:\n  - name: a\n    seed: [1]\n    foo: 1\n"))
                .hasMessage("c.yaml has 3 mistakes")
                .isInstanceOfSatisfying(GoldenFileException.class, e -> assertThat(e.problems()).extracting(p -> p.origin().line()).containsExactly(1, 4, 5));
    }

    @Test
    void whatIsNotSaidIsAsInHelmTemplate() throws IOException {
        GoldenCase one = read("cases: [{name: one}]").cases().getFirst();
        assertThat(one.chart()).isEqualTo("citus");
        assertThat(one.helm()).isEqualTo(HelmVersion.V4);
        assertThat(one.release().name()).isEqualTo("release-name");
        assertThat(one.release().namespace()).isEqualTo("default");
        assertThat(one.kubeVersion().version()).isEqualTo("v1.36.0");
        assertThat(one.hooks()).isEqualTo(RenderResult.Hooks.ALL);
        assertThat(one.options()).isEqualTo(new RenderRequest.Options(true, false));
        assertThat(one.seed()).isEmpty();
        assertThat(one.now()).isNull();
        assertThat(one.output()).isEqualTo("one.yaml");
    }

    @Test
    void listsAddToThoseOfTheDefaultsAndAllElseReplaces() throws IOException {
        GoldenFile file = read("""
                defaults: {preset: prod, values: common.yaml, set: [a=1], namespace: here}
                cases:
                  - {name: one, preset: dev, values: [one.yaml], set: b=2, namespace: there}
                """);
        GoldenCase one = file.cases().getFirst();
        assertThat(one.values().presets()).containsExactly("dev");
        assertThat(one.values().files()).containsExactly("common.yaml", "one.yaml");
        assertThat(one.values().set()).containsExactly("a=1", "b=2");
        assertThat(one.release().namespace()).isEqualTo("there");
        assertThat(file.goldens()).isEqualTo(folder.resolve("golden"));
    }

    @Test
    void aSeedStopsTheClockUnlessATimeIsGiven() throws IOException {
        GoldenFile file = read("cases: [{name: a, seed: 0x10}, {name: b, seed: 9007199254740993, now: 2026-01-31T12:00:00Z}]");
        assertThat(file.cases().getFirst().seed()).hasValue(16);
        assertThat(file.cases().getFirst().now()).isEqualTo(RenderRequest.SEEDED_TIME);
        assertThat(file.cases().getLast().seed()).hasValue(9007199254740993L);
        assertThat(file.cases().getLast().now()).isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void aVersionIsReadAsItIsWrittenThoughYamlSeesANumber() throws IOException {
        GoldenFile file = read("cases:\n  - name: a\n    matrix: {kubeVersion: [1.30, 1.3, \"1.30.4\", v1.29 ]}\n");
        assertThat(file.cases()).extracting(c -> c.kubeVersion().minor()).containsExactly("30", "3", "30", "29");
        assertThat(file.cases()).extracting(GoldenCase::name).containsExactly("a-1.30", "a-1.3", "a-1.30.4", "a-v1.29");
    }

    @Test
    void aNumberThatIsNotWrittenWhereItIsUsedCanNotBeAVersion() {
        assertThatThrownBy(() -> read("cases:\n  - {name: a, kubeVersion: &v 1.30}\n  - {name: b, kubeVersion: *v}\n"))
                .isInstanceOfSatisfying(GoldenFileException.class, e -> assertThat(e.problems().getLast().toString())
                        .startsWith("c.yaml:3:").endsWith("put it in quotes where it is written: \"1.30\""));
    }

    @Test
    void aMatrixIsAllCombinationsInWrittenOrder() throws IOException {
        GoldenFile file = read("""
                cases:
                  - name: p
                    set: x=0
                    matrix:
                      values: [envs/small.yaml, [base.yml, big.yaml]]
                      helmVersion: [3, 4]
                      includeCrds: [true, false]
                      set: [y=1]
                  - name: q
                """);
        assertThat(file.cases()).extracting(GoldenCase::name).containsExactly(
                "p-small-helm3-includeCrds-y=1", "p-small-helm3-not-includeCrds-y=1", "p-small-helm4-includeCrds-y=1", "p-small-helm4-not-includeCrds-y=1",
                "p-base+big-helm3-includeCrds-y=1", "p-base+big-helm3-not-includeCrds-y=1", "p-base+big-helm4-includeCrds-y=1",
                "p-base+big-helm4-not-includeCrds-y=1", "q");
        assertThat(file.cases().get(4).values().files()).containsExactly("base.yml", "big.yaml");
        assertThat(file.cases().get(4).values().set()).containsExactly("x=0", "y=1");
        assertThat(file.cases().get(4).helm()).isEqualTo(HelmVersion.V3);
        assertThat(file.cases().get(4).family()).isEqualTo("p");
    }
}
