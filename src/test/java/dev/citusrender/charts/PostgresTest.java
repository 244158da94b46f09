package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.ProgramUnderTest;
import dev.citusrender.charts.NetworkPolicies.Peer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The postgres chart keeps what its document says: names, sizes, settings, the Secret, and who may connect. */
@DisplayName("charts/postgres")
class PostgresTest {
    private static final ChartUnderTest CHART = ChartUnderTest.POSTGRES;
    private static final String SET = "StatefulSet/postgres";

    @Test
    void has_the_names_of_the_document_whatever_the_release_is_called() {
        RenderedChart rendered = CHART.with("auth: {password: x}");

        assertThat(rendered.objects()).containsKeys(SET, "Service/postgres-lb", "Secret/postgres-admin");
        assertThat(rendered.objects().values()).allSatisfy(object -> assertThat(Json.at(object, "/metadata/namespace")).isEqualTo("infra"));
        assertThat(rendered.at(SET, "/spec/volumeClaimTemplates/0/spec/resources/requests/storage")).isEqualTo("20Gi");
        assertThat(rendered.at(SET, "/spec/volumeClaimTemplates/1/spec/resources/requests/storage")).isEqualTo("10Gi");
        assertThat((String) rendered.at(SET, "/spec/template/spec/containers/postgres/image")).contains("postgres:16.").endsWith("-alpine");
        assertThat(rendered.at("Service/postgres-lb", "/spec/type")).isEqualTo("ClusterIP");
    }

    /** kubectl wait --for=condition=ready pod -l app=postgres would wait for a backup that is done, which is never ready again. */
    @Test
    void has_one_pod_that_wears_the_label_app() {
        assertThat(CHART.with().pods().entrySet()).filteredOn(pod -> "postgres".equals(Json.at(pod.getValue(), "/metadata/labels/app")))
                .extracting(Map.Entry::getKey).containsExactly(SET);
    }

    @ParameterizedTest(name = "{0} with {1} connections")
    @CsvSource({"2Gi,200,512,1536,128,2.6MB", "8Gi,200,2048,6144,512,10.2MB", "512Mi,200,128,384,32,655kB", "2Gi,1024,512,1536,128,512kB",
        "1.5Gi,100,384,1152,96,3.8MB", "2G,200,476,1430,119,2.4MB", "128Mi,2000,32,96,8,64kB", "4Gi,256,1024,3072,256,4MB"})
    void computes_settings_from_one_memory_value(String memory, int connections, int shared, int cache, int maintenance, String work) {
        RenderedChart rendered = CHART.with("{memory: %s, maxConnections: %d}".formatted(memory, connections));

        assertThat((String) rendered.at("ConfigMap/postgres-config", "/data/postgresql.conf")).contains("shared_buffers = " + shared + "MB\n",
                "effective_cache_size = " + cache + "MB\n", "maintenance_work_mem = " + maintenance + "MB\n", "work_mem = '" + work + "'\n");
        assertThat(rendered.at(SET, "/spec/template/spec/containers/postgres/resources/limits/memory")).isEqualTo(memory);
        assertThat(rendered.at(SET, "/spec/template/spec/containers/postgres/resources/requests/memory")).isEqualTo(memory);
    }

