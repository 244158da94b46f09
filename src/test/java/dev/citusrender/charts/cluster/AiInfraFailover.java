package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Members of Patroni with the configuration of charts/ai-infra: one leads, the others follow; the leader is lost, another takes its place, and it comes
 * back.
 */
final class AiInfraFailover implements Runnable {
    private static final String SET = "ai-infra-patroni";
    private static final String SERVICE = "ai-infra-patroni.default.svc.cluster.local";
    private static final String ADMIN_PASSWORD = "it's \"q\" $HOME \\n #x";
    private static final int FIRST_ADDRESS = 51;
    private static final int START_SECONDS = 90;
    private static final int FAILOVER_SECONDS = 45;
    private static final String VALUES = """
            kafka: {enabled: false}
            redisCluster: {enabled: false}
            patroni:
              replicaCount: 3
              containerPorts: {postgresql: %1$d, patroni: %2$d}
              service: {ports: {postgresql: %1$d}}
              failover: {ttl: 20, loopWait: 2, retryTimeout: 9}
              postgresql:
                binDir: %3$s
                password: '%4$s'
                replicationPassword: other
                appUsername: shop
                appPassword: third
            """;

    private final Path folder;

    AiInfraFailover(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        try (PatroniSite site = new PatroniSite(folder, FIRST_ADDRESS)) {
            Manifests manifests = Manifests.of("ai-infra",
                    VALUES.formatted(site.postgresPort(), site.apiPort(), site.bin(), ADMIN_PASSWORD.replace("'", "''")));
            List<PatroniMember> members = IntStream.range(0, 3)
                    .mapToObj(i -> site.member(manifests, SET, i, "ai-infra-patroni-headless.default.svc.cluster.local", List.of())).toList();

            members.forEach(PatroniMember::start);
            PatroniMember leader = PatroniMember.awaitLeader(members, START_SECONDS);
            List<PatroniMember> others = members.stream().filter(member -> member != leader).toList();
            others.forEach(member -> member.await("/replica", START_SECONDS));
            site.lead(SERVICE, leader);
            assertThat(asApplication(site, "CREATE TABLE t AS SELECT 1 AS id; SELECT current_user, current_database()")).isEqualTo("shop|ai_infra_db");
            assertThat(leader.exec("patronictl", "list").succeeded().output()).contains("ai-infra-patroni-0", "Leader", "Replica", "running");
            assertThat(leader.body("/metrics")).contains("patroni_postgres_running");

            leader.kill();
            site.lead(SERVICE, PatroniMember.awaitLeader(others, FAILOVER_SECONDS));
            assertThat(asApplication(site, "INSERT INTO t VALUES (2); SELECT count(*) FROM t")).isEqualTo("2");

            leader.start();
            leader.await("/replica", START_SECONDS);
            Waiting.until("the former leader has what was written without it", START_SECONDS, () -> leader.exec("psql", "-d", "ai_infra_db", "-Atc",
                    "SELECT pg_is_in_recovery(), count(*) FROM t").output().strip().equals("t|2"));
            members.forEach(member -> assertThat(member.log()).doesNotContain(ADMIN_PASSWORD));
        }
    }

    private static String asApplication(PatroniSite site, String text) {
        return site.sql(SERVICE, Map.of("PGUSER", "shop", "PGPASSWORD", "third", "PGDATABASE", "ai_infra_db"), text).succeeded().output().strip();
    }
}
