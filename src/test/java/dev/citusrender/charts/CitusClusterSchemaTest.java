package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of which no cluster could be made are refused; the message names the value and what it may be. */
@DisplayName("values that charts/citus-cluster refuses")
class CitusClusterSchemaTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            coordinator: {replicaCount: 3}                                     | additional properties 'replicaCount' not allowed
            coordinator: {replicas: 0}                                         | at '/coordinator/replicas': minimum: got 0, want 1
            clusterName: Citus_Demo                                            | at '/clusterName': 'Citus_Demo' does not match
            clusterName: 'a-name-of-forty-one-characters-is-too-long-1'        | at '/clusterName': maxLength
            workers: [{citusGroup: "1", citusType: worker}]                    | at '/workers/0': missing property 'replicas'
            workers: [{citusGroup: "0", citusType: worker, replicas: 1}]       | at '/workers/0/citusGroup'
            workers: [{citusGroup: a, citusType: worker, replicas: 1}]         | at '/workers/0/citusGroup'
            workers: [{citusGroup: "1", citusType: coordinator, replicas: 1}]  | at '/workers/0/citusType': value must be 'worker'
            workers: [{citusGroup: "1", citusType: worker, replicas: 1}, {citusGroup: 1, citusType: worker, replicas: 2}] | workers: the group 1 is there twice
            patroni: {failover: {ttl: 10}}                                     | at '/patroni/failover/ttl': minimum: got 10, want 20
            patroni: {failover: {ttl: 25}}                                     | patroni.failover.ttl must be at least loopWait + 2 × retryTimeout
            patroni: {superuser: {username: "it's"}}                           | at '/patroni/superuser/username': 'it\\'s' does not match
            ssl: {mode: disable}                                               | value must be one of 'prefer', 'require', 'verify-ca', 'verify-full'
            ssl: {enabled: true, certificates: {ca: x}}                        | at '/ssl/certificates/ca': 'x' does not match
            ssl: {enabled: true, certificates: {ca: '-----BEGIN CERTIFICATE-----x-----END CERTIFICATE-----'}} | ssl.certificates.cert is missing: give all of ca, cert and key, or none
            secret: {name: Not_A_Name}                                         | at '/secret/name': 'Not_A_Name' does not match
            additionalExtensions: {maxAttempts: 0}                             | at '/additionalExtensions/maxAttempts': minimum: got 0, want 1
            additionalExtensions: {extensions: ["a; DROP TABLE b"]}            | at '/additionalExtensions/extensions/0'
            storage: {persistentVolume: {size: 10 GB}}                         | at '/storage/persistentVolume/size': '10 GB' does not match
            postgresql: {parameters: {"a b": 1}}                               | 'a b' does not match pattern '^[a-z_.0-9]+$'
            containerPorts: {postgresql: 70000}                                | at '/containerPorts/postgresql': maximum
            containerPorts: {postgresql: 8008}                                 | containerPorts.patroni must be another port than containerPorts.postgresql (8008)
            networkPolicy: {allowExternal: "no"}                               | at '/networkPolicy/allowExternal': got string, want boolean
            metrics: {serviceMonitor: {interval: 30 seconds}}                  | at '/metrics/serviceMonitor/interval': '30 seconds' does not match
            image: {digest: sha256:abc}                                        | at '/image/digest': 'sha256:abc' does not match
            """)
    void are_refused_with_a_clear_word(String values, String message) {
        assertThatThrownBy(() -> ChartUnderTest.CITUS_CLUSTER.with(values)).hasMessageContaining(message);
    }
}
