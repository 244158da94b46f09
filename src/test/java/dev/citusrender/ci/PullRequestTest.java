package dev.citusrender.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The GitHub action, the GitLab template and the hooks of pre-commit, run on the example as their services would run them. */
class PullRequestTest {
    @TempDir
    private Path temp;
    private Workspace workspace;

    @BeforeEach
    void aRepository() throws IOException, InterruptedException {
        workspace = new Workspace(temp);
    }

    private void lessReplicas() throws IOException {
        workspace.write("values-prod.yaml", "replicas: 2\ngreeting: Welcome\n");
    }

    @Test
    void nothingChanged() throws IOException, InterruptedException {
        Workspace.Outcome outcome = workspace.script("report.sh");
        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(temp.resolve("output")).content().isEqualTo("changed=false\nsummary-file=" + temp.resolve("out/summary.md") + "\n");
        assertThat(temp.resolve("summary")).content().startsWith("<!-- citus-render:diff -->\n### ✅ no changes\n");
    }

    @Test
    void goldenFilesOutOfDateFailTheCheck() throws IOException, InterruptedException {
        lessReplicas();
        Workspace.Outcome outcome = workspace.script("report.sh");
        assertThat(outcome.code()).as(outcome.text()).isEqualTo(1);
        assertThat(outcome.text()).contains("-  replicas: 3", "+  replicas: 2");
        assertThat(temp.resolve("summary")).content().contains("Golden files are not what is rendered now");
        assertThat(temp.resolve("out/junit.xml")).content().contains("<failure");
    }

    @Test
    void updatedGoldenFilesAreReportedByCase() throws IOException, InterruptedException {
        lessReplicas();
        workspace.set("MODE", "update");
        assertThat(workspace.script("report.sh").code()).isZero();
        assertThat(temp.resolve("output")).content().isEqualTo("changed=true\n");
        assertThat(workspace.read("golden/prod.yaml")).contains("replicas: 2");
        workspace.git("commit", "-qam", "two");

        workspace.set("MODE", "comment");
        workspace.set("FROM", "HEAD~1");
        Workspace.Outcome outcome = workspace.script("report.sh");
        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(temp.resolve("output")).content().contains("changed=true\nsummary-file=");
        assertThat(temp.resolve("summary")).content().startsWith("<!-- citus-render:diff -->\n## prod\n### ")
                .contains("<code>Deployment/web</code> modified, 1 field", "@@ spec.replicas @@\n- 3\n+ 2\n").doesNotContain("## default", "out of date");
    }

    @Test
    void aChartIsComparedInBothRevisions() throws IOException, InterruptedException {
        workspace.write("chart/templates/web.yaml", workspace.read("chart/templates/web.yaml").replace("port: 80\n", "port: 8080\n")
                .replace("matchLabels:\n", "matchLabels:\n      tier: front\n").replace("labels:\n        app", "labels:\n        tier: front\n        app"));
        workspace.set("CHART", "chart");
        workspace.set("VALUES", "values-prod.yaml\n");
        workspace.set("GOLDEN", "none.yaml");
        workspace.set("FAIL_ON", "change");
        workspace.set("ACTION_REPOSITORY", "a/citus-render");
        workspace.set("ACTION_REF", "v1");
        Workspace.Outcome outcome = workspace.script("report.sh");
        assertThat(outcome.code()).as(outcome.text()).isEqualTo(1);
        assertThat(temp.resolve("output")).content().contains("changed=true");
        assertThat(temp.resolve("summary")).content().contains("- 80\n+ 8080\n");
        assertThat(outcome.text()).contains("::error file=chart/templates/web.yaml,line=28,title=immutable-selector::Deployment/release-name: ");
        assertThat(temp.resolve("summary")).content()
                .contains("[`immutable-selector`](https://github.com/a/citus-render/blob/v1/docs/risks.md#immutable-selector)");
        assertThat(Stream.of("report.html", "report.sarif", "report.json").map(temp.resolve("out")::resolve)).allMatch(Files::exists);
    }

