package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The Redis servers of a rendered chart on this machine. Each has an address of its own of the loopback network, as pods have, and gets another one each time it
 * starts; the rendered scripts find them by their names, which a file stands for.
 */
final class RedisServers implements AutoCloseable {
    private static final int READY_SECONDS = 30;
    private static final String SET = "ai-infra-redis-cluster";
    private static final String DOMAIN = ".ai-infra-redis-cluster-headless.default.svc.cluster.local";
    /** What a cluster's names service would answer: getent hosts NAME, out of a file. */
    private static final String GETENT = """
            #!/bin/sh
            exec awk -v host="$2" '$2 == host { print; found = 1 } END { exit !found }' %s
            """;

    private final Machine machine;
    private final Path hosts;
    private final String password;
    private final int port;
    private final Map<Integer, Process> servers = new LinkedHashMap<>();
    private final Map<Integer, String> addresses = new LinkedHashMap<>();
    private final String values;
    private int addressesGiven;

    /**
     * Servers that are rendered and not yet started.
     *
     * @param values values of the redis-cluster chart, in YAML on one line
     */
    RedisServers(Path folder, String password, String values) {
        Path programs = folder.resolve("programs");
        hosts = folder.resolve("hosts");
        machine = new Machine(folder, programs);
        write(programs.resolve("getent"), GETENT.formatted(hosts)).toFile().setExecutable(true, false);
        Programs.handOver(programs);
        this.password = password;
        port = Ports.free(2);
        this.values = "redisCluster: %s".formatted(values);
    }

    /** Starts pods by their numbers, all at new addresses, and waits until each is ready. */
    void start(int first, int count) {
        List<Integer> numbers = IntStream.range(first, first + count).boxed().toList();
        numbers.forEach(number -> addresses.put(number, address(addressesGiven++)));
        write(hosts, addresses.entrySet().stream().map(entry -> entry.getValue() + " " + SET + "-" + entry.getKey() + DOMAIN + "\n")
                .collect(Collectors.joining()));
        numbers.forEach(this::launch);
        numbers.forEach(this::awaitReady);
    }

    private void launch(int number) {
        Pod pod = pod(number, "");
        pod.create();
        Container container = pod.container("redis");
        List<String> command = new ArrayList<>(container.command());
        // a pod has its own network, here all share one
        command.addAll(List.of("--bind", addresses.get(number)));
        Map<String, String> environment = machine.environment();
        environment.putAll(container.environment());
        environment.putAll(identity(number));
        servers.put(number, Programs.start(command, environment, machine.log(SET + "-" + number)));
    }

    private void awaitReady(int number) {
        Pod pod = pod(number, "");
        Container container = pod.container("redis");
        Map<String, String> environment = new LinkedHashMap<>(identity(number));
        List<String> probe = List.of("/bin/sh", "-c", "redis-cli -h %s -p %d PING | grep -q PONG".formatted(addresses.get(number), port));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (pod.run(container, probe, environment).exit() != 0) {
            if (System.nanoTime() > deadline || !servers.get(number).isAlive()) {
                throw new AssertionError("server " + number + " did not start");
            }
            pause();
        }
    }

    /** Runs the job that makes a cluster of the servers, with further values of the redis-cluster chart. */
    Outcome join(String more) {
        Manifests manifests = manifests(more);
        Pod job = new Pod("init", manifests.podSpec("Job", SET + "-init"), manifests, machine);
        job.create();
        return job.run("init", Map.of("INIT_LOG", machine.log("init-log").toString()));
    }

    /** Runs redis-cli against a server, as a client that follows to where a key is. */
    String cli(int number, String... arguments) {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-c", "-e", "-h", addresses.get(number), "-p", String.valueOf(port)));
        command.addAll(List.of(arguments));
        Map<String, String> environment = machine.environment();
        environment.put("REDISCLI_AUTH", password);
        return Programs.run(command, environment, machine.log("cli")).output().strip();
    }

    /** The server dies as it does when its host is lost. */
    void kill(int number) {
        servers.remove(number).destroyForcibly().onExit().join();
    }

    /** Ends all servers as a shutdown of the whole cluster does. */
    void stopAll() {
        servers.values().forEach(Process::destroy);
        servers.values().forEach(server -> server.onExit().join());
        servers.clear();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.destroyForcibly().onExit().join());
    }

    private Pod pod(int number, String more) {
        Manifests manifests = manifests(more);
        return new Pod(SET + "-" + number, manifests.podSpec("StatefulSet", SET), manifests, machine);
    }

    private Manifests manifests(String more) {
        String own = "redisCluster: {password: '%s', containerPorts: {redis: %d, bus: %d}, config: {nodeTimeout: 2000}}".formatted(
                password.replace("'", "''"), port, port + 1);
        return Manifests.of("ai-infra", values, own, more.isEmpty() ? "{}" : "redisCluster: " + more);
    }

    private Map<String, String> identity(int number) {
        return Map.of("POD_NAME", SET + "-" + number, "POD_IP", addresses.get(number));
    }

    private static String address(int number) {
        return "127.0.0." + (11 + number);
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
