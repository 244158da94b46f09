package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, databases and extensions that the values add are there on every node, however often the job runs. */
@NeedsPostgres
class ExtrasTest {
    private static final String VALUES = """
            auth:
              postgresPassword: x
              password: secret
              extraUsers: [{name: reporting, password: "r e'p$o\\\\rt", memberOf: [pg_read_all_data]}]
              extraDatabases: [events]
            postgresql: {extensions: [tablefunc]}
            worker: {replicaCount: 1}
            """;

    @TempDir
    static Path folder;
    static CitusCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new CitusCluster(folder, VALUES);
        cluster.start(1);
        cluster.register(Map.of()).succeeded();
        cluster.register(Map.of()).succeeded();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void the_user_logs_in_on_every_node_with_the_rights_given() {
        for (PostgresNode node : new PostgresNode[] {cluster.coordinator(), cluster.worker(0)}) {
            String rights = cluster.psql(node, "reporting", "r e'p$o\\rt", "SELECT pg_has_role('pg_read_all_data', 'member')").succeeded().output();

            assertThat(rights).contains("t");
        }
    }

    @Test
    void the_extension_is_on_every_node() {
        for (PostgresNode node : new PostgresNode[] {cluster.coordinator(), cluster.worker(0)}) {
            assertThat(cluster.sql(node, "SELECT count(*) FROM pg_extension WHERE extname = 'tablefunc'")).isEqualTo("1");
        }
    }

    @Test
    void the_database_is_on_every_node_and_belongs_to_the_application() {
        for (PostgresNode node : new PostgresNode[] {cluster.coordinator(), cluster.worker(0)}) {
            assertThat(cluster.sql(node, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'events'")).isEqualTo("citus");
        }
    }
}
