package dev.citusrender.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.go.GoMap;
import dev.citusrender.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests become resources that know what and where they are. */
class ResourceReaderTest {
    private static final String TWO = """
            ---
            # Source: c/templates/a.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              template:
                spec:
                  initContainers: [{name: i, image: "b:1"}]
                  containers: [{name: c, image: "a:1"}, {name: d, image: "b:1"}]
            --- # a comment
            kind: Service
            metadata: {name: web, namespace: x}
            ---
            ---

            """;

    @Test
    void eachDocumentIsAResource() {
        List<Resource> resources = ResourceReader.read(TWO, "f.yaml");

        assertThat(resources).extracting(r -> r.id().toString()).containsExactly("Deployment/web", "Service/web in x");
        assertThat(resources).extracting(Resource::template).containsExactly("c/templates/a.yaml", "");
        assertThat(resources).extracting(Resource::line).containsExactly(2, 12);
    }

    @Test
    void originsCountLinesOfTheFile() {
        Resource service = ResourceReader.read(TWO, "f.yaml").getLast();
        assertThat(service.body().origin("kind")).hasToString("f.yaml:13:7");
    }

    @Test
    void theGroupIsPartOfTheIdentityAndTheVersionIsNot() {
        List<Resource> resources = ResourceReader.read("""
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: a}}
                ---
                {apiVersion: batch/v1beta1, kind: CronJob, metadata: {name: a}}
                ---
                {apiVersion: other/v1, kind: CronJob, metadata: {name: a}}
                """, "f");
        assertThat(resources.get(0).id()).isEqualTo(resources.get(1).id()).isNotEqualTo(resources.get(2).id());
    }

    @Test
    void listsAreTakenApart() {
        assertThat(ResourceReader.read("{kind: List, items: [{kind: A, metadata: {name: a}}, {kind: B, metadata: {generateName: b-}}]}", "f"))
                .extracting(r -> r.id().shortName()).containsExactly("A/a", "B/b-*");
    }

    @Test
    void namesTheLineOfTheFileThatIsNoYaml() {
        assertThatThrownBy(() -> ResourceReader.read("a: b\n---\nkind: X\nc: d: e\n", "f.yaml"))
                .isInstanceOfSatisfying(YamlException.class, e -> assertThat(e.line()).isEqualTo(4));
    }

    @Test
    void readsFoldersInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("b.yml"), "kind: B\n");
        Files.writeString(folder.resolve("sub/a.json"), "{\"kind\": \"A\"}");
        Files.writeString(folder.resolve("notes.txt"), "kind: C\n");

        assertThat(ResourceReader.read(folder, "golden")).extracting(Resource::file).containsExactly("golden/b.yml", "golden/sub/a.json");
    }

    @Test
    void findsContainersAndImages() {
        List<Resource> resources = ResourceReader.read(TWO, "f.yaml");
        assertThat(Pods.containers(resources.getFirst())).extracting((GoMap c) -> c.get("name")).containsExactly("i", "c", "d");
        assertThat(Pods.spec(resources.getLast())).isNull();
        assertThat(Images.of(resources)).containsExactly("a:1", "b:1");
    }
}
