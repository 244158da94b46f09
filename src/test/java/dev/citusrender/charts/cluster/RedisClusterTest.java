package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered scripts make a cluster of six Redis servers that outlives the loss of a master, of all addresses, and grows. */
@NeedsRedis
class RedisClusterTest {
    private static final String PASSWORD = "it's \"q\" $HOME \\n #x";
    private static final int KEYS = 12;
    private static final int FAILOVER_SECONDS = 30;

    @TempDir
    Path folder;

    @Test
    void outlives_a_master_and_all_addresses_and_grows() throws InterruptedException {
        try (RedisServers redis = new RedisServers(folder, PASSWORD, "{masterCount: 3, replicasPerMaster: 1}")) {
            redis.start(0, 6);
            assertThat(redis.join("").succeeded().output()).contains("3 masters with slots, 6 servers").doesNotContain(PASSWORD);
            assertThat(roles(redis, 1)).isEqualTo("3 masters, 3 replicas");
            write(redis);
            assertThat(redis.join("").succeeded().output()).as("a second run changes nothing").doesNotContain("becomes", "slots 0");

            redis.kill(0);
            awaitFailover(redis);
            assertKept(redis, 1);

            redis.start(0, 1);
            assertThat(redis.join("").succeeded().output()).as("the former master is a replica now, without being told").doesNotContain("becomes");
            assertThat(roles(redis, 1)).isEqualTo("3 masters, 3 replicas");

            redis.stopAll();
            redis.start(0, 6);
            redis.join("").succeeded();
            assertKept(redis, 5);

            redis.start(6, 2);
            assertThat(redis.join("{masterCount: 4, init: {rebalance: true}}").succeeded().output()).contains("4 masters with slots, 8 servers");
            assertThat(roles(redis, 7)).isEqualTo("4 masters, 4 replicas");
            assertKept(redis, 6);
        }
    }

    @Test
    void is_a_cluster_of_one_by_default() {
        try (RedisServers redis = new RedisServers(folder, PASSWORD, "{}")) {
            redis.start(0, 1);
            assertThat(redis.join("").succeeded().output()).contains("1 masters with slots, 1 servers");

            assertThat(redis.cli(0, "SET", "greeting", "hello")).isEqualTo("OK");
            assertThat(redis.cli(0, "GET", "greeting")).isEqualTo("hello");
        }
    }

    @Test
    void says_that_a_server_is_missing_and_that_a_password_is_wrong() {
        try (RedisServers redis = new RedisServers(folder, PASSWORD, "{masterCount: 3, replicasPerMaster: 0}")) {
            redis.start(0, 2);

            assertThat(redis.join("{init: {waitSeconds: 2}}").failed().output())
                    .contains("not within 2 s: ai-infra-redis-cluster-2.ai-infra-redis-cluster-headless.default.svc.cluster.local answers (its name is not known)");
            assertThat(redis.join("{password: other}").failed().output()).contains("refuses the password");
        }
    }

    private static void write(RedisServers redis) {
        IntStream.range(0, KEYS).forEach(i -> assertThat(redis.cli(i % 6, "SET", "key" + i, "value" + i)).isEqualTo("OK"));
    }

    private static void assertKept(RedisServers redis, int server) {
        IntStream.range(0, KEYS).forEach(i -> assertThat(redis.cli(server, "GET", "key" + i)).isEqualTo("value" + i));
    }

    private static void awaitFailover(RedisServers redis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FAILOVER_SECONDS);
        while (!redis.cli(3, "CLUSTER", "NODES").lines().anyMatch(line -> line.contains("myself,master"))
                || !redis.cli(1, "CLUSTER", "INFO").contains("cluster_state:ok")) {
            assertThat(System.nanoTime()).as(() -> "no failover:\n" + redis.cli(1, "CLUSTER", "NODES")).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    /** How many masters with slots and replicas a server sees that answer. */
    private static String roles(RedisServers redis, int server) {
        var lines = redis.cli(server, "CLUSTER", "NODES").lines().filter(line -> !line.contains("fail") && line.contains(" connected")).toList();
        long masters = lines.stream().filter(line -> line.contains("master") && line.split(" ").length > 8).count();
        return masters + " masters, " + lines.stream().filter(line -> line.contains("slave")).count() + " replicas";
    }
}
