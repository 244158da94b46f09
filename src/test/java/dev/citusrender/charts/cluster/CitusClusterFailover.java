package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A coordinator and a worker of charts/citus-cluster, two members each, with certificates of the chart's script that everybody checks. The leaders of
 * both are lost at once, others take their places and know each other, nothing that was committed is gone, and the former leaders come back.
 */
final class CitusClusterFailover implements Runnable {
    private static final String COORDINATOR = "citusdemo-0.default.svc.cluster.local";
    private static final String WORKER = "citusdemo-1.default.svc.cluster.local";
    private static final String PASSWORD = "it's \"q\" $HOME #x";
    private static final int FIRST_ADDRESS = 61;
    private static final int START_SECONDS = 90;
    private static final int FAILOVER_SECONDS = 45;
    private static final String VALUES = """
            coordinator: {replicas: 2}
            workers: [{citusGroup: "1", citusType: worker, replicas: 2}]
            containerPorts: {postgresql: %1$d, patroni: %2$d}
            service: {ports: {postgresql: %1$d}}
            storage: {persistentVolume: {enabled: true}}
            patroni:
              superuser: {password: '%4$s'}
              failover: {ttl: 20, loopWait: 2, retryTimeout: 9, synchronousMode: true}
            postgresql: {binDir: %3$s, parameters: {shared_preload_libraries: citus}}
            ssl: {enabled: true, mode: verify-full}
            additionalExtensions: {enabled: true, extensions: [pg_trgm], retryDelaySeconds: 1}
            """;

    private final Path folder;

    CitusClusterFailover(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        try (PatroniSite site = new PatroniSite(folder, FIRST_ADDRESS)) {
            Manifests manifests = Manifests.of("citus-cluster", certificates(site),
                    VALUES.formatted(site.postgresPort(), site.apiPort(), site.bin(), PASSWORD.replace("'", "''")));
            List<PatroniMember> coordinators = group(site, manifests, 0);
            List<PatroniMember> workers = group(site, manifests, 1);
            Stream.concat(coordinators.stream(), workers.stream()).forEach(member -> member.start("fix-permissions"));
            PatroniMember coordinator = awaitWhole(coordinators);
            PatroniMember worker = awaitWhole(workers);
            site.lead(COORDINATOR, coordinator);
            site.lead(WORKER, worker);

            assertThat(site.job(manifests, "citusdemo-extensions-setup", "extensions-setup").succeeded().output()).contains("pg_trgm is there");
            assertThat(sql(site, "SELECT nodename, isactive FROM pg_dist_node ORDER BY groupid").lines()).containsExactly(
                    coordinator.host() + "|t", worker.host() + "|t");
            sql(site, "CREATE TABLE t (id int PRIMARY KEY); SELECT create_distributed_table('t', 'id'); INSERT INTO t SELECT generate_series(1, 100)");
            assertThat(coordinator.exec("patronictl", "list").succeeded().output()).contains(coordinator.name(), worker.name(), "Sync Standby");

            coordinator.kill();
            worker.kill();
            PatroniMember nextCoordinator = PatroniMember.awaitLeader(others(coordinators, coordinator), FAILOVER_SECONDS);
            PatroniMember nextWorker = PatroniMember.awaitLeader(others(workers, worker), FAILOVER_SECONDS);
            site.lead(COORDINATOR, nextCoordinator);
            site.lead(WORKER, nextWorker);
            awaitRecovered(site, nextCoordinator, nextWorker);
            bringBack(coordinator, worker);
            switchOver(nextCoordinator, coordinator);
            assertThat(Stream.concat(coordinators.stream(), workers.stream()).map(PatroniMember::log))
                    .allSatisfy(log -> assertThat(log).doesNotContain(PASSWORD));
        }
    }

    /** As a client sees it, which tries again until it is answered. */
    private static void awaitRecovered(PatroniSite site, PatroniMember nextCoordinator, PatroniMember nextWorker) {
        Waiting.until("the new coordinator knows itself and the new worker", START_SECONDS,
                () -> ask(site, "SELECT nodename FROM pg_dist_node ORDER BY groupid").output().strip()
                        .equals(nextCoordinator.host() + "\n" + nextWorker.host()));
        Waiting.until("everything is there, and more can be written", START_SECONDS, () -> ask(site, "INSERT INTO t VALUES (101) ON CONFLICT DO NOTHING; "
                + "SELECT count(*) FROM t; SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'").output().strip().equals("101\n1"));
    }

    private static void bringBack(PatroniMember... members) {
        for (PatroniMember member : members) {
            member.start("fix-permissions");
        }
        for (PatroniMember member : members) {
            member.await("/synchronous", START_SECONDS);
        }
    }

    /** As the runbook has it. */
    private static void switchOver(PatroniMember from, PatroniMember to) {
        from.exec("patronictl", "switchover", "--group", "0", "--candidate", to.name(), "--force").succeeded();
        PatroniMember.awaitLeader(List.of(to), START_SECONDS);
    }

    private static List<PatroniMember> group(PatroniSite site, Manifests manifests, int group) {
        Path entrypoint = site.machine().file("entrypoint", read(Path.of("charts/citus-cluster/image/entrypoint.sh")));
        return Stream.of(0, 1).map(number -> site.member(manifests, "citusdemo-" + group, number, "citusdemo.default.svc.cluster.local",
                List.of("/bin/sh", entrypoint.toString()))).toList();
    }

    /** Waits until one leads and the other is a standby that commits wait for, and gives the one that leads. */
    private static PatroniMember awaitWhole(List<PatroniMember> members) {
        PatroniMember leader = PatroniMember.awaitLeader(members, START_SECONDS);
        others(members, leader).forEach(member -> member.await("/synchronous", START_SECONDS));
        return leader;
    }

    private static List<PatroniMember> others(List<PatroniMember> members, PatroniMember one) {
        return members.stream().filter(member -> member != one).toList();
    }

    private static String sql(PatroniSite site, String text) {
        return ask(site, text).succeeded().output().strip();
    }

    private static Outcome ask(PatroniSite site, String text) {
        return site.sql(COORDINATOR, Map.of("PGUSER", "postgres", "PGPASSWORD", PASSWORD, "PGDATABASE", "citus", "PGSSLMODE", "verify-full",
                "PGSSLROOTCERT", site.machine().claim("certs").resolve("ca.crt").toString()), text);
    }

    /** Values with what the chart's script makes for the names that this release has. */
    private static String certificates(PatroniSite site) {
        Path certificates = site.machine().claim("certs");
        Map<String, String> environment = site.machine().environment();
        environment.putAll(Map.of("CERTS_DIR", certificates.toString(), "GROUPS_OF_NODES", "0 1"));
        Path script = site.machine().file("script", read(Path.of("charts/citus-cluster/scripts/generate-ssl-certs.sh")));
        Programs.run(List.of("/bin/sh", script.toString()), environment, site.machine().log("certificates")).succeeded();
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> file : Map.of("ca", "ca.crt", "cert", "server.crt", "key", "server.key").entrySet()) {
            values.put(file.getKey(), read(certificates.resolve(file.getValue())));
        }
        return new Yaml().dump(Map.of("ssl", Map.of("certificates", values)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
