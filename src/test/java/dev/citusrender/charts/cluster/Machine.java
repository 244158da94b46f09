package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all pods of a test share: a folder, volumes that outlive pods, programs, and the ports of the nodes. */
final class Machine {
    private final Path root;
    private final String path;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final AtomicInteger logs = new AtomicInteger();

    /**
     * A machine in an empty folder.
     *
     * @param programs folders in which programs are looked for before those of the system
     */
    Machine(Path root, Path... programs) {
        this.root = root;
        this.path = Stream.concat(Stream.of(programs).map(Path::toString), Stream.of("/usr/local/bin", "/usr/bin", "/bin")).collect(Collectors.joining(":"));
        Programs.letIn(root);
        makeFolder(root.resolve("logs"));
    }

    /** From {@code host:port} as rendered to the same with the port of this machine. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** The folder of a pod. */
    Path folder(String pod) {
        return root.resolve(pod);
    }

    /** The folder that stands for a claim. */
    Path claim(String claim) {
        return makeFolder(root.resolve("claims")).resolve(claim);
    }

    /** A new file for the output of a program. */
    Path log(String of) {
        return root.resolve("logs").resolve("%03d-%s".formatted(logs.incrementAndGet(), of));
    }

    /** A new file with this text, which programs can read. */
    Path file(String of, String text) {
        Path file = log(of);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.handOver(file);
        return file;
    }

    /** What a program finds in its environment whatever its container says. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", path);
        environment.put("HOME", root.resolve("logs").toString());
        environment.put("LANG", "C.UTF-8");
        return environment;
    }

    private static Path makeFolder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Programs.handOver(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
