package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered export is whole or not there, and brings back tables, rows, users and how the tables are distributed. */
@NeedsPostgres
class LogicalExportTest {
    private static final String VALUES = """
            auth: {postgresPassword: "p w$ \\\\ '", password: "u'%"}
            worker: {replicaCount: 2}
            backup:
              enabled: true
              retentionDays: 7
              afterScript: 'cp "$BACKUP_PATH/SHA256SUMS" "$BACKUP_DIR/copied-elsewhere"'
              restore: {enabled: true}
            """;
    private static final String TABLES = """
            CREATE TABLE country (code text PRIMARY KEY, name text NOT NULL);
            SELECT create_reference_table('country');
            CREATE TABLE "Order" (tenant int, id int, country text REFERENCES country, note text, PRIMARY KEY (tenant, id));
            SELECT create_distributed_table('"Order"', 'tenant', shard_count => 8);
            CREATE TABLE item (tenant int, "order" int, n int, PRIMARY KEY (tenant, "order", n),
              FOREIGN KEY (tenant, "order") REFERENCES "Order");
            SELECT create_distributed_table('item', 'tenant', colocate_with => '"Order"');
            CREATE INDEX ON "Order" (note);
            CREATE TABLE event (tenant int, at date, what text, PRIMARY KEY (tenant, at)) PARTITION BY RANGE (at);
            CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            SELECT create_distributed_table('event', 'tenant', shard_count => 4);
            CREATE TABLE here_only (v int);
            CREATE VIEW busy AS SELECT tenant, count(*) FROM "Order" GROUP BY 1;
            """;
    private static final String ROWS = """
            INSERT INTO country VALUES ('de', 'Germany'), ('cn', '中国');
            INSERT INTO "Order" SELECT i % 17, i, CASE i % 2 WHEN 0 THEN 'de' ELSE 'cn' END, E'it''s \\\\ "' || i FROM generate_series(1, 400) i;
            INSERT INTO item SELECT tenant, id, n FROM "Order", generate_series(1, 3) n;
            INSERT INTO event SELECT i % 17, date '2026-01-01' + i, 'e' || i FROM generate_series(1, 100) i;
            INSERT INTO here_only VALUES (1), (2);
            CREATE ROLE "Reader ""one""\" LOGIN PASSWORD 'r';
            GRANT SELECT ON country TO "Reader ""one""\";
            """;
    private static final String STATE = """
            SELECT 'order', md5(string_agg(o::text, ',' ORDER BY tenant, id)) FROM "Order" o;
            SELECT 'item', md5(string_agg(i::text, ',' ORDER BY tenant, "order", n)) FROM item i;
            SELECT 'event', md5(string_agg(e::text, ',' ORDER BY at)) FROM event e;
            SELECT 'country', md5(string_agg(c::text, ',' ORDER BY code)) FROM country c;
            SELECT 'here', sum(v) FROM here_only;
            SELECT 'busy', count(*) FROM busy;
            SELECT table_name, citus_table_type, distribution_column, shard_count,
              first_value(table_name::text) OVER (PARTITION BY colocation_id ORDER BY table_name::text) FROM citus_tables ORDER BY table_name::text;
            SELECT 'reader', has_table_privilege('Reader "one"', 'country', 'SELECT');
            """;
    private static final String DROP = """
            DROP TABLE item, "Order", country, event, here_only CASCADE;
            DROP ROLE "Reader ""one""\";
            """;

    @TempDir
    static Path folder;
    static CitusCluster cluster;
    static Path exports;

    @BeforeAll
    static void start() {
        cluster = new CitusCluster(folder, VALUES);
        cluster.start(2);
        cluster.register(Map.of()).succeeded();
        cluster.sql(TABLES + ROWS);
        exports = cluster.claim("citus-backup");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void nothingIsLeftOfTheTestBefore() throws IOException {
        for (String name : names()) {
            new ProcessBuilder("rm", "-rf", exports.resolve(name).toString()).start().onExit().join();
        }
    }

    @Test
    void brings_back_what_was_dropped() {
        String before = cluster.sql(STATE);
        export().succeeded();
        cluster.sql(DROP);

        restore(Map.of()).succeeded();

        assertThat(cluster.sql(STATE)).isEqualTo(before);
    }

    @Test
    void does_not_restore_over_tables_that_are_there() {
        export().succeeded();
        String before = cluster.sql(STATE);

        assertThat(restore(Map.of()).failed().output()).contains("table(s) already; restore into an empty database");
        assertThat(cluster.sql(STATE)).isEqualTo(before);
    }

    @Test
    void says_which_exports_there_are_when_none_has_the_name() throws IOException {
        export().succeeded();

        Outcome restore = restore(Map.of("RESTORE_FROM", "citus-20200101T000000Z")).failed();

        assertThat(restore.output()).contains("citus-20200101T000000Z is no backup", whole().getFirst());
    }

    @Test
    void refuses_a_damaged_export() throws IOException {
        export().succeeded();
        Files.writeString(exports.resolve(whole().getFirst()).resolve("distribution.sql"), "");

        assertThat(restore(Map.of()).failed().output()).contains("is damaged");
    }

    @Test
    void leaves_nothing_under_its_final_name_when_it_fails() throws IOException {
        Outcome failed = cluster.job("CronJob", "citus-backup", "backup", Map.of("POSTGRES_PASSWORD", "wrong")).failed();

        assertThat(failed.output()).contains("password authentication failed");
        assertThat(names()).noneMatch(name -> name.contains("citus-"));
    }

    @Test
    void removes_old_exports_only_after_a_good_one() throws IOException {
        Path old = Files.createDirectories(exports.resolve("citus-20200101T000000Z"));
        Path half = Files.createDirectories(exports.resolve(".partial-citus-20200101T000000Z.1"));
        Path other = Files.createDirectories(exports.resolve("lost+found"));
        for (Path folder : List.of(old, other)) {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        }
        Programs.handOver(exports);

        cluster.job("CronJob", "citus-backup", "backup", Map.of("POSTGRES_PASSWORD", "wrong")).failed();
        assertThat(old).exists();
        export().succeeded();

        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(other).exists();
        assertThat(whole()).hasSize(1);
    }

    @Test
    void runs_the_commands_of_the_values_after_a_good_export() throws IOException {
        export().succeeded();

        assertThat(exports.resolve("copied-elsewhere")).hasSameTextualContentAs(exports.resolve(whole().getFirst()).resolve("SHA256SUMS"));
    }

    @Test
    void does_not_run_twice_at_once() throws Exception {
        Path lock = exports.resolve(".lock-citus");
        Files.writeString(lock, "");
        Programs.handOver(exports);
        Process holder = new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo held; read end").start();
        try {
            holder.getInputStream().read();
            assertThat(export().failed().output()).contains("another run is at work");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
    }

    private static Outcome export() {
        return cluster.job("CronJob", "citus-backup", "backup", Map.of());
    }

    private static Outcome restore(Map<String, String> more) {
        return cluster.job("Job", "citus-restore-1", "restore", more);
    }

    private static List<String> whole() throws IOException {
        return names().stream().filter(name -> name.startsWith("citus-")).toList();
    }

    private static List<String> names() throws IOException {
        if (!Files.exists(exports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(exports)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
