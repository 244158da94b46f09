package dev.citusrender.charts.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A coordinator and workers of a rendered chart on this machine, and the jobs that belong to them. */
final class CitusCluster implements AutoCloseable {
    private static final int MOST_WORKERS = 4;
    private static final String VALUES = """
            coordinator: {containerPorts: {postgresql: %d}}
            worker: {containerPorts: {postgresql: %d}}
            postgresql:
              citusShardCount: 6
              initdbArgs: --data-checksums --wal-segsize=1
              extraConfiguration: "citus.background_task_queue_interval = '500ms'"
            """;

    private final Machine machine;
    private final PostgresInstallation postgres;
    private final String values;
    private final PostgresNode coordinator;
    private final List<PostgresNode> workers = new ArrayList<>();
    private Manifests manifests;

    /**
     * A cluster that is rendered and not yet started.
     *
     * @param folder where all of its files go; emptied by whoever made it
     * @param values values of the chart, in YAML
     */
    CitusCluster(Path folder, String values) {
        PostgresInstallation installed = PostgresInstallation.find().orElseThrow(() -> new AssertionError(PostgresInstallation.HOW_TO_INSTALL));
        postgres = installed.citus() ? installed : StandIn.install(installed, folder.resolve("postgres"));
        System.out.println(postgres.describe());
        machine = new Machine(folder, postgres.bin());
        int port = Ports.free(MOST_WORKERS + 1);
        this.values = VALUES.formatted(port, port + 1);
        coordinator = new PostgresNode("citus-coordinator-0", port, machine, postgres, PostgresNode.Image.CITUS);
        for (int i = 0; i < MOST_WORKERS; i++) {
            workers.add(new PostgresNode("citus-worker-" + i, port + 1 + i, machine, postgres, PostgresNode.Image.CITUS));
            String host = "citus-worker-" + i + ".citus-worker-hl.default.svc.cluster.local:";
            machine.addresses().put(host + (port + 1), host + (port + 1 + i));
        }
        upgrade(values);
    }

    /** Whether the servers run Citus itself. */
    boolean citus() {
        return postgres.citus();
    }

    /** Renders the chart anew, as an upgrade does. Nodes know of it once they are restarted. */
    void upgrade(String newValues) {
        manifests = Manifests.render(values, newValues);
    }

    Manifests manifests() {
        return manifests;
    }

    PostgresNode coordinator() {
        return coordinator;
    }

    PostgresNode worker(int ordinal) {
        return workers.get(ordinal);
    }

    /** The folder that stands for a claim. */
    Path claim(String name) {
        return machine.claim(name);
    }

    /** Starts the coordinator and the first workers, all at once, and waits until they are ready. */
    CitusCluster start(int workerCount) {
        List<PostgresNode> nodes = new ArrayList<>(workers.subList(0, workerCount));
        nodes.add(coordinator);
        CompletableFuture.allOf(nodes.stream().map(node -> CompletableFuture.runAsync(() -> node.start(manifests))).toArray(CompletableFuture[]::new)).join();
        return this;
    }

    /** Stops every node that runs. */
    void stop() {
        List<PostgresNode> nodes = new ArrayList<>(workers);
        nodes.add(coordinator);
        nodes.parallelStream().forEach(PostgresNode::stop);
    }

    /** Runs the job that makes a cluster of the nodes. */
    Outcome register(Map<String, String> more) {
        return job("Job", "citus-worker-registration", "register", more);
    }

    /** Runs the pod of {@code helm test}. */
    Outcome test() {
        return job("Pod", "citus-test", "test", Map.of());
    }

    /** Runs the container of a job, with more variables than it has. */
    Outcome job(String kind, String name, String container, Map<String, String> more) {
        Pod pod = new Pod(name, manifests.podSpec(kind, name), manifests, machine);
        pod.create();
        Map<String, String> environment = new LinkedHashMap<>(Map.of("PGHOSTADDR", "127.0.0.1"));
        environment.putAll(more);
        return pod.run(container, environment);
    }

    /** Runs SQL on the coordinator as superuser and gives what it prints, a line for each row, columns parted by bars. */
    String sql(String text) {
        return sql(coordinator, text);
    }

    /** The same on any node. */
    String sql(PostgresNode node, String text) {
        return psql(node, "postgres", manifests.secret("citus-secret").get("postgres-password"), text).succeeded().output().strip();
    }

    /** Runs SQL as a user, each statement in a transaction of its own. */
    Outcome psql(PostgresNode node, String user, String password, String text) {
        Map<String, String> environment = machine.environment();
        environment.putAll(Map.of("PGPASSWORD", password, "PGOPTIONS", "-c client_min_messages=warning"));
        List<String> command = List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", String.valueOf(node.port()),
                "-U", user, "-d", "citus", "-f", machine.file("sql", text).toString());
        return Programs.run(command, environment, machine.log("psql"));
    }

    @Override
    public void close() {
        stop();
    }
}
