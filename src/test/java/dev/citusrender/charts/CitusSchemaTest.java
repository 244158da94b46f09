package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that would make a cluster that does not start, or not as meant, are refused; the message names the value and what it may be. */
@DisplayName("values that charts/citus refuses")
class CitusSchemaTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            worker: {replicas: 3}                                                | additional properties 'replicas' not allowed
            auth: {requirePassword: true}                                        | at '/auth/postgresPassword': minLength: got 0, want 1
            auth: {requirePassword: true, postgresPassword: x}                   | at '/auth/password': minLength: got 0, want 1
            auth: {enablePostgresUser: false, username: ''}                      | at '/auth/username': minLength: got 0, want 1
            auth: {extraUsers: [{name: "it's"}]}                                 | at '/auth/extraUsers/0/name'
            auth: {extraDatabases: [a b]}                                        | at '/auth/extraDatabases/0'
            tls: {enabled: true}                                                 | at '/tls/certificatesSecret': minLength: got 0, want 1
            tls: {nodeSslMode: allow}                                            | value must be one of 'require', 'verify-ca', 'verify-full'
            postgresql: {sharedPreloadLibraries: 'pg_cron,citus'}                | at '/postgresql/sharedPreloadLibraries': 'pg_cron,citus' does not match
            postgresql: {extraConfiguration: "a = 1\\nshared_preload_libraries = 'x'"} | at '/postgresql/extraConfiguration': 'not' failed
            worker: {extraConfiguration: "shared_preload_libraries='x'"}         | at '/worker/extraConfiguration': 'not' failed
            postgresql: {maxConnections: 0}                                      | at '/postgresql/maxConnections': minimum: got 0, want 1
            postgresql: {walLevel: minimal}                                      | value must be one of 'replica', 'logical'
            worker: {containerPorts: {postgresql: 70000}}                        | at '/worker/containerPorts/postgresql': maximum
            worker: {persistence: {size: 10 GB}}                                 | at '/worker/persistence/size': '10 GB' does not match
            coordinator: {resourcesPreset: huge}                                 | at '/coordinator/resourcesPreset': value must be one of
            backup: {schedule: every day}                                        | at '/backup/schedule': 'every day' does not match
            metrics: {serviceMonitor: {interval: 30 seconds}}                    | at '/metrics/serviceMonitor/interval': '30 seconds' does not match
            image: {digest: sha256:abc}                                          | at '/image/digest': 'sha256:abc' does not match
            image: {pullPolicy: Sometimes}                                       | at '/image/pullPolicy': value must be one of
            worker: {autoscaling: {enabled: true, minReplicas: 9, maxReplicas: 3}} | worker.autoscaling.minReplicas must not be above worker.autoscaling.maxReplicas
            """)
    void are_refused_with_a_clear_word(String values, String message) {
        assertThatThrownBy(() -> RenderedCitus.with(values)).hasMessageContaining(message);
    }
}
