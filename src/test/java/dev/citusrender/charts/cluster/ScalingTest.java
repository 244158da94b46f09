package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A cluster grows by a worker that comes late, and shrinks again without losing a row: the steps of one story, in order. */
@NeedsPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScalingTest {
    private static final String AUTH = "auth: {usePasswordFiles: true, postgresPassword: \"scale's $1\", password: x}\n";
    private static final String TWO_WORKERS = AUTH + "worker: {replicaCount: 2}\n";
    private static final String THREE_WORKERS = AUTH + """
            worker: {replicaCount: 3}
            workerRegistration: {rebalance: true}
            """;
    private static final String DRAINED_TO_TWO = AUTH + """
            worker: {replicaCount: 3, drain: {enabled: true, keep: 2}}
            """;
    private static final String SUM = "SELECT count(*), sum(id), count(DISTINCT name) FROM reading JOIN sensor USING (sensor)";
    private static final String PLACES_OF_WORKER_2 = "SELECT count(*) FROM citus_shards WHERE nodename LIKE 'citus-worker-2.%' AND citus_table_type = 'distributed'";

    @TempDir
    static Path folder;
    static CitusCluster cluster;
    static String sum;

    @BeforeAll
    static void start() {
        cluster = new CitusCluster(folder, TWO_WORKERS);
        cluster.start(2);
        cluster.register(Map.of()).succeeded();
        cluster.sql("""
                CREATE TABLE sensor (sensor int PRIMARY KEY, name text);
                SELECT create_reference_table('sensor');
                CREATE TABLE reading (id bigint PRIMARY KEY, sensor int);
                SELECT create_distributed_table('reading', 'id');
                INSERT INTO sensor SELECT i, 'sensor ' || i FROM generate_series(1, 10) i;
                INSERT INTO reading SELECT i, i % 10 + 1 FROM generate_series(1, 1000) i;
                """);
        sum = cluster.sql(SUM);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void registers_a_worker_that_comes_late() {
        cluster.upgrade(THREE_WORKERS);

        CompletableFuture<Outcome> registration = CompletableFuture.supplyAsync(() -> cluster.register(Map.of("CITUS_WAIT_SECONDS", "60")));
        cluster.worker(2).start(cluster.manifests());

        assertThat(registration.join().succeeded().output()).contains("adding citus-worker-2.", "starting a rebalance");
        assertThat(cluster.sql("SELECT count(*) FROM citus_get_active_worker_nodes()")).isEqualTo("3");
    }

    @Test
    @Order(2)
    void moves_shards_to_it_when_the_values_ask_for_a_rebalance() {
        assumeTrue(cluster.citus(), "shards take Citus itself");

        cluster.sql("SELECT citus_rebalance_wait()");

        assertThat(cluster.sql(PLACES_OF_WORKER_2)).isEqualTo("2");
        assertThat(cluster.sql(SUM)).isEqualTo(sum);
    }

    @Test
    @Order(3)
    void keeps_a_worker_of_which_nobody_said_that_it_may_go() {
        cluster.upgrade(TWO_WORKERS);

        assertThat(cluster.register(Map.of()).succeeded().output()).contains("WARNING: citus-worker-2.", "is no worker of this release");
        assertThat(cluster.sql("SELECT count(*) FROM citus_get_active_worker_nodes()")).isEqualTo("3");
    }

    @Test
    @Order(4)
    void drains_a_worker_before_it_goes() {
        cluster.upgrade(DRAINED_TO_TWO);

        assertThat(drain().succeeded().output()).contains("drained: citus-worker-2.");

        if (cluster.citus()) {
            assertThat(cluster.sql("SELECT count(*) FROM citus_shards WHERE nodename LIKE 'citus-worker-2.%'")).isEqualTo("0");
        }
        assertThat(cluster.sql(SUM)).isEqualTo(sum);
    }

    @Test
    @Order(5)
    void drains_a_second_time_without_complaint() {
        assertThat(drain().succeeded().output()).contains("nothing to drain");
        assertThat(cluster.register(Map.of()).succeeded().output()).doesNotContain("adding");
    }

    @Test
    @Order(6)
    void has_all_rows_without_the_worker_that_went() {
        cluster.worker(2).stop();
        cluster.upgrade(TWO_WORKERS);

        cluster.register(Map.of()).succeeded();

        cluster.test().succeeded();
        assertThat(cluster.sql(SUM)).isEqualTo(sum);
    }

    @Test
    @Order(7)
    void keeps_a_worker_that_cannot_be_drained() {
        assumeTrue(cluster.citus(), "only Citus refuses to remove a node with shards");
        cluster.upgrade(AUTH + "worker: {replicaCount: 2, drain: {enabled: true, keep: 0}}\n");

        drain().failed();

        assertThat(cluster.sql("SELECT count(*) FROM citus_get_active_worker_nodes()")).isEqualTo("2");
        assertThat(cluster.sql(SUM)).isEqualTo(sum);
    }

    private static Outcome drain() {
        return cluster.job("Job", "citus-worker-drain-1", "drain", Map.of());
    }
}
