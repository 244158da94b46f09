package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One pod of a StatefulSet: prepared by its init container, started as the image's entrypoint starts it, with the rendered configuration, on a port of its own.
 */
final class PostgresNode implements AutoCloseable {
    private static final String INITDB_FOLDER = "/docker-entrypoint-initdb.d";
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;

    private final String name;
    private final int port;
    private final Machine machine;
    private final PostgresInstallation postgres;
    private final Image image;
    private Pod pod;
    private Container container;
    private Process server;
    private Path serverLog;

    /** The images that charts take their servers from, by what their containers are called. */
    enum Image {
        /** PostgreSQL's own. */
        POSTGRES,
        /** Citus's: PostgreSQL's, and the extension in a new database. */
        CITUS;

        private String container() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param name name of the pod: that of its StatefulSet and a number */
    PostgresNode(String name, int port, Machine machine, PostgresInstallation postgres, Image image) {
        this.name = name;
        this.port = port;
        this.machine = machine;
        this.postgres = postgres;
        this.image = image;
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
        pod = new Pod(name, manifests.podSpec("StatefulSet", name.replaceAll("-\\d+$", "")), manifests, machine);
        pod.create();
        container = pod.container(image.container());
    }

    /** Runs the init containers, up to one that fails; what the last one left. */
    Outcome prepare() {
        Outcome outcome = null;
        for (String init : pod.initContainers()) {
            outcome = pod.run(init, ports());
            if (outcome.exit() != 0) {
                break;
            }
        }
        return outcome;
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

    /** What docker-library's entrypoint does with an empty data directory: initdb, the database, the image's own script, then the mounted ones. */
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
        List<String> psql = List.of("psql", "-v", "ON_ERROR_STOP=1", "-d", database);
        if (image == Image.CITUS) {
            pod.run(container, with(psql, "-c", "CREATE EXTENSION citus"), access).succeeded();
        }
        for (Path script : initdbScripts()) {
            boolean sql = script.toString().endsWith(".sql");
            pod.run(container, sql ? with(psql, "-f", script.toString()) : List.of(script.toString()), access).succeeded();
        }
        stop();
    }

    /** In the order of the names by which the container has them. */
    private Collection<Path> initdbScripts() {
        Map<String, Path> scripts = new TreeMap<>();
        for (Container.Mount mount : container.mounts()) {
            if (mount.path().startsWith(INITDB_FOLDER + "/")) {
                scripts.put(mount.path(), pod.file(container, mount.path()));
            } else if (mount.path().equals(INITDB_FOLDER)) {
                list(pod.file(container, mount.path())).forEach(script -> scripts.put(INITDB_FOLDER + "/" + script.getFileName(), script));
            }
        }
        return scripts.values();
    }

    private String password() {
        String file = container.environment().get("POSTGRES_PASSWORD_FILE");
        return file == null ? container.environment().get("POSTGRES_PASSWORD") : read(Path.of(file));
    }

    private void launch(List<String> more) {
        List<String> command = new ArrayList<>(container.command());
        command.set(0, postgres.bin().resolve(command.getFirst()).toString());
        command.addAll(List.of("-c", "port=" + port, "-c", "fsync=off"));
        if (image == Image.CITUS && !postgres.citus()) {
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

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
