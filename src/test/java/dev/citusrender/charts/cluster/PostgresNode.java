package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One pod of a StatefulSet: prepared by its init container, started as the image's entrypoint starts it, with the rendered configuration, on a port of its own.
 */
final class PostgresNode implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;

    private final String name;
    private final int port;
    private final Machine machine;
    private final PostgresInstallation postgres;
    private Pod pod;
    private Container container;
    private Process server;
    private Path serverLog;

    PostgresNode(String name, int port, Machine machine, PostgresInstallation postgres) {
        this.name = name;
        this.port = port;
        this.machine = machine;
        this.postgres = postgres;
    }

    int port() {
        return port;
    }

    boolean runs() {
        return server != null && server.isAlive();
    }

    /** What the server has written since it was started last. */
    String log() {
        return read(serverLog);
    }

    /** Makes the pod from these manifests and waits until it is ready. */
    void start(Manifests manifests) {
        create(manifests);
        prepare().succeeded();
        if (!Files.exists(pgdata().resolve("PG_VERSION"))) {
            initialise();
        }
        launch(List.of());
        await(container.probes().get("readiness"));
    }

    /** Makes the pod's volumes and no more. */
    void create(Manifests manifests) {
        String role = name.replaceAll("^.*-(coordinator|worker)-\\d+$", "$1");
        pod = new Pod(name, manifests.podSpec("StatefulSet", "citus-" + role), manifests, machine);
        pod.create();
        container = pod.container("citus");
    }

    /** Runs the init container that prepares the node. */
    Outcome prepare() {
        return pod.run("prepare", ports());
    }

    /** Runs the command of a probe. */
    Outcome probe(String kind) {
        return pod.run(container, container.probes().get(kind), ports());
    }

    /** Takes the pod away, as Kubernetes would; its volume stays. */
    void stop() {
        if (runs()) {
            signal("INT");
        }
    }

    /** The server dies as it does when its host is lost. */
    void crash() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        signal("KILL");
    }

    @Override
    public void close() {
        stop();
    }

    Path pgdata() {
        return Path.of(container.environment().get("PGDATA"));
    }

    /** Where a file lies that the container sees at a path below one of its mounts. */
    Path file(String mountPath, String file) {
        return pod.file(container, mountPath).resolve(file);
    }

    /** What docker-library's entrypoint does with an empty data directory: initdb, the database, Citus's own script, then the mounted ones. */
    private void initialise() {
        Map<String, String> environment = container.environment();
        String user = environment.get("POSTGRES_USER");
        Path passwordFile = machine.file(name + "-password", password());
        List<String> initdb = new ArrayList<>(List.of("initdb", "--username=" + user, "--pwfile=" + passwordFile, "--no-sync"));
        initdb.addAll(Arrays.asList(environment.get("POSTGRES_INITDB_ARGS").split(" +")));
        pod.run(container, initdb, ports()).succeeded();

        launch(List.of("-c", "listen_addresses="));
        String socket = pod.file(container, "/var/run/postgresql").toString();
        await(List.of("pg_isready", "-h", socket));
        Map<String, String> access = new LinkedHashMap<>(ports());
        access.putAll(Map.of("PGPASSWORD", password(), "PGUSER", user, "PGHOST", socket));
        String database = environment.get("POSTGRES_DB");
        if (!"postgres".equals(database)) {
            pod.run(container, List.of("psql", "-v", "ON_ERROR_STOP=1", "-d", "postgres", "-c", "CREATE DATABASE \"" + database + "\""), access).succeeded();
        }
        pod.run(container, List.of("psql", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", "CREATE EXTENSION citus"), access).succeeded();
        container.mounts().stream().filter(mount -> mount.path().startsWith("/docker-entrypoint-initdb.d/"))
                .sorted(Comparator.comparing(Container.Mount::path))
                .forEach(mount -> pod.run(container, List.of(pod.file(container, mount.path()).toString()), access).succeeded());
        stop();
    }

    private String password() {
        String file = container.environment().get("POSTGRES_PASSWORD_FILE");
        return file == null ? container.environment().get("POSTGRES_PASSWORD") : read(Path.of(file));
    }

    private void launch(List<String> more) {
        List<String> command = new ArrayList<>(container.command());
        command.set(0, postgres.bin().resolve(command.getFirst()).toString());
        command.addAll(List.of("-c", "port=" + port, "-c", "fsync=off"));
        if (!postgres.citus()) {
            command.addAll(List.of("-c", "shared_preload_libraries="));
        }
        command.addAll(more);
        Map<String, String> environment = machine.environment();
        environment.putAll(container.environment());
        environment.putAll(ports());
        // all nodes are on this machine, whatever their names
        environment.put("PGHOSTADDR", "127.0.0.1");
        serverLog = machine.log(name + "-server");
        server = Programs.start(command, environment, serverLog);
    }

    private void await(List<String> probe) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (pod.run(container, probe, ports()).exit() != 0) {
            if (!runs() || System.nanoTime() > deadline) {
                throw new AssertionError(name + " did not start:\n" + log());
            }
            pause();
        }
    }

    private Map<String, String> ports() {
        return Map.of("PGPORT", String.valueOf(port));
    }

    private void signal(String kind) {
        Programs.run(List.of("kill", "-" + kind, String.valueOf(server.pid())), machine.environment(), machine.log(name + "-kill")).succeeded();
        try {
            if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
                throw new AssertionError(name + " did not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
