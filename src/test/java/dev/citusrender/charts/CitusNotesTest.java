package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.render.ClusterObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NOTES.txt warns of each risky combination, and only of those that there are. */
@DisplayName("notes of charts/citus")
class CitusNotesTest {

    /** Nothing to warn of. */
    private static final String SOUND = """
            auth: {existingSecret: mine}
            coordinator: {pdb: {maxUnavailable: 1}}
            backup: {enabled: true}
            """;

    @Test
    void are_silent_where_nothing_is_wrong() {
        assertThat(RenderedCitus.with(SOUND).notes()).doesNotContain("PLEASE NOTE");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            auth: {existingSecret: ''}                                                  | No password was given
            auth: {existingSecret: '', postgresPassword: x}                             | Passwords are in the values
            coordinator: {replicaCount: 2}                                              | each further coordinator is another, empty database
            coordinator: {pdb: {maxUnavailable: ''}}                                    | lets no pod go
            coordinator: {persistence: {enabled: false}}                                | coordinator.persistence.enabled is false
            worker: {persistence: {enabled: false}}                                     | worker.persistence.enabled is false
            worker: {persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}}        | deletes volumes with their pods
            coordinator: {vpa: {enabled: true}}                                         | restarts database pods at times of its own choosing
            worker: {containerSecurityContext: {runAsNonRoot: false}}                   | do not meet the "restricted" Pod Security Standard
            coordinator: {service: {type: LoadBalancer}}                                | with no limit on who may connect
            worker: {service: {type: NodePort}}                                         | Workers are open to the outside
            worker: {autoscaling: {enabled: true, allowScaleDown: true}}                | The autoscaler may remove workers
            worker: {autoscaling: {enabled: true}}                                      | New workers stay empty until you run
            worker: {autoscaling: {enabled: true}, vpa: {enabled: true}}                | HPA and VPA both act on the workers
            worker: {allowScaleIn: true}                                                | Drain them first
            postgresql: {citusShardReplicationFactor: 2}                                | suits append-only tables
            postgresql: {walLevel: replica}                                             | moving shards blocks writes
            workerRegistration: {enabled: false}                                        | register workers yourself
            backup: {enabled: false}                                                    | There is no backup
            backup: {persistence: {enabled: false}}                                     | Exports are written to no volume
            auth: {extraDatabases: [events]}                                            | none of auth.extraDatabases
            volumePermissions: {enabled: true}                                          | runs a container as root
            ingress: {enabled: true}                                                    | PostgreSQL is not HTTP
            diagnosticMode: {enabled: true}                                             | no database runs
            """)
    void warn_of(String values, String warning) {
        assertThat(RenderedCitus.with(SOUND, values).notes()).contains("PLEASE NOTE").contains(warning);
    }

    @Test
    void load_balancer_behind_a_policy_or_a_list_of_networks_is_no_risk() {
        String open = "coordinator: {service: {type: LoadBalancer}}";

        assertThat(RenderedCitus.with(SOUND, open, "coordinator: {service: {loadBalancerSourceRanges: [10.0.0.0/8]}}").notes()).doesNotContain("NOTE");
        assertThat(RenderedCitus.with(SOUND, open, "networkPolicy: {enabled: true, allowExternal: false}").notes()).doesNotContain("NOTE");
    }

    @Test
    void workers_that_a_smaller_number_would_take_away_stay_and_are_named() {
        ClusterObjects five = ClusterObjects.parse("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: my-citus-worker, namespace: databases}
                spec: {replicas: 5}
                """, "cluster");

        RenderedChart rendered = RenderedCitus.render(five, SOUND);
        assertThat(rendered.at("StatefulSet/my-citus-worker", "/spec/replicas")).isEqualTo(5);
        assertThat(rendered.notes()).contains("There are 5 workers, more than worker.replicaCount (3)");
        assertThat(RenderedCitus.render(five, SOUND, "worker: {allowScaleIn: true}").at("StatefulSet/my-citus-worker", "/spec/replicas")).isEqualTo(3);
    }
}
