package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One server is backed up, and brought back to before what went wrong, again and again: the steps of one story, in order. */
@NeedsPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PointInTimeRecoveryTest {
    private static final String VALUES = """
            auth: {password: "b $:'x"}
            initdbArgs: --data-checksums --encoding=UTF8 --wal-segsize=1
            """;
    private static final String ROWS = "SELECT count(*), min(id), max(id) FROM account";
    /** In the words of restore.targetTime. */
    private static final String NOW = "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')";

    @TempDir
    static Path folder;
    static SinglePostgres postgres;
    static String beforeTheDelete;

    @BeforeAll
    static void start() {
        postgres = new SinglePostgres(folder, VALUES);
        postgres.restart("{}");
        postgres.sql("CREATE TABLE account (id int PRIMARY KEY, note text); INSERT INTO account SELECT i, md5(i::text) FROM generate_series(1, 1000) i");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    @Order(1)
    void runs_with_the_settings_that_two_gibibytes_give() {
        assertThat(postgres.sql("SELECT name || '=' || current_setting(name) FROM unnest(string_to_array('shared_buffers effective_cache_size "
                + "maintenance_work_mem work_mem max_connections archive_mode data_checksums', ' ')) name").split("\n"))
                .containsExactly("shared_buffers=512MB", "effective_cache_size=1536MB", "maintenance_work_mem=128MB", "work_mem=2662kB",
                        "max_connections=200", "archive_mode=on", "data_checksums=on");
    }

    @Test
    @Order(2)
    void lets_the_exporter_in_through_the_socket_only() {
        String question = "SELECT archived_count > 0, pg_has_role('pg_monitor', 'member') FROM pg_stat_archiver";
        postgres.sql("SELECT pg_switch_wal()");

        assertThat(postgres.sqlWithinThePod("postgres_exporter", question).succeeded().output().strip()).endsWith("|t");
        assertThat(postgres.psql("127.0.0.1", "postgres_exporter", "x", question).failed().output()).contains("authentication failed");
    }

    @Test
    @Order(2)
    void gets_another_password_from_whom_the_old_one_is_not_known() {
        postgres.sqlWithinThePod("postgres", "ALTER ROLE postgres PASSWORD 'another'").succeeded();
        assertThat(postgres.backUp(Map.of()).failed().output()).contains("authentication failed");

        postgres.sqlWithinThePod("postgres", "ALTER ROLE postgres PASSWORD 'b $:''x'").succeeded();
    }

    @Test
    @Order(3)
    void backs_up_while_it_runs() {
        postgres.backUp(Map.of()).succeeded();

        assertThat(postgres.backups()).hasSize(1);
        assertThat(SinglePostgres.names(postgres.archive().resolve("base").resolve(postgres.backups().getFirst())))
                .contains("SHA256SUMS", "backup_manifest", "base.tar.gz", "ended", "first-wal", "pg_wal.tar.gz");
        assertThat(postgres.archived()).isNotEmpty().allMatch(name -> name.endsWith(".gz"));
    }

    @Test
    @Order(4)
    void leaves_nothing_behind_of_a_backup_that_fails() {
        assertThat(postgres.backUp(Map.of("PGPORT", "1")).failed().output()).contains("refused");

        assertThat(SinglePostgres.names(postgres.archive().resolve("base"))).noneMatch(name -> name.startsWith(".partial"));
        assertThat(postgres.backups()).hasSize(1);
    }

    @Test
    @Order(5)
    void never_writes_over_an_archived_file() throws IOException {
        String name = postgres.archived().getFirst();
        byte[] before = Files.readAllBytes(postgres.archive().resolve("wal").resolve(name));

        String stem = name.replace(".gz", "");
        assertThat(postgres.archive(postgres.file("something else"), stem).failed().output()).contains("is there already, with other contents");
        assertThat(Files.readAllBytes(postgres.archive().resolve("wal").resolve(name))).isEqualTo(before);

        Path same = postgres.file("a new file");
        postgres.archive(same, "probe").succeeded();
        assertThat(postgres.archive(same, "probe").succeeded().output()).contains("probe is archived already");
        Files.delete(postgres.archive().resolve("wal/probe.gz"));
    }

    @Test
    @Order(6)
    void comes_back_to_the_second_before_a_bad_delete() {
        postgres.sql("INSERT INTO account SELECT i, 'after the backup' FROM generate_series(1001, 1100) i");
        beforeTheDelete = postgres.sql(NOW);
        // the next second
        postgres.sql("SELECT pg_sleep(1.1)");
        postgres.sql("DELETE FROM account WHERE id > 10");
        postgres.sql("INSERT INTO account VALUES (5000, 'after the delete')");
        // a backup that must not be taken: it has the DELETE in it, and is on a branch that will be left
        postgres.backUp(Map.of()).succeeded();
        assertThat(postgres.backups()).hasSize(2);

        postgres.restart(restoring("targetTime: '%s'".formatted(next(beforeTheDelete))));

        assertThat(postgres.sql(ROWS)).isEqualTo("1100|1|1100");
        assertThat(postgres.sql("SELECT pg_is_in_recovery()")).isEqualTo("f");
        assertThat(SinglePostgres.names(postgres.data())).anyMatch(name -> name.startsWith("pgdata.before-restore-"));
    }

    @Test
    @Order(7)
    void does_not_recover_again_when_the_pod_restarts() {
        postgres.sql("INSERT INTO account VALUES (1101, 'after the recovery')");

        postgres.restart(restoring("targetTime: '%s'".formatted(next(beforeTheDelete))));

        assertThat(postgres.sql(ROWS)).isEqualTo("1101|1|1101");
    }

    @Test
    @Order(8)
    void comes_back_to_the_end_after_a_crash_over_the_branch_that_was_taken() {
        postgres.restart("{}");
        postgres.sql("INSERT INTO account VALUES (1102, 'not archived yet')");
        postgres.node().crash();

        postgres.upgrade(restoring("attempt: 2"));
        assertThat(postgres.prepare().succeeded().output()).contains("ready to start");
        postgres.restart(restoring("attempt: 2"));

        assertThat(postgres.sql(ROWS)).isEqualTo("1102|1|1102");
        assertThat(postgres.sql("SELECT timeline_id FROM pg_control_checkpoint()")).isEqualTo("3");
    }

    @Test
    @Order(9)
    void comes_back_to_a_restore_point_from_a_backup_of_the_new_timeline() {
        postgres.restart("{}");
        postgres.backUp(Map.of()).succeeded();
        postgres.sql("INSERT INTO account VALUES (1103, 'before the point')");
        postgres.sql("SELECT pg_create_restore_point('before the release')");
        postgres.sql("DROP TABLE account");

        postgres.restart(restoring("targetName: before the release"));

        assertThat(postgres.sql(ROWS)).isEqualTo("1103|1|1103");
    }

    @Test
    @Order(10)
    void refuses_to_begin_anew_beside_an_archive_and_brings_a_lost_volume_back() throws IOException {
        postgres.restart("{}");
        postgres.sql("INSERT INTO account VALUES (1104, 'archived by the stop')");
        postgres.node().stop();
        Files.move(postgres.data(), postgres.data().resolveSibling("lost"));

        assertThat(postgres.prepare().failed().output()).contains("there is no data, but an archive", "restore.enabled", "archive.folder");

        postgres.restart(restoring("attempt: 3"));
        assertThat(postgres.sql(ROWS)).isEqualTo("1104|1|1104");
    }

    @Test
    @Order(11)
    void says_when_no_backup_leads_to_the_target_and_touches_nothing() {
        postgres.restart("{}");
        postgres.node().stop();
        List<String> before = SinglePostgres.names(postgres.data());

        postgres.upgrade(restoring("targetTime: '2020-01-01 00:00:00'"));
        assertThat(postgres.prepare().failed().output()).contains("no base backup leads to the target", "to 2020-01-01 00:00:00");

        assertThat(SinglePostgres.names(postgres.data())).isEqualTo(before);
    }

    @Test
    @Order(12)
    void refuses_a_damaged_backup_and_touches_nothing() throws IOException {
        Path backup = postgres.archive().resolve("base").resolve(postgres.backups().getLast());
        byte[] whole = Files.readAllBytes(backup.resolve("base.tar.gz"));
        Files.write(backup.resolve("base.tar.gz"), List.of("damaged"));
        List<String> before = SinglePostgres.names(postgres.data());

        postgres.upgrade(restoring("{attempt: 4, from: %s}".formatted(postgres.backups().getLast())));
        assertThat(postgres.prepare().failed().output()).contains("is damaged", "base.tar.gz: FAILED");

        assertThat(SinglePostgres.names(postgres.data())).isEqualTo(before);
        Files.write(backup.resolve("base.tar.gz"), whole);
    }

    @Test
    @Order(13)
    void removes_old_backups_and_the_wal_that_only_they_need() throws IOException {
        postgres.restart("{}");
        String first = postgres.archived().stream().filter(name -> name.matches("[0-9A-F]{24}\\.gz")).findFirst().orElseThrow();
        for (String name : postgres.backups()) {
            Files.setLastModifiedTime(postgres.archive().resolve("base").resolve(name), FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        }

        postgres.backUp(Map.of()).succeeded();

        assertThat(postgres.backups()).hasSize(1);
        assertThat(postgres.archived()).isNotEmpty().doesNotContain(first);
        postgres.sql("INSERT INTO account VALUES (1105, 'after the last backup')");
        postgres.restart(restoring("attempt: 5"));
        assertThat(postgres.sql(ROWS)).isEqualTo("1105|1|1105");
    }

    @Test
    @Order(14)
    void stops_at_a_damaged_file_of_the_archive_instead_of_opening_there() throws IOException {
        postgres.restart("{}");
        postgres.sql("INSERT INTO account VALUES (1106, 'lost with its file')");
        postgres.sql("SELECT pg_switch_wal()");
        postgres.restart("{}");
        String last = postgres.archived().stream().filter(name -> name.matches("[0-9A-F]{24}\\.gz")).reduce((one, other) -> other).orElseThrow();
        Files.write(postgres.archive().resolve("wal").resolve(last), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThatThrownBy(() -> postgres.restart(restoring("attempt: 6"))).hasMessageContaining("could not restore file");
    }

    private static String restoring(String how) {
        return how.startsWith("{") ? "restore: " + how.replace("{", "{enabled: true, ") : "restore: {enabled: true, " + how + "}";
    }

    /** A second after a time: what was done in the second of the time itself counts. */
    private static String next(String time) {
        return Instant.parse(time.replace(' ', 'T') + "Z").plusSeconds(1).toString().replace('T', ' ').replace("Z", "");
    }
}
