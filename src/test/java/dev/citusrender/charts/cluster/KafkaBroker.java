package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The first broker of a rendered chart on this machine. Its image's programs are stood in for by scripts that start the same classes; what its container starts
 * is the rendered script with the rendered configuration.
 */
final class KafkaBroker implements AutoCloseable {
    /** Where the build writes down the jars. */
    static final Path CLASS_PATH = Path.of("target/kafka/class-path").toAbsolutePath();

    private static final int START_SECONDS = 90;
    private static final String SET = "ai-infra-kafka";
    private static final String HOST = SET + "-0.ai-infra-kafka-headless.default.svc.cluster.local";
    private static final Map<String, String> PROGRAMS = Map.of("kafka-storage.sh", "kafka.tools.StorageTool", "kafka-server-start.sh", "kafka.Kafka",
            "kafka-console-producer.sh", "org.apache.kafka.tools.ConsoleProducer",
            "kafka-console-consumer.sh", "org.apache.kafka.tools.consumer.ConsoleConsumer");
    private static final String PROGRAM = """
            #!/bin/sh
            exec %s -Xmx256m -XX:TieredStopAtLevel=1 -Djdk.net.hosts.file=%s -cp "$(cat %s)" %s "$@"
            """;

    private final Machine machine;
    private final Manifests manifests;
    private final int port = Ports.free(2);
    private Process broker;
    private Path log;

    /** A broker that is rendered and not yet started. */
    KafkaBroker(Path folder) {
        Path programs = folder.resolve("programs");
        Path hosts = folder.resolve("hosts");
        machine = new Machine(folder, programs);
        write(hosts, "127.0.0.1 " + HOST + "\n");
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        PROGRAMS.forEach((name, main) -> write(programs.resolve(name), PROGRAM.formatted(java, hosts, CLASS_PATH, main)).toFile().setExecutable(true));
        manifests = Manifests.of("ai-infra", "kafka: {containerPorts: {client: %d, controller: %d}}".formatted(port, port + 1));
    }

    /** Starts the container's command, and waits until its port is open, as its probes do. */
    void start() {
        Pod pod = pod();
        pod.create();
        Container container = pod.container("kafka");
        log = machine.log("broker");
        broker = Programs.startAsSelf(container.command(), environment(container), log);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isOpen()) {
            if (!broker.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the broker did not start:\n" + log());
            }
            pause();
        }
    }

    /** Runs the container's command to its end, on a volume that has a file already. */
    Outcome startOn(String file, String text) {
        Pod pod = pod();
        pod.create();
        Container container = pod.container("kafka");
        write(pod.file(container, "/var/lib/kafka/data").resolve(file), text);
        return Programs.runAsSelf(container.command(), environment(container), machine.log("broker"));
    }

    /** What the broker has written since it was started last. */
    String log() {
        return read(log);
    }

    /** The configuration that the broker was started with. */
    String properties() {
        Pod pod = pod();
        return read(pod.file(pod.container("kafka"), "/run/kafka").resolve("server.properties"));
    }

    /** Sends a message to a topic, which is made. */
    void send(String topic, String message) {
        tool("echo '%s' | kafka-console-producer.sh --bootstrap-server %s:%d --topic %s".formatted(message, HOST, port, topic)).succeeded();
    }

    /** The first message of a topic. */
    String receive(String topic) {
        String command = "kafka-console-consumer.sh --bootstrap-server %s:%d --topic %s --from-beginning --max-messages 1 --timeout-ms 30000 2>/dev/null";
        return tool(command.formatted(HOST, port, topic)).succeeded().output().strip();
    }

    /** Ends the broker as Kubernetes does. */
    void stop() {
        broker.destroy();
        broker.onExit().join();
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.destroyForcibly().onExit().join();
        }
    }

    private Outcome tool(String command) {
        return Programs.runAsSelf(List.of("/bin/sh", "-c", command), machine.environment(), machine.log("tool"));
    }

    private Pod pod() {
        return new Pod(SET + "-0", manifests.podSpec("StatefulSet", SET), manifests, machine);
    }

    private Map<String, String> environment(Container container) {
        Map<String, String> environment = container.environment();
        environment.put("POD_NAME", SET + "-0");
        environment.put("PATH", machine.environment().get("PATH"));
        return environment;
    }

    private boolean isOpen() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
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
