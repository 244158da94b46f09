package dev.citusrender.diff.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which resources refer to which, and where the picture puts them. */
class LinksTest {
    private static final String PODS = """
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template:
                metadata: {labels: {app: db, role: worker}}
                spec:
                  serviceAccountName: robot
                  imagePullSecrets: [{name: registry}]
                  initContainers:
                    - name: init
                      env: [{name: A, valueFrom: {secretKeyRef: {name: password, key: a}}}]
                  containers:
                    - name: main
                      envFrom: [{configMapRef: {name: settings}}]
                  volumes:
                    - {name: a, configMap: {name: files}}
                    - {name: b, persistentVolumeClaim: {claimName: disk}}
                    - {name: c, projected: {sources: [{secret: {name: token}}]}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{kind: ServiceAccount, metadata: {name: robot}} | StatefulSet/db runs as ServiceAccount/robot",
        "{kind: Secret, metadata: {name: registry}} | StatefulSet/db pulls with Secret/registry",
        "{kind: Secret, metadata: {name: password}} | StatefulSet/db reads Secret/password",
        "{kind: ConfigMap, metadata: {name: settings}} | StatefulSet/db reads ConfigMap/settings",
        "{kind: ConfigMap, metadata: {name: files}} | StatefulSet/db mounts ConfigMap/files",
        "{kind: PersistentVolumeClaim, metadata: {name: disk}} | StatefulSet/db mounts PersistentVolumeClaim/disk",
        "{kind: Secret, metadata: {name: token}} | StatefulSet/db mounts Secret/token",
        "{kind: Service, metadata: {name: s}, spec: {selector: {app: db}}} | Service/s selects StatefulSet/db",
        "{kind: Service, metadata: {name: s}, spec: {selector: {app: db, role: coordinator}}} | ''",
        "{kind: Service, metadata: {name: s}, spec: {selector: {}}} | ''",
        "{kind: PodDisruptionBudget, metadata: {name: p}, spec: {selector: {matchLabels: {role: worker}}}} | PodDisruptionBudget/p selects StatefulSet/db",
        "{kind: NetworkPolicy, metadata: {name: deny}, spec: {podSelector: {matchLabels: {app: db}}}} | NetworkPolicy/deny selects StatefulSet/db",
        "{kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {scaleTargetRef: {kind: StatefulSet, name: db}}} | HorizontalPodAutoscaler/h scales StatefulSet/db",
        "{kind: Pod, metadata: {name: p, ownerReferences: [{kind: StatefulSet, name: db}]}} | StatefulSet/db owns Pod/p",
        "{kind: ConfigMap, metadata: {name: other}} | ''",
    })
    void betweenPodsAndOthers(String other, String expected) {
        assertThat(links(PODS + "---\n" + other)).containsExactly(expected.isEmpty() ? new String[0] : new String[] {expected});
    }

    @Test
    void fromTheOutside() {
        assertThat(links("""
                {kind: Service, metadata: {name: web, labels: {a: b}}}
                ---
                {kind: Secret, metadata: {name: certificate}}
                ---
                {kind: Ingress, metadata: {name: i}, spec: {tls: [{secretName: certificate}],
                  rules: [{http: {paths: [{backend: {service: {name: web}}}, {backend: {service: {name: web}}}]}}]}}
                ---
                {kind: HTTPRoute, metadata: {name: r}, spec: {rules: [{backendRefs: [{name: web}]}]}}
                ---
                {kind: ServiceMonitor, metadata: {name: m}, spec: {selector: {matchLabels: {a: b}}}}
                ---
                {kind: Role, metadata: {name: reader}}
                ---
                {kind: ServiceAccount, metadata: {name: robot}}
                ---
                {kind: RoleBinding, metadata: {name: b}, roleRef: {kind: Role, name: reader}, subjects: [{kind: ServiceAccount, name: robot}]}
                """)).containsExactlyInAnyOrder("Ingress/i routes to Service/web", "Ingress/i serves with Secret/certificate",
                "HTTPRoute/r routes to Service/web", "ServiceMonitor/m selects Service/web", "RoleBinding/b grants Role/reader",
                "RoleBinding/b grants to ServiceAccount/robot");
    }

    private static List<String> links(String manifests) {
        return Links.among(ResourceReader.read(manifests, "x")).stream()
                .map(link -> link.from().id().shortName() + " " + link.why() + " " + link.to().id().shortName()).toList();
    }

    @Test
    void linkedBoxesStandSideBySideAndNoneOverlap() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 20).forEach(i -> text.append("---\n{kind: ConfigMap, metadata: {name: c%02d}}\n".formatted(19 - i))
                .append("---\n").append(PODS.replace("name: db", "name: d%02d".formatted(i)).replace("name: files", "name: c%02d".formatted(i))));
        Picture picture = Layout.of(ResourceReader.read(text.toString(), "x"), Set.of());
        assertThat(picture.boxes()).hasSize(40);
        assertThat(picture.lines()).hasSize(20).allSatisfy(line -> {
            int[] ends = List.of(line.link().from(), line.link().to()).stream().mapToInt(end -> y(picture, end)).toArray();
            assertThat(ends[0]).isEqualTo(ends[1]);
        });
        for (Picture.Box box : picture.boxes()) {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
            assertThat(picture.boxes().stream().filter(other -> other.x() == box.x() && Math.abs(other.y() - box.y()) < box.height())).hasSize(1);
        }
    }

    private static int y(Picture picture, Resource resource) {
        return picture.boxes().stream().filter(box -> box.resource() == resource).findFirst().orElseThrow().y();
    }

    @Test
    void tooManyShowWhatChangedAndItsNeighbours() {
        StringBuilder text = new StringBuilder(PODS).append("---\n{kind: ConfigMap, metadata: {name: files}}\n");
        IntStream.range(0, 500).forEach(i -> text.append("---\n{kind: ConfigMap, metadata: {name: other-%d}}\n".formatted(i)));
        List<Resource> resources = ResourceReader.read(text.toString(), "x");
        Picture picture = Layout.of(resources, Set.of(resources.get(1).id()));
        assertThat(picture.boxes()).extracting(box -> box.resource().id().shortName()).containsExactly("StatefulSet/db", "ConfigMap/files");
        assertThat(picture.left()).isEqualTo(500);
        assertThat(Layout.of(resources, resources.stream().map(Resource::id).collect(Collectors.toSet())).boxes()).hasSize(Layout.MOST);
    }
}
