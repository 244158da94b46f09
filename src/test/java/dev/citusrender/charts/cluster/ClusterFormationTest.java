package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered scripts make a cluster of three nodes and keep it one: with awkward passwords, after a restart, with a worker that is gone. */
@NeedsPostgres
class ClusterFormationTest {
    private static final String ADMIN_PASSWORD = "it's \"q\" $HOME \\n:colon `x` *%~";
    private static final String USER_PASSWORD = ":$1' \\\" end ";
    private static final String WORKER_0 = "citus-worker-0.citus-worker-hl.default.svc.cluster.local";
    private static final String WORKER_1 = "citus-worker-1.citus-worker-hl.default.svc.cluster.local";
    private static final String VALUES = """
            auth:
              postgresPassword: %s
              password: %s
            worker: {replicaCount: 2}
            metrics: {enabled: true}
            """.formatted(quoted(ADMIN_PASSWORD), quoted(USER_PASSWORD));

    @TempDir
    static Path folder;
    static CitusCluster cluster;

    @BeforeAll
    static void start() {
        cluster = new CitusCluster(folder, VALUES);
        cluster.start(2);
        cluster.register(Map.of()).succeeded();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void knows_its_nodes_by_names_that_outlive_their_pods() {
        assertThat(cluster.sql("SELECT groupid = 0, nodename, nodeport, isactive FROM pg_dist_node ORDER BY 1 DESC, 2").lines()).containsExactly(
                "t|citus-coordinator-0.citus-coordinator-hl.default.svc.cluster.local|" + cluster.coordinator().port() + "|t",
                "f|" + WORKER_0 + "|" + cluster.worker(0).port() + "|t",
                "f|" + WORKER_1 + "|" + cluster.worker(1).port() + "|t");
    }

    @Test
    void can_be_registered_again_and_stays_as_it_is() {
        String before = cluster.sql("SELECT * FROM pg_dist_node ORDER BY nodeid");

        Outcome again = cluster.register(Map.of("CITUS_UPDATE_EXTENSION", "true")).succeeded();

        assertThat(cluster.sql("SELECT * FROM pg_dist_node ORDER BY nodeid")).isEqualTo(before);
        assertThat(again.output()).contains("all workers are registered").doesNotContain("adding", "WARNING");
    }

    @Test
    void passes_its_own_test() {
        assertThat(cluster.test().succeeded().output()).contains("all workers are active and answer");
    }

    @Test
    void lets_the_application_in_and_shows_no_password_to_anybody() {
        Outcome asked = cluster.psql(cluster.coordinator(), "citus", USER_PASSWORD, "SELECT current_user, pg_get_userbyid(datdba) FROM pg_database "
                + "WHERE datname = current_database()");

        assertThat(asked.succeeded().output()).isEqualTo("citus|citus\n");
        assertThat(cluster.coordinator().log()).doesNotContain(ADMIN_PASSWORD, USER_PASSWORD);
        assertThat(cluster.register(Map.of()).output()).doesNotContain(ADMIN_PASSWORD, USER_PASSWORD);
    }

    @Test
    void lets_the_exporter_read_statistics_on_every_node() throws IOException {
        for (PostgresNode node : new PostgresNode[] {cluster.coordinator(), cluster.worker(0), cluster.worker(1)}) {
            String password = Files.readString(node.file("/run/citus", "metrics/password"));

            Outcome asked = cluster.psql(node, "citus_exporter", password, "SELECT count(*) >= 0 FROM pg_stat_activity WHERE query IS NOT NULL; "
                    + "SELECT pg_has_role('pg_monitor', 'member')");

            assertThat(asked.succeeded().output()).isEqualTo("t\nt\n");
        }
    }

    @Test
    void speaks_among_its_nodes_after_a_restart_of_all() throws IOException {
        cluster.stop();
        cluster.start(2);

        assertThat(cluster.sql("SELECT count(*) FROM run_command_on_workers('SELECT current_user') WHERE success AND result = 'postgres'")).isEqualTo("2");
        cluster.test().succeeded();
        Path passfile = cluster.worker(0).file("/run/citus", "pgpass");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passfile))).isEqualTo("rw-------");
    }

    @Test
    void prepares_a_node_any_number_of_times() throws IOException {
        Path passfile = cluster.worker(0).file("/run/citus", "pgpass");
        String before = Files.readString(passfile);

        cluster.worker(0).prepare().succeeded();
        cluster.worker(0).prepare().succeeded();

        assertThat(Files.readString(passfile)).isEqualTo(before);
    }

    @Test
    void refuses_a_volume_of_another_major_version() throws IOException {
        PostgresNode other = cluster.worker(2);
        other.create(cluster.manifests());
        Files.createDirectories(other.pgdata());
        Files.writeString(other.pgdata().resolve("PG_VERSION"), "9\n");

        assertThat(other.prepare().failed().output()).contains("PostgreSQL 9", "pg_upgrade");
    }

    @Test
    void answers_probes_as_its_server_does() {
        PostgresNode node = cluster.worker(1);
        assertThat(node.probe("readiness").exit()).isZero();
        assertThat(node.probe("liveness").exit()).isZero();
        try {
            node.crash();
            assertThat(node.probe("readiness").exit()).isNotZero();
            assertThat(node.probe("liveness").exit()).as("a server that died has left its pid file").isNotZero();
        } finally {
            node.start(cluster.manifests());
        }
    }

    @Test
    void names_a_worker_that_is_gone_and_goes_on_with_the_others() {
        cluster.worker(1).stop();
        try {
            assertThat(cluster.test().failed().output()).contains(WORKER_1);

            Outcome registration = cluster.register(Map.of("CITUS_WAIT_SECONDS", "3")).failed();

            assertThat(registration.output()).contains("not registered within 3 s: " + WORKER_1, "Connection refused", WORKER_0 + "|");
        } finally {
            cluster.worker(1).start(cluster.manifests());
        }
        cluster.register(Map.of()).succeeded();
    }

    @Test
    void says_at_once_that_a_password_is_wrong() {
        Instant start = Instant.now();

        Outcome registration = cluster.register(Map.of("POSTGRES_PASSWORD", "not it")).failed();

        assertThat(registration.output()).contains("refuses the password of postgres", "The Secret does not hold the password that the volume was made with")
                .doesNotContain("not it");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
