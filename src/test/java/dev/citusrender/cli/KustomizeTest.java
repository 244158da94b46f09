package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.citusrender.ProgramUnderTest;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --output-format kustomize}: what it writes, what it refuses, and that kubectl finds the objects of the render in it. */
class KustomizeTest {
    private static final String CHARTS = Path.of("charts").toAbsolutePath().toString();
    private static final String[] FOLDER = {"web", "c", "-n", "infra", "--output-format", "kustomize", "--output-dir", "out"};

    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void aChart() throws IOException {
        Files.createDirectories(folder.resolve("c/templates"));
        Files.writeString(folder.resolve("c/Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
    }

    private int run(String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), stdout, stderr, folder, Map.of("HOME", folder.toString()));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void template(String text) throws IOException {
        Files.writeString(folder.resolve("c/templates/all.yaml"), text);
    }

    private static String object(String apiVersion, String kind, String metadata) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {" + metadata + "}\n---\n";
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String kustomization() throws IOException {
        return Files.readString(folder.resolve("out/kustomization.yaml"));
    }

    @Test
    void writesAFileForEachObjectAndListsThemInHelmsOrder() throws IOException {
        template(object("apps/v1", "Deployment", "name: web") + "# a comment\n" + object("v1", "Service", "name: web") + object("v1", "Secret", "name: key"));
        assertThat(run(FOLDER)).isZero();

        assertThat(out).isEqualTo("wrote out/secret-key.yaml\nwrote out/service-web.yaml\nwrote out/deployment-web.yaml\nwrote out/kustomization.yaml\n");
        assertThat(files()).containsExactly("deployment-web.yaml", "kustomization.yaml", "secret-key.yaml", "service-web.yaml");
        assertThat(Files.readString(folder.resolve("out/service-web.yaml")))
                .isEqualTo("# Source: c/templates/all.yaml\n# a comment\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n");
        assertThat(kustomization()).contains("resources:\n  - secret-key.yaml\n  - service-web.yaml\n  - deployment-web.yaml\n", "order: fifo",
                "namespace: infra", "unsetOnly: true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: a, namespace: one       | name: a, namespace: two | configmap-a.one.yaml     | configmap-a.two.yaml
            name: a, namespace: one       | name: A, namespace: one | configmap-a.one.yaml     | configmap-a.one-2.yaml
            name: a                     | name: b               | configmap-a.yaml       | configmap-b.yaml
            name: "../a:b", namespace: one | name: a              | configmap-..-a-b.yaml  | configmap-a.yaml
            """)
    void namesFilesThatCollideApart(String first, String second, String firstFile, String secondFile) throws IOException {
        template(object("v1", "ConfigMap", first) + object("v1", "ConfigMap", second));
        assertThat(run(FOLDER)).as(err).isZero();
        assertThat(files()).containsExactlyInAnyOrder(firstFile, secondFile, "kustomization.yaml");
    }

    @Test
    void takesListsApart() throws IOException {
        template("apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: a, namespace: one}}\n"
                + "- {apiVersion: v1, kind: Service, metadata: {name: b, namespace: one}}\n");
        assertThat(run(FOLDER)).isZero();
        assertThat(files()).containsExactly("kustomization.yaml", "service-a.yaml", "service-b.yaml");
        assertThat(kustomization()).doesNotContain("transformers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generateName: a-              |                       | ConfigMap without metadata.name: kubectl apply needs one (metadata.generateName
            name: a                       | name: a               | ConfigMap/a is there twice, first by c/templates/all.yaml
            name: a                       | name: a, namespace: infra | ConfigMap/a in infra is there twice
            """)
    void refusesWhatKustomizeWould(String first, String second, String message) throws IOException {
        template(object("v1", "ConfigMap", first) + (second == null ? "" : object("v1", "ConfigMap", second)));
        assertThat(run(FOLDER)).isEqualTo(1);
        assertThat(err).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void replacesItsOwnFolder() throws IOException {
        template(object("v1", "ConfigMap", "name: a") + object("v1", "ConfigMap", "name: b"));
        run(FOLDER);
        Files.createDirectories(folder.resolve("out/.update-999999999"));
        template(object("v1", "ConfigMap", "name: b") + object("v1", "ConfigMap", "name: c"));
        assertThat(run(FOLDER)).as(err).isZero();
        assertThat(files()).containsExactly("configmap-b.yaml", "configmap-c.yaml", "kustomization.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "kustomization.yaml", "service-old.yaml"})
    void refusesAFolderWithFilesOfOthers(String file) throws IOException {
        template(object("v1", "ConfigMap", "name: a"));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out").resolve(file), "mine");
        assertThat(run(FOLDER)).isEqualTo(1);
        assertThat(err).contains(file, "nothing was written");
        assertThat(files()).containsExactly(file);
        assertThat(folder.resolve("out").resolve(file)).hasContent("mine");
    }

    @Test
    void keepsOutOfOtherFoldersWhateverTheListSays() throws IOException {
        template(object("v1", "ConfigMap", "name: a"));
        run(FOLDER);
        Files.writeString(folder.resolve("mine.yaml"), "mine");
        Files.writeString(folder.resolve("out/kustomization.yaml"), kustomization().replace("  - configmap-a.yaml", "  - ../mine.yaml\n  - configmap-a.yaml"));
        assertThat(run(FOLDER)).isZero();
        assertThat(folder.resolve("mine.yaml")).exists();
    }

    @Test
    void saysWhatBecomesOfHooks() throws IOException {
        template(object("v1", "ConfigMap", "name: a") + object("batch/v1", "Job", "name: b, annotations: {helm.sh/hook: post-install}"));
        assertThat(run(FOLDER)).isZero();
        assertThat(err).contains("hooks are plain objects for kustomize, applied with the rest: Job/b (post-install); --no-hooks");
        assertThat(files()).contains("job-b.yaml");
        run(Stream.concat(Arrays.stream(FOLDER), Stream.of("--no-hooks")).toArray(String[]::new));
        assertThat(err).isEmpty();
        assertThat(files()).doesNotContain("job-b.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --output-format yaml --output-dir out | "yaml" for "--output-format" flag: it must be helm or kustomize
            --output-format kustomize             | name it with --output-dir DIR
            """)
    void refusesOtherWords(String arguments, String message) {
        assertThat(run(("c " + arguments).split(" "))).isEqualTo(1);
        assertThat(err).contains(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void isHelmsLayoutWhenNothingIsSaid() throws IOException {
        template(object("v1", "ConfigMap", "name: a"));
        assertThat(run("c", "--output-dir", "out", "--output-format", "helm")).isZero();
        assertThat(folder.resolve("out/c/templates/all.yaml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citus", "ai-infra"})
    void kubectlFindsTheObjectsOfTheRender(String chart) throws IOException, InterruptedException {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")))).isTrue();
        List<String> render = List.of("my", CHARTS + "/" + chart, "-n", "infra", "--seed", "1");
        assertThat(run(render.toArray(String[]::new))).as(err).isZero();
        List<String> expected = objects(out);
        List<String> write = new ArrayList<>(render);
        write.addAll(List.of("--output-format", "kustomize", "--output-dir", "out"));
        assertThat(run(write.toArray(String[]::new))).as(err).isZero();

        Path built = folder.resolve("built.yaml");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.resolve("out").toString()).redirectOutput(built.toFile())
                .redirectErrorStream(true).start();
        assertThat(kubectl.waitFor()).as(Files.readString(built)).isZero();
        assertThat(objects(Files.readString(built))).isEqualTo(expected);
    }

    /** All objects, in their order, as JSON; in the namespace that they end up in. */
    private static List<String> objects(String manifests) {
        return ResourceReader.read(manifests, "manifests").stream().map(KustomizeTest::inItsNamespace)
                .map(body -> GoJson.write(body, false)).toList();
    }

    private static GoMap inItsNamespace(Resource resource) {
        if (resource.id().namespace().isEmpty()) {
            ((GoMap) resource.body().get("metadata")).put("namespace", "infra");
        }
        return resource.body();
    }
}