    @Test
    void aRevisionThatIsNotThereIsTold() throws IOException, InterruptedException {
        workspace.set("FROM", "origin/nosuch");
        Workspace.Outcome outcome = workspace.script("report.sh");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.text()).contains("::error title=citus-render::the base revision origin/nosuch is not there");
    }

    @Test
    void oneCommentIsRenewed() throws IOException, InterruptedException {
        Path report = Files.writeString(temp.resolve("report.md"), "<!-- citus-render:diff -->\nreport\n");
        Path calls = temp.resolve("calls");
        workspace.set("GITHUB_REPOSITORY", "a/b");
        workspace.set("PULL_REQUEST", "7");
        workspace.tool("gh", "echo \"$*\" >> '" + calls + "'");
        assertThat(workspace.script("comment.sh", report.toString()).code()).isZero();
        assertThat(Files.readAllLines(calls)).last().isEqualTo("api --silent --method POST repos/a/b/issues/7/comments --field body=@" + report);

        workspace.tool("gh", "echo \"$*\" >> '" + calls + "'; case $* in *--paginate*) echo 42; echo 43;; esac");
        assertThat(workspace.script("comment.sh", report.toString()).code()).isZero();
        assertThat(Files.readAllLines(calls)).last().isEqualTo("api --silent --method PATCH repos/a/b/issues/comments/42 --field body=@" + report);

        workspace.tool("gh", "exit 1");
        Workspace.Outcome readOnly = workspace.script("comment.sh", report.toString());
        assertThat(readOnly.code()).isZero();
        assertThat(readOnly.text()).startsWith("::notice title=citus-render::the report could not be put on the pull request");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theActionRunsTheScriptsWithItsInputs() throws IOException {
        Map<String, Object> action = yaml("action.yml");
        Map<String, Object> inputs = (Map<String, Object>) action.get("inputs");
        List<Map<String, Object>> steps = (List<Map<String, Object>>) ((Map<String, Object>) action.get("runs")).get("steps");
        String text = Files.readString(Workspace.PROJECT.resolve("action.yml"));
        assertThat(inputs.keySet()).allSatisfy(input -> assertThat(text).contains("inputs." + input + " "));
        for (Map<String, Object> step : steps) {
            String run = (String) step.get("run");
            String script = run.substring(run.indexOf("ci/"), run.indexOf('"', run.indexOf("ci/")));
            assertThat(Workspace.PROJECT.resolve(script)).isExecutable();
            assertThat(run).as("inputs reach a shell as variables only").doesNotContain("${{");
            Map<String, Object> variables = (Map<String, Object>) step.get("env");
            assertThat(Files.readString(Workspace.PROJECT.resolve(script)) + run + "GH_TOKEN").contains(variables.keySet());
        }
    }

    /** GitLab runs the lines of a script by one shell after it has set the variables. */
    @Test
    @SuppressWarnings("unchecked")
    void theGitlabTemplateRunsOnTheExample() throws IOException, InterruptedException {
        lessReplicas();
        Map<String, Object> template = yaml("ci/gitlab/citus-render.gitlab-ci.yml");
        ((Map<String, Object>) template.get("variables")).forEach((name, value) -> workspace.set(name, value.toString()));
        Map<String, Object> example = yaml("examples/pull-request/.gitlab-ci.yml");
        ((Map<String, Object>) example.get("variables")).forEach((name, value) -> workspace.set(name, value.toString()));
        workspace.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", "main");

        Workspace.Outcome golden = gitlab((Map<String, Object>) template.get("citus-render:golden"));
        assertThat(golden.code()).as(golden.text()).isEqualTo(1);
        assertThat(workspace.read("citus-render-golden.xml")).contains("<failure");
        Workspace.Outcome diff = gitlab((Map<String, Object>) template.get("citus-render:diff"));
        assertThat(diff.text()).contains("spec.replicas  3 → 2");
        assertThat(diff.code()).as(diff.text()).isLessThanOrEqualTo(1);
        assertThat(workspace.read("citus-render-quality.json")).startsWith("[");
    }

    @SuppressWarnings("unchecked")
    private Workspace.Outcome gitlab(Map<String, Object> job) throws IOException, InterruptedException {
        Workspace.Outcome outcome = workspace.run("bash", "-eo", "pipefail", "-c", String.join("\n", (List<String>) job.get("script")));
        Map<String, Object> artifacts = (Map<String, Object>) job.get("artifacts");
        for (Object report : ((Map<String, Object>) artifacts.get("reports")).values()) {
            assertThat(workspace.read((String) report)).isNotBlank();
        }
        return outcome;
    }

    @Test
    void theHooksRunOnTheExample() throws IOException, InterruptedException {
        lessReplicas();
        List<Map<String, Object>> hooks = new Yaml().load(Files.readString(Workspace.PROJECT.resolve(".pre-commit-hooks.yaml")));
        assertThat(hooks).extracting(hook -> hook.get("id")).containsExactly("citus-render-golden-check", "citus-render-golden-update");
        assertThat(yaml("examples/pull-request/.pre-commit-config.yaml").toString()).contains("id=" + hooks.getFirst().get("id"));
        assertThat(hook(hooks.getFirst()).code()).isEqualTo(1);
        assertThat(hook(hooks.getLast()).code()).isZero();
        assertThat(hook(hooks.getFirst()).code()).isZero();
    }

    private Workspace.Outcome hook(Map<String, Object> hook) throws IOException, InterruptedException {
        return workspace.run("sh", "-c", (String) hook.get("entry"));
    }

    @Test
    void theExamplesWorkflowGivesInputsThatTheActionHas() throws IOException {
        String workflow = yaml("examples/pull-request/.github/workflows/manifests.yaml").toString();
        assertThat(workflow).contains("mode=comment", "fail-on=danger", "pull-requests=write");
        assertThat(yaml("action.yml").get("inputs").toString()).contains("mode=", "fail-on=");
    }

    @Test
    void shellcheckFindsNothing() throws IOException, InterruptedException {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "shellcheck"))), "no shellcheck here");
        Workspace.Outcome outcome = workspace.run("shellcheck", Workspace.PROJECT.resolve("ci/report.sh").toString(),
                Workspace.PROJECT.resolve("ci/comment.sh").toString());
        assertThat(outcome.text()).isEmpty();
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(Workspace.PROJECT.resolve(file)));
    }
}
