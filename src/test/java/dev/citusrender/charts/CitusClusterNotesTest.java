package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NOTES.txt says how to connect and warns of each risky combination, and only of those that there are. */
@DisplayName("notes of charts/citus-cluster")
class CitusClusterNotesTest {

    /** Nothing to warn of. */
    private static final String SOUND = """
            namespace: databases
            image: {tag: "16"}
            secret: {create: false}
            storage: {persistentVolume: {enabled: true}}
            ssl: {enabled: true}
            """;

    @Test
    void are_silent_where_nothing_is_wrong() {
        assertThat(ChartUnderTest.CITUS_CLUSTER.with(SOUND).notes()).doesNotContain("PLEASE NOTE");
        assertThat(ChartUnderTest.CITUS_CLUSTER.preset("prod", "namespace: databases").notes()).doesNotContain("PLEASE NOTE");
    }

    @Test
    void say_where_clients_connect() {
        assertThat(ChartUnderTest.CITUS_CLUSTER.with(SOUND, "{clusterName: shop, additionalExtensions: {enabled: true}}").notes()).contains(
                "shop-0.databases.svc.cluster.local:5432", "kubectl exec -n databases -it shop-0-0 -c patroni -- patronictl list", "job/shop-extensions-setup");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            secret: {create: true}                                              | documented defaults, which everybody knows
            secret: {create: true}, patroni: {superuser: {password: x}}         | documented defaults, which everybody knows
            namespace: default                                                  | set namespace=databases
            storage: {persistentVolume: {enabled: false}}                       | data of a group are gone when all of its pods are
            coordinator: {replicas: 1}                                          | Group 0 has one member
            workers: [{citusGroup: "7", citusType: worker, replicas: 1}]        | Group 7 has one member
            coordinator: {enabled: false}                                       | nothing joins the workers to a cluster
            ssl: {enabled: false}                                               | Connections may go unencrypted
            ssl: {mode: prefer}                                                 | Connections may go unencrypted
            additionalExtensions: {enableOnWorkers: true}                       | additionalExtensions.enableOnWorkers is deprecated
            image: {tag: latest}                                                | another image tomorrow
            """)
    void warn_of(String values, String warning) {
        assertThat(ChartUnderTest.CITUS_CLUSTER.with(SOUND, "{" + values + "}").notes()).contains("PLEASE NOTE").contains(warning);
    }
}
