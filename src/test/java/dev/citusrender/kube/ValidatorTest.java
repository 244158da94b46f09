package dev.citusrender.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.resource.ResourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that an API server would refuse, and such as it takes. */
class ValidatorTest {
    private static final Validator NEWEST = Validator.of("");

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource("wrongObjects")
    void findsWhatIsWrong(String kind, String body, String path, String message) {
        ValidationReport report = NEWEST.check(ResourceReader.read(manifest(kind, body), "m.yaml"));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.message()).startsWith(message);
            assertThat(finding.at().source()).isEqualTo("m.yaml");
            assertThat(finding.at().line()).isEqualTo(1);
        });
    }

    static Stream<Arguments> wrongObjects() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/kube/wrong.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split(" \\| ")));
    }

    private static String manifest(String kind, String body) {
        String[] words = kind.split(" ");
        return "{apiVersion: " + words[0] + ", kind: " + words[1] + ", " + body + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1 Pod            | metadata: {name: a.b-1}, spec: {containers: [{name: a, image: a, args: null, resources: {limits: {cpu: 0.5, memory: 1e9}}}]}
            v1 Pod            | metadata: {generateName: a-}, spec: {containers: [{name: a, image: a, env: [{name: A, value: null}]}]}
            v1 Pod            | metadata: {name: a, creationTimestamp: null, labels: {a.b/c_d: ""}}, spec: {containers: [{name: a, image: a}]}
            v1 Pod            | metadata: {name: a, annotations: {Example.COM_x: "any text, ä"}}, spec: {containers: [{name: a, image: a}]}
            v1 Service        | metadata: {name: a}, spec: {ports: [{port: 53, protocol: UDP, name: u}, {port: 53, name: t, targetPort: dns}]}
            v1 Secret         | metadata: {name: a}, data: {a.b_c-d: "", e: YWI=}, stringData: {f: g}
            v1 ConfigMap      | metadata: {name: a}, binaryData: {a: YWI=}, immutable: true
            rbac.authorization.k8s.io/v1 ClusterRole | metadata: {name: "system:a"}, rules: [{verbs: [get], nonResourceURLs: [/x]}]
            apps/v1 Deployment| metadata: {name: a}, spec: {selector: {}, template: {}, strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}}
            monitoring.coreos.com/v1 ServiceMonitor | metadata: {name: a}, spec: {selector: {}, endpoints: [{interval: 1m30s, port: web}]}
            monitoring.coreos.com/v1 ServiceMonitor | metadata: {name: a}, spec: {selector: {}, endpoints: []}
            monitoring.coreos.com/v1 PrometheusRule | metadata: {name: a}, spec: {groups: [{name: a}]}
            autoscaling.k8s.io/v1 VerticalPodAutoscaler | metadata: {name: a}, spec: {targetRef: {kind: A, name: a}, updatePolicy: {updateMode: "Off"}}
            v1 Pod            | metadata: {name: a}, spec: {restartPolicy: "", containers: [{name: a, image: a, imagePullPolicy: ""}]}
            v1 Pod            | metadata: {name: a}, spec: {containers: [{name: a, image: a, env: [{name: A, value: "", valueFrom: {fieldRef: {fieldPath: a}}}]}]}
            v1 Pod            | metadata: {name: a}, spec: {tolerations: [{operator: Exists}], containers: [{name: a, image: a}], volumes: [{name: a}]}
            v1 Pod            | metadata: {name: a}, spec: {volumes: [{name: a, hostPath: {path: /a, type: ""}}], containers: [{name: a, image: a}]}
            v1 Service        | metadata: {name: a}, spec: {clusterIP: None, selector: {a: b}}
            v1 Service        | metadata: {name: a}, spec: {type: ExternalName, externalName: a.b}
            apps/v1 Deployment| metadata: {name: a}, spec: {selector: {}, template: {}, strategy: {type: Recreate, rollingUpdate: null}}
            batch/v1 Job      | metadata: {name: a}, spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}
            networking.k8s.io/v1 NetworkPolicy | metadata: {name: a}, spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}, {}]}
            networking.k8s.io/v1 Ingress | metadata: {name: a}, spec: {rules: [{host: a.b}]}
            rbac.authorization.k8s.io/v1 RoleBinding | metadata: {name: a}, roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: a}]
            rbac.authorization.k8s.io/v1 ClusterRole | metadata: {name: a}, rules: []
            """)
    void takesWhatIsRight(String kind, String body) {
        assertThat(NEWEST.check(ResourceReader.read(manifest(kind, body), "m.yaml")).findings()).isEmpty();
    }

    @Test
    void namesThePlace() {
        String text = """
                # Source: c/templates/a.yaml
                apiVersion: v1
                kind: Service
                metadata:
                  name: a
                spec:
                  portz: []
                  ports:
                    - port: "80"
                """;

        assertThat(NEWEST.check(ResourceReader.read(text, "m.yaml")).findings()).extracting(Finding::toString).containsExactly(
                "m.yaml:7:10: Service/a: spec.portz: unknown field in ServiceSpec; did you mean ports? (c/templates/a.yaml)",
                "m.yaml:9:13: Service/a: spec.ports[0].port: must be a whole number, not the string \"80\"; leave out the quotes (c/templates/a.yaml)");
    }

    @Test
    void countsWhatItCannotCheck() {
        ValidationReport report = NEWEST.check(ResourceReader.read("{apiVersion: example.org/v1, kind: Thing, metadata: {name: a}}", "m.yaml"));

        assertThat(report.findings()).isEmpty();
        assertThat(report.checked()).isZero();
        assertThat(report.unchecked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1.28, 1.28", "v1.28.9, 1.28", "1.20, 1.28", "1.30, 1.28", "1.32, 1.34", "1.35.1, 1.34", "1.36, 1.36", "1.99, 1.36"})
    void takesTheNearestVersion(String asked, String taken) {
        assertThat(Validator.of(asked).version()).isEqualTo(taken);
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThatThrownBy(() -> Validator.of("new")).hasMessage("new is no version of Kubernetes; give one such as 1.28");
    }

    @Test
    void knowsWhatAVersionHas() {
        var service = ResourceReader.read("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}], trafficDistribution: PreferClose}}", "m.yaml");

        assertThat(Validator.of("1.28").check(service).findings()).hasSize(1);
        assertThat(Validator.of("1.34").check(service).findings()).isEmpty();
    }
}
