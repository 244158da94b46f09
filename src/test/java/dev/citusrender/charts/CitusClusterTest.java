package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The citus-cluster chart keeps what its documents say: parameters and defaults, names, labels by which kubectl commands find its objects. */
@DisplayName("charts/citus-cluster")
class CitusClusterTest {
    private static final Path README = Path.of("charts/citus-cluster/README.md");
    private static final Pattern OBJECT = Pattern.compile("^\\| ([A-Z][A-Za-z]+) `([^`]+)` \\|.*");
    private static final RenderedChart FULL = ChartUnderTest.CITUS_CLUSTER.with(CitusClusterCombinations.EVERYTHING);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            clusterName                             | citusdemo
            image.repository                        | patroni-citus-k8s
            image.tag                               | latest
            image.pullPolicy                        | IfNotPresent
            coordinator.enabled                     | true
            coordinator.replicas                    | 3
            patroni.superuser.password              | zalando
            patroni.replication.password            | rep-pass
            secret.create                           | true
            secret.name                             | citusdemo
            secret.keys.superuserPassword           | superuser-password
            secret.keys.replicationPassword         | replication-password
            storage.persistentVolume.enabled        | false
            storage.persistentVolume.size           | 5Gi
            namespace                               | default
            ssl.enabled                             | false
            ssl.mode                                | verify-ca
            ssl.secretName                          | citusdemo-ssl-certs
            additionalExtensions.enabled            | false
            additionalExtensions.maxAttempts        | 60
            additionalExtensions.retryDelaySeconds  | 5
            additionalExtensions.backoffLimit       | 3
            additionalExtensions.enableOnWorkers    | false
            additionalExtensions.extensions         | [postgis, postgis_topology, pg_partman]
            workers                                 | [{citusGroup: "1", citusType: worker, replicas: 2}, {citusGroup: "2", citusType: worker, replicas: 2}]
            """)
    void has_each_documented_parameter_with_its_default(String parameter, String value) throws IOException {
        Object values = new Yaml().load(Files.readString(Path.of("charts/citus-cluster/values.yaml")));

        assertThat(Json.at(values, "/" + parameter.replace('.', '/'))).isEqualTo(new Yaml().<Object>load(value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("objectsOfTheReadme")
    void has_each_object_that_its_readme_names(String kind, String name) {
        assertThat(FULL.objects()).containsKey(kind + "/" + name);
    }

    private static Stream<Arguments> objectsOfTheReadme() throws IOException {
        List<Arguments> rows = Files.readAllLines(README).stream().map(OBJECT::matcher).filter(Matcher::matches)
                .map(row -> Arguments.of(row.group(1), row.group(2).replace("<clusterName>", "citusdemo").replace("<group>", "0")
                        .replace("<namespace>", "databases"))).toList();
        assertThat(rows).hasSizeGreaterThan(8);
        return rows.stream();
    }

    @ParameterizedTest(name = "kubectl get {0} -l {1}")
    @CsvSource({"pods,cluster-name=citusdemo,3", "pods,citus-group=0,1", "pods,citus-type=worker,2", "pvc,cluster-name=citusdemo,3",
        "svc,cluster-name=citusdemo,9", "svc,citus-type=coordinator,2", "jobs,job-type=extensions-setup,1"})
    void is_found_by_its_labels(String kind, String selector, int found) {
        String[] label = selector.split("=");
        Stream<?> all = switch (kind) {
            case "pods" -> FULL.pods().values().stream();
            case "pvc" -> FULL.ofKind("StatefulSet").stream().flatMap(set -> Json.maps(Json.at(set, "/spec/volumeClaimTemplates")).stream());
            case "svc" -> FULL.ofKind("Service").stream();
            default -> FULL.ofKind("Job").stream();
        };

        assertThat(all.map(object -> Json.map(Json.at(object, "/metadata/labels")).get(label[0])).filter(label[1]::equals)).hasSize(found);
    }

    @Test
    void has_the_containers_and_places_that_commands_for_troubleshooting_look_at() {
        String pod = "/spec/template/spec";

        assertThat(FULL.at("StatefulSet/citusdemo-0", pod + "/initContainers/fix-permissions/name")).isEqualTo("fix-permissions");
        assertThat(FULL.at("StatefulSet/citusdemo-0", pod + "/containers/patroni/ports/http-patroni/containerPort")).isEqualTo(8008);
        assertThat(Json.maps(FULL.at("StatefulSet/citusdemo-0", pod + "/containers/patroni/volumeMounts"))).extracting(mount -> mount.get("mountPath"))
                .contains("/etc/ssl/certs/postgresql", "/var/lib/postgresql/data");
        assertThat(FULL.at("Job/citusdemo-extensions-setup", "/metadata/annotations/helm.sh~1hook")).isEqualTo("post-install,post-upgrade");
    }

    @Test
    void lets_patroni_write_its_own_endpoints_and_no_other() {
        List<Map<String, Object>> rules = Json.maps(FULL.at("Role/citusdemo", "/rules"));

        assertThat(rules).filteredOn(rule -> rule.get("verbs").toString().contains("patch") && rule.get("resources").toString().contains("endpoints"))
                .singleElement().satisfies(rule -> assertThat(rule.get("resourceNames").toString()).contains("citusdemo-0,", "citusdemo-2-sync"));
        assertThat(rules.toString()).doesNotContain("*", "secrets", "deletecollection");
        assertThat(Json.maps(FULL.at("ClusterRole/databases-citusdemo-api-servers", "/rules"))).singleElement()
                .satisfies(rule -> assertThat(rule).containsEntry("verbs", List.of("get")).containsEntry("resourceNames", List.of("kubernetes")));
    }
}
