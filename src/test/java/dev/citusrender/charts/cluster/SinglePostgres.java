package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server of the rendered chart {@code postgres} on this machine, with its archive and its base backups. */
final class SinglePostgres implements AutoCloseable {
    private static final String POD = "postgres-0";
    private static final String ARCHIVE = "postgres-archive-" + POD;
    private static final String DATA = "postgres-data-" + POD;

    private final Machine machine;
    private final PostgresNode node;
    private final String values;
    private Manifests manifests;

    /**
     * A server that is rendered and not yet started.
     *
     * @param folder where all of its files go; emptied by whoever made it
     * @param values values of the chart, in YAML
     */
    SinglePostgres(Path folder, String values) {
        PostgresInstallation postgres = PostgresInstallation.find().orElseThrow(() -> new AssertionError(PostgresInstallation.HOW_TO_INSTALL));
        machine = new Machine(folder, postgres.bin());
        node = new PostgresNode(POD, Ports.free(1), machine, postgres, PostgresNode.Image.POSTGRES);
        this.values = values;
        upgrade("{}");
    }

    /** Renders the chart anew, as an upgrade does. The server knows of it once it is restarted. */
    void upgrade(String newValues) {
        manifests = Manifests.of("postgres", values, newValues);
    }

    /** Takes the pod away and makes it anew, as an upgrade does that changes it, and waits until it is ready. */
    void restart(String newValues) {
        node.stop();
        upgrade(newValues);
        node.start(manifests);
    }

    PostgresNode node() {
        return node;
    }

    /** Makes the pod and runs what runs before the server. */
    Outcome prepare() {
        node.create(manifests);
        return node.prepare();
    }

    /** Runs the job of a base backup, with more variables than it has. */
    Outcome backUp(Map<String, String> more) {
        Pod pod = new Pod("base-backup", manifests.podSpec("CronJob", "postgres-base-backup"), manifests, machine);
        pod.create();
        Map<String, String> environment = new LinkedHashMap<>(Map.of("PGHOSTADDR", "127.0.0.1", "PGPORT", String.valueOf(node.port())));
        environment.putAll(more);
        return pod.run("base-backup", environment);
    }

    /** Runs SQL as superuser over TCP and gives what it prints, a line for each row, columns parted by bars. */
    String sql(String text) {
        return psql("127.0.0.1", "postgres", manifests.secret("postgres-admin").get("POSTGRES_PASSWORD"), text).succeeded().output().strip();
    }

    /** Runs SQL through the socket of the pod, without a password. */
    Outcome sqlWithinThePod(String user, String text) {
        return psql(node.file("/var/run/postgresql", "").toString(), user, "", text);
    }

    /** Runs SQL as a user, on a host or {@code host sslmode=…}. */
    Outcome psql(String host, String user, String password, String text) {
        Map<String, String> environment = machine.environment();
        environment.putAll(Map.of("PGPASSWORD", password, "PGOPTIONS", "-c client_min_messages=warning"));
        String connection = "host=%s port=%d user=%s dbname=postgres".formatted(host, node.port(), user);
        List<String> command = List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", connection,
                "-f", machine.file("sql", text).toString());
        return Programs.run(command, environment, machine.log("psql"));
    }

    /** Runs the rendered script that archives a file. */
    Outcome archive(Path file, String name) {
        Map<String, String> environment = machine.environment();
        environment.put("POSTGRES_ARCHIVE", archive().toString());
        return Programs.run(List.of("/bin/sh", node.file("/opt/postgres", "archive.sh").toString(), file.toString(), name), environment,
                machine.log("archive"));
    }

    /** The folder of the archive. */
    Path archive() {
        return machine.claim(ARCHIVE).resolve("main");
    }

    /** The volume of the data. */
    Path data() {
        return machine.claim(DATA);
    }

    /** A file that programs can read. */
    Path file(String text) {
        return machine.file("file", text);
    }

    /** Names of base backups, the oldest first. */
    List<String> backups() {
        return names(archive().resolve("base")).stream().filter(name -> name.startsWith("base-")).toList();
    }

    /** Names of archived files, the oldest of a timeline first. */
    List<String> archived() {
        return names(archive().resolve("wal"));
    }

    /** Names of what is in a folder, in order. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