    @Test
    void has_the_whole_secret_or_none() {
        Map<String, Object> data = Json.map(CHART.with("{auth: {password: x}, service: {port: 6432}}").at("Secret/postgres-admin", "/data"));

        assertThat(data).hasSize(4).containsEntry("POSTGRES_USER", base64("postgres")).containsEntry("POSTGRES_PASSWORD", base64("x"))
                .containsEntry("POSTGRES_HOST", base64("postgres-lb.infra.svc.cluster.local")).containsEntry("POSTGRES_PORT", base64("6432"));
        assertThat(CHART.with().ofKind("Secret")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replicaCount: 2                                                 | additional properties 'replicaCount' not allowed
            memory: 2048                                                    | at '/memory': got number, want string
            memory: 2 GB                                                    | at '/memory': '2 GB' does not match
            memory: 64Mi                                                    | memory is 64Mi: PostgreSQL needs 128Mi at least
            maxConnections: 5                                               | at '/maxConnections': minimum: got 5, want 10
            parameters: {archive_command: 'true'}                           | parameters.archive_command: the chart sets it itself
            parameters: {Shared_Buffers: 1GB}                               | invalid propertyName 'Shared_Buffers'
            auth: {username: "it's"}                                        | at '/auth/username'
            persistence: {size: 10 GB}                                      | at '/persistence/size': '10 GB' does not match
            archive: {folder: ../other}                                     | at '/archive/folder'
            archive: {persistence: {accessModes: [ReadWriteOncePod]}}       | ReadWriteOncePod keeps base backups from the volume
            backup: {schedule: every night}                                 | at '/backup/schedule': 'every night' does not match
            backup: {retentionDays: 0}                                      | at '/backup/retentionDays': minimum: got 0, want 1
            restore: {from: yesterday}                                      | at '/restore/from': 'yesterday' does not match
            restore: {targetTime: yesterday}                                | at '/restore/targetTime': 'yesterday' does not match
            restore: {targetTime: '2026-01-31 09:59:59+02'}                 | at '/restore/targetTime'
            restore: {targetTime: '2026-01-31 09:59:59', targetName: x}     | a recovery stops at one of them
            {restore: {enabled: true}, archive: {enabled: false}}           | there is nothing to recover from without an archive
            tls: {enabled: true}                                            | at '/tls/certificatesSecret': minLength: got 0, want 1
            startupProbe: {successThreshold: 2}                             | at '/startupProbe/successThreshold': value must be 1
            service: {type: LoadBalancer}                                   | additional properties 'type' not allowed
            """)
    void refuses_what_would_not_work_with_a_clear_word(String values, String message) {
        assertThatThrownBy(() -> CHART.with(values)).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            auth: {existingSecret: ''}                         | the pod waits until you make the Secret postgres-admin
            auth: {existingSecret: '', password: x}            | The password is in the values
            namespaceOverride: other                           | All objects are in the namespace other, the release is in infra
            persistence: {enabled: false}                      | data is gone when the pod is
            archive: {enabled: false}                          | no way back from a DROP TABLE
            backup: {enabled: false}                           | No base backups are made
            backup: {suspend: true}                            | No base backups are made
            backup: {afterScript: ''}                          | on one volume beside the database
            restore: {enabled: true}                           | A recovery is on
            tls: {enabled: false}                              | Connections are not encrypted
            networkPolicy: {allowExternal: true}               | Any pod of the Kubernetes cluster may connect
            """)
    void warns_of(String values, String warning) {
        String sound = "backup: {afterScript: 'true'}";

        assertThat(CHART.preset("prod", sound).notes()).doesNotContain("PLEASE NOTE");
        assertThat(CHART.preset("prod", sound, values).notes()).contains("PLEASE NOTE", warning);
    }

    @ParameterizedTest(name = "{0} to {1}:{2} is {3}")
    @CsvSource({"application,database,5432,true", "application,database,9187,false", "neighbour,database,5432,false", "client,database,5432,true",
        "internet,database,5432,false", "backup,database,5432,true", "prometheus,database,9187,true", "prometheus,database,5432,false",
        "application,backup,5432,false", "database,internet,443,false", "backup,internet,443,false", "backup,dns,53,true"})
    void lets_through_in_production(String from, String to, int port, boolean allowed) {
        Map<String, String> own = Map.of("kubernetes.io/metadata.name", "infra");
        NetworkPolicies policies = new NetworkPolicies(CHART.preset("prod", "metrics: {serviceMonitor: {namespace: monitoring}}"), own);
        Map<String, Peer> peers = Map.of(
                "database", policies.pod(SET), "backup", policies.pod("CronJob/postgres-base-backup"),
                "application", new Peer(Map.of("postgres-client", "true"), Map.of()), "neighbour", new Peer(own, Map.of("app", "other")),
                "client", new Peer(own, Map.of("postgres-client", "true")),
                "prometheus", new Peer(Map.of("kubernetes.io/metadata.name", "monitoring"), Map.of()),
                "dns", new Peer(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of()), "internet", new Peer(null, Map.of()));

        assertThat(policies.allow(peers.get(from), peers.get(to), port)).isEqualTo(allowed);
    }

    /** The document's own way: kubectl apply -k infra/postgres/. */
    @Test
    void becomes_a_folder_for_kubectl_apply(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(new String[] {"postgres", "postgres", "-n", "infra", "--output-format", "kustomize", "--output-dir", "infra/postgres",
            "--set", "createNamespace=true"}, new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, folder, Map.of());

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        Map<String, Object> list = new Yaml().load(Files.readString(folder.resolve("infra/postgres/kustomization.yaml")));
        assertThat((List<?>) list.get("resources")).asString().contains("namespace-infra.yaml", "service-postgres-lb.yaml", "statefulset-postgres.yaml",
                "cronjob-postgres-base-backup.yaml");
        for (Object file : (List<?>) list.get("resources")) {
            assertThat(folder.resolve("infra/postgres").resolve(file.toString())).exists();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
