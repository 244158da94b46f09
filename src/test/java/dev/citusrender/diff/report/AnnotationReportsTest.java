package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.citusrender.diff.risk.Risk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remarks at files: SARIF, GitHub's workflow commands, GitLab's Code Quality. */
class AnnotationReportsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path repository;
    private Places places;

    @BeforeEach
    void aRepositoryWithAChart() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(repository.resolve("deploy/my chart/templates"));
        Files.writeString(repository.resolve("deploy/my chart/Chart.yaml"), "name: shop\n");
        Files.writeString(repository.resolve("deploy/my chart/templates/web.yaml"), "");
        places = new Places(repository.resolve("deploy"), repository.resolve("deploy/my chart"));
    }

    @Test
    void remarksStandAtTheTemplateElseAtTheChart() {
        assertThat(new GithubReport(places).write(Reports.shop())).isEqualTo("""
                ::error file=deploy/my chart/templates/web.yaml,line=1,title=test-rule::Deployment/web: 3 pods become 1. Drain first.
                ::warning file=deploy/my chart/Chart.yaml,line=1,title=test-rule::ConfigMap/settings: 3 pods become 1. Drain first.
                ::notice file=deploy/my chart/Chart.yaml,line=1,title=test-rule::Service/web: 3 pods become 1. Drain first.
                """);
    }

    @Test
    void remarksOnManifestsStandAtTheirLine() throws IOException {
        Files.writeString(repository.resolve("new.yaml"), Reports.AFTER);
        assertThat(new GithubReport(new Places(repository, null)).write(Reports.shop()))
                .contains("::error file=new.yaml,line=1,", "::warning file=new.yaml,line=20,", "::notice file=new.yaml,line=28,");
    }

    @Test
    void aTemplateNeverLeadsOutOfTheChart() throws IOException {
        Files.writeString(repository.resolve("secret.yaml"), "");
        DiffReport report = Reports.of("", Reports.AFTER.replace("shop/templates/web.yaml", "shop/../../secret.yaml"),
                Reports.risk(Risk.Level.DANGER, "Deployment", "web"));
        assertThat(new GithubReport(places).write(report)).contains("file=deploy/my chart/Chart.yaml,");
    }

    @Test
    void tenOfALevelAndHowManyMore() {
        String commands = new GithubReport(places).write(Reports.many(40, 0));
        assertThat(commands.lines().filter(line -> line.startsWith("::error"))).hasSize(10).last()
                .isEqualTo("::error title=citus-render::+5 more of level danger");
        assertThat(commands.lines().filter(line -> line.startsWith("::warning"))).hasSize(10).last()
                .isEqualTo("::warning title=citus-render::+17 more of level caution");
        assertThat(new GithubReport(places).write(Reports.many(15, 0)).lines().filter(line -> line.startsWith("::warning"))).hasSize(10)
                .noneMatch(line -> line.contains("more"));
    }

    @Test
    void noTextStartsACommandOfItsOwn() {
        DiffReport report = Reports.attack();
        assertThat(new GithubReport(places).write(report).lines()).hasSize(1);
        Risk risk = report.risks().getFirst();
        Risk twoLines = new Risk("a,b:c", risk.level(), risk.resource(), risk.path(), "50%\n::error::x", "", null);
        assertThat(new GithubReport(places).write(Reports.of("", "", twoLines))).contains("title=a%2Cb%3Ac::", "50%25 ::error::x").hasLineCount(1);
    }

    @Test
    void sarifHasWhatCodeScanningAsksFor() {
        JsonNode sarif = MAPPER.readTree(new SarifReport(places, RuleDocs.NONE).write(Reports.shop()));
        assertThat(sarif.at("/version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/tool/driver/name").asString()).isEqualTo("citus-render");
        JsonNode results = sarif.at("/runs/0/results");
        assertThat(results.valueStream().map(result -> result.at("/level").asString())).containsExactly("error", "warning", "note");
        assertThat(results.valueStream()).allSatisfy(result -> {
            assertThat(result.at("/ruleId").asString()).isEqualTo("test-rule");
            assertThat(result.at("/message/text").asString()).isNotEmpty();
            assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
            assertThat(result.at("/partialFingerprints/citusRender~1v1").asString()).hasSize(32);
        });
        assertThat(results.at("/0/locations/0/physicalLocation/artifactLocation/uri").asString()).isEqualTo("deploy/my%20chart/templates/web.yaml");
    }

    @Test
    void sarifFitsItsOfficialSchema() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            RuleDocs docs = new RuleDocs("https://docs.example/risks.md");
            for (DiffReport report : List.of(Reports.shop(), Reports.attack(), Reports.of("", ""), Reports.everyRule())) {
                assertThat(schema.validate(new SarifReport(places, docs).write(report), InputFormat.JSON)).isEmpty();
            }
            assertThat(schema.validate(new SarifReport(places, docs).write(Reports.shop()).replace("ruleId", "rule-id"), InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void gitlabTellsRemarksApartByFingerprintsWithoutLines() throws IOException {
        JsonNode issues = MAPPER.readTree(new GitlabReport(places).write(Reports.many(30, 0)));
        Set<String> fingerprints = new HashSet<>();
        issues.valueStream().forEach(issue -> {
            fingerprints.add(issue.at("/fingerprint").asString());
            assertThat(issue.at("/check_name").asString()).isEqualTo("test-rule");
            assertThat(issue.at("/severity").asString()).isIn("blocker", "major", "info");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
            assertThat(issue.at("/location/path").asString()).isEqualTo("deploy/my chart/templates/web.yaml");
            assertThat(issue.at("/description").asString()).contains("3 pods become 1.");
        });
        assertThat(fingerprints).hasSize(30);

        Files.writeString(repository.resolve("new.yaml"), Reports.AFTER);
        Places manifests = new Places(repository, null);
        DiffReport moved = Reports.of(Reports.BEFORE, "\n\n\n" + Reports.AFTER, Reports.shop().risks().toArray(Risk[]::new));
        JsonNode first = MAPPER.readTree(new GitlabReport(manifests).write(Reports.shop())).at("/0");
        JsonNode second = MAPPER.readTree(new GitlabReport(manifests).write(moved)).at("/0");
        assertThat(second.at("/location/lines/begin").asInt()).isEqualTo(first.at("/location/lines/begin").asInt() + 3);
        assertThat(second.at("/fingerprint")).isEqualTo(first.at("/fingerprint"));
    }
}
