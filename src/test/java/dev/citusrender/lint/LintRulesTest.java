package dev.citusrender.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.chart.ChartLoader;
import dev.citusrender.chart.ChartSource;
import dev.citusrender.kube.Validator;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule against a chart with nothing wrong in it, and against the same chart with one thing changed. */
class LintRulesTest {
    private static final String CHART = "apiVersion: v2\nname: web\nversion: 1.0.0\nicon: https://example.com/icon.png\n";
    private static final String OBJECT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              annotations: {note: "{{ .Values.note }}"}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  securityContext: {runAsNonRoot: true}
                  containers:
                    - name: main
                      image: example.com/web:1.2
                      readinessProbe: {tcpSocket: {port: 80}}
                      livenessProbe: {tcpSocket: {port: 80}}
                      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}
                      securityContext: {allowPrivilegeEscalation: false}
            """;

    @TempDir
    private Path folder;

    private List<LintFinding> lint(String values) {
        RenderRequest request = RenderRequest.of(ChartLoader.load(folder.resolve("web"), HelmVersion.V4, Log.NONE), HelmVersion.V4)
                .values(YamlReader.readMap(values, "values.yaml")).build();
        WrittenFiles files = new WrittenFiles(ChartSource.of(folder.resolve("web")), List.of(new WrittenFiles.Text("values.yaml", values)));
        return Linter.lint(request, Validator.of("1.34"), files);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve("web").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @BeforeEach
    void nothingIsWrong() throws IOException {
        file("Chart.yaml", CHART);
        file("values.yaml", "note: fine\n");
        file("values.schema.json", "{\"properties\": {\"note\": {\"not\": {\"type\": \"boolean\"}}}}");
        file("templates/web.yaml", OBJECT);
        assertThat(lint("note: better")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CHART_VERSION     | Chart.yaml         | version: 1.0.0          | 'version: \"1.0\"'          | no strict semantic version",
        "CHART_VERSION     | Chart.yaml         | version: 1.0.0          | version: v1.0.0                | no strict semantic version",
        "CHART_ICON        | Chart.yaml         | icon:                   | home:                          | icon is recommended",
        "CHART_FIELD       | Chart.yaml         | version: 1.0.0          | 'version: 1.0.0\\nappVersion: 2' | appVersion is no text",
        "CHART_FIELD       | Chart.yaml         | apiVersion: v2          | apiVersion: v1\\ntype: application | type needs apiVersion v2",
        "CHART_FIELD       | Chart.yaml         | https://                | ''                             | is no URL",
        "CHART_FIELD       | Chart.yaml         | apiVersion: v2          | 'maintainers: [{name: a, email: a.example.com}]\\napiVersion: v2' | is no address",
        "CHART_FIELD       | Chart.yaml         | apiVersion: v2          | 'sources: [here]\\napiVersion: v2' | source here is no URL",
        "CHART_UNKNOWN_FIELD | Chart.yaml       | apiVersion: v2          | 'maintainer: me\\napiVersion: v2' | no field maintainer",
        "DOUBLED_KEY       | templates/web.yaml | '  name: web'           | '  name: old\\n  name: web'     | that at web/templates/web.yaml:4:1 is ignored",
        "RESOURCE_NAME     | templates/web.yaml | '  name: web'           | '  name: Web_1'                | no object of that name",
        "MATCH_SELECTOR    | templates/web.yaml | '{matchLabels: {app: web}}' | {}                         | no matchLabels",
        "GO_PRINTED        | templates/web.yaml | '      securityContext: {runAs' | '      initContainers: [{name: i, image: a:1, args: [\"{{ dict }}\"]}]\\n      securityContext: {runAs' | args[0] is map[]",
        "RENDER_FAILURE    | templates/web.yaml | .Values.note            | .Values.note.deep.er           | web.yaml",
        "GO_PRINTED        | templates/web.yaml | .Values.note            | dict                           | note is map[]",
        "GO_PRINTED        | templates/web.yaml | .Values.note            | printf `%d` .Values.note       | %!d(string=fine)",
        "RENDER_FAILURE    | templates/web.yaml | 'apiVersion: apps/v1'   | 'apiVersion: [apps/v1'         | YAML parse error on web/templates/web.yaml",
        "TEMPLATE_INDENT   | templates/web.yaml | 'apiVersion: apps/v1'   | ' apiVersion: apps/v1'         | begins with an indent: apiVersion: apps/v1",
        "LIST_ANNOTATION   | templates/web.yaml | 'apiVersion: apps/v1'   | 'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: a, annotations: {helm.sh/resource-policy: keep}}}]\n---\napiVersion: apps/v1' | in a List is ignored",
        "IMAGE_TAG         | templates/web.yaml | web:1.2                 | web:latest                     | names no version",
        "IMAGE_TAG         | templates/web.yaml | example.com/web:1.2     | example.com:5000/web           | names no version",
        "MISSING_PROBES    | templates/web.yaml | readinessProbe          | startupProbe                   | no readinessProbe",
        "MISSING_PROBES    | templates/web.yaml | livenessProbe           | startupProbe                   | no livenessProbe",
        "MISSING_RESOURCES | templates/web.yaml | 'cpu: 1, '              | ''                             | no resources.requests.cpu",
        "MISSING_RESOURCES | templates/web.yaml | ', limits: {memory: 1Gi}' | ''                           | no resources.limits.memory",
        "SECURITY_CONTEXT  | templates/web.yaml | runAsNonRoot: true      | runAsNonRoot: false            | no runAsNonRoot: true",
        "SECURITY_CONTEXT  | templates/web.yaml | Escalation: false       | Escalation: true               | no allowPrivilegeEscalation: false",
        "KUBERNETES_API    | templates/web.yaml | apps/v1                 | apps/v1beta1                   | apps/v1beta1",
        "KUBERNETES_API    | templates/web.yaml | matchLabels             | matchLabel                     | matchLabel"})
    void findsWhatWasChanged(Rule rule, String name, String was, String is, String message) throws IOException {
        String text = name.equals("Chart.yaml") ? CHART : OBJECT;
        assertThat(text).contains(was);
        file(name, text.replace(was, is == null ? "" : is.replace("\\n", "\n")));
        assertThat(lint("{}")).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', value = {
        "CHART_VERSION     | Chart.yaml         | version: 1.0.0          | version: 1.0.0-rc.1+build",
        "CHART_ICON        | Chart.yaml         | https://example.com     | 'data:image/png;base64,'",
        "CHART_FIELD       | Chart.yaml         | version: 1.0.0          | 'version: 1.0.0\nappVersion: \"2\"'",
        "CHART_FIELD       | Chart.yaml         | apiVersion: v2          | 'sources: [\"https://a.b/c\"]\nmaintainers: [{name: a, email: a@b.c, url: b.c}]\napiVersion: v2'",
        "CHART_UNKNOWN_FIELD | Chart.yaml       | apiVersion: v2          | 'annotations: {maintainer: me}\napiVersion: v2'",
        "CHART_DEPENDENCY  | Chart.yaml         | apiVersion: v2          | 'dependencies: []\napiVersion: v2'",
        "CHART_LOAD        | Chart.yaml         | apiVersion: v2          | 'kubeVersion: \">=1.20\"\napiVersion: v2'",
        "DOUBLED_KEY       | templates/web.yaml | '  name: web'           | '  Name: old\n  name: web'",
        "RESOURCE_NAME     | templates/web.yaml | '  name: web'           | '  name: 1.web-1'",
        "MATCH_SELECTOR    | templates/web.yaml | '{matchLabels: {app: web}}' | '{matchExpressions: [{key: app, operator: Exists}]}'",
        "RENDER_FAILURE    | templates/web.yaml | .Values.note            | (.Values.deep).er",
        "GO_PRINTED        | templates/web.yaml | .Values.note            | '`a map [b] of 5% (c)`'",
        "DUPLICATE_RESOURCE | templates/web.yaml | 'apiVersion: apps/v1'  | 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n---\napiVersion: apps/v1'",
        "TEMPLATE_INDENT   | templates/web.yaml | 'apiVersion: apps/v1'   | '\n# first\n\n{{/* x */}}\napiVersion: apps/v1'",
        "TEMPLATE_INDENT   | templates/web.yaml | 'apiVersion: apps/v1'   | '{{ if true -}}\n  apiVersion: apps/v1\n{{- end }}'",
        "LIST_ANNOTATION   | templates/web.yaml | '{note:'                | '{helm.sh/resource-policy: keep, note:'",
        "MISSING_PROBES    | templates/web.yaml | '      containers:'     | '      initContainers: [{name: i, image: \"a:1\"}]\n      containers:'",
        "MISSING_RESOURCES | templates/web.yaml | 'requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}' | 'limits: {cpu: 1, memory: 1Gi}'",
        "SECURITY_CONTEXT  | templates/web.yaml | '{allowPrivilegeEscalation: false}' | '{allowPrivilegeEscalation: false, runAsUser: 0}'",
        "KUBERNETES_API    | templates/web.yaml | '      containers:'     | '      restartPolicy: Always\n      containers:'"})
    void passesWhatIsNearlyWrong(Rule rule, String name, String was, String is) throws IOException {
        String text = name.equals("Chart.yaml") ? CHART : OBJECT;
        assertThat(text).contains(was);
        file(name, text.replace(was, is == null ? "" : is.replace("\\n", "\n")));
        assertThat(lint("{}")).noneMatch(finding -> finding.rule() == rule);
    }

    @Test
    void passesFilesThatAreNearlyWrong() throws IOException {
        file("templates/_helpers.tpl", "");
        file("templates/NOTES.txt", "  indented");
        file("crds/README.md", "no CRD");
        file("files/other.json", "{}");
        assertThat(lint("note: [better]\n")).extracting(LintFinding::rule).isEmpty();
    }

    @Test
    void aFailureIsOneLineAtTheTemplateLineThatFailed() throws IOException {
        file("templates/web.yaml", OBJECT.replace(".Values.note", ".Values.note.deep.er"));
        assertThat(lint("{}")).singleElement().satisfies(finding -> {
            assertThat(finding.toString()).startsWith("web/templates/web.yaml:5:").contains("error: render-failure: ").doesNotContain("\n");
        });
        file("templates/web.yaml", OBJECT.replace("kind: Deployment", "kind: Deployment: x"));
        assertThat(lint("{}")).extracting(LintFinding::toString).singleElement().asString().startsWith("web/templates/web.yaml:2:");
    }

    @ParameterizedTest
    @CsvSource({"example.com/web@sha256:abc", "example.com:5000/web:1", "web:v1-latest"})
    void aVersionOrADigestIsEnough(String image) throws IOException {
        file("templates/web.yaml", OBJECT.replace("example.com/web:1.2", image));
        assertThat(lint("{}")).noneMatch(finding -> finding.rule() == Rule.IMAGE_TAG);
    }

    @Test
    void findsADoubledResourceWhereItStands() throws IOException {
        file("templates/again.yaml", OBJECT);
        assertThat(lint("{}")).extracting(LintFinding::rule).containsExactly(Rule.DUPLICATE_RESOURCE);
        file("templates/again.yaml", OBJECT.replace("  name: web\n", "  name: web\n  namespace: other\n"));
        assertThat(lint("{}")).isEmpty();
    }

    @Test
    void findsUnusedAndRefusedValuesWhereTheyWereWritten() {
        assertThat(lint("note: true\nnoet: 1\n")).extracting(LintFinding::toString).anyMatch(text -> text.startsWith("values.yaml:1:7: error: values-schema: web.note"))
                .contains("values.yaml:2:7: warning: unused-value: noet: no template asks for it; did you mean note?");
    }

    @Test
    void theWorstComesFirst() throws IOException {
        file("Chart.yaml", CHART.replace("icon", "home"));
        assertThat(lint("note: true\nnoet: 1\n")).extracting(finding -> finding.rule().level()).containsExactly(Level.ERROR, Level.WARNING, Level.INFO);
    }

    @Test
    void thePageIsTheTable() throws IOException {
        assertThat(Files.readString(Path.of("docs/lint.md"))).isEqualTo(Rule.page());
        assertThat(EnumSet.allOf(Rule.class)).allSatisfy(rule -> assertThat(Rule.page()).contains("## " + rule.id() + " (" + rule.level().word() + ")"));
    }

    @Test
    void findsWhatIsWrongWithTheFilesOfAChart() throws IOException {
        file("crds/other.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        file("templates/notes.json", "");
        Files.delete(folder.resolve("web/values.yaml"));
        file("Chart.yaml", CHART + "dependencies: [{name: db, version: 1.0.0, condition: none}]\n");
        assertThat(lint("note: fine")).extracting(LintFinding::rule)
                .contains(Rule.CRD_FILE, Rule.TEMPLATE_FILE, Rule.VALUES_MISSING, Rule.CHART_DEPENDENCY, Rule.CHART_LOAD);
        file("crds/other.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n");
        assertThat(lint("note: fine")).extracting(LintFinding::rule).doesNotContain(Rule.CRD_FILE);
    }

    @Test
    void findsADoubledKeyOfAValuesFile() {
        assertThat(lint("note: fine\nnote: better\n")).extracting(LintFinding::toString).containsExactly(
                "values.yaml:2:1: warning: doubled-key: note is there twice: this value is taken, that at values.yaml:1:1 is ignored");
        assertThat(lint("note: better\n# note: fine\n")).isEmpty();
    }

    @Test
    void aValueThatNothingResemblesMayBeHidden() {
        assertThat(lint("elsewhere: 1")).extracting(LintFinding::rule).containsExactly(Rule.HIDDEN_VALUE);
    }

    @Test
    void aDefinitionMayNameTypesOfGo() throws IOException {
        String object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a.b}\nnote: is a map[string]string\n";
        file("templates/crd.yaml", object);
        assertThat(lint("{}")).anyMatch(finding -> finding.rule() == Rule.GO_PRINTED);
        file("templates/crd.yaml", object.replace("v1\nkind: ConfigMap", "apiextensions.k8s.io/v1\nkind: CustomResourceDefinition"));
        assertThat(lint("{}")).noneMatch(finding -> finding.rule() == Rule.GO_PRINTED);
    }
}
