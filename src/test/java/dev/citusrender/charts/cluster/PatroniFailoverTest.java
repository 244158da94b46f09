package dev.citusrender.charts.cluster;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members of Patroni outlive the loss of their leaders, in both charts that have some. Most of it is waiting for a leader to count as lost, so both are done
 * at once.
 */
@NeedsPatroni
class PatroniFailoverTest {
    @TempDir
    static Path aiInfraFolder;
    @TempDir
    static Path citusClusterFolder;
    static CompletableFuture<Void> aiInfra;
    static CompletableFuture<Void> citusCluster;

    @BeforeAll
    static void start() {
        aiInfra = CompletableFuture.runAsync(new AiInfraFailover(aiInfraFolder));
        citusCluster = CompletableFuture.runAsync(new CitusClusterFailover(citusClusterFolder));
    }

    @AfterAll
    static void end() {
        CompletableFuture.allOf(aiInfra, citusCluster).exceptionally(failure -> null).join();
    }

    @Test
    void of_the_ai_infra_chart() throws ExecutionException, InterruptedException {
        aiInfra.get();
    }

    @Test
    void of_the_citus_cluster_chart() throws ExecutionException, InterruptedException {
        citusCluster.get();
    }
}
