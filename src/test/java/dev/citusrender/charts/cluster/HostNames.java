package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands for a cluster's names service: programs that nss_wrapper is loaded into look names up in a file. */
final class HostNames {
    private final Map<String, String> addresses = new TreeMap<>();
    private final Path file;

    /** @param file where the names go; it need not be there yet */
    HostNames(Path file) {
        this.file = file;
        write();
    }

    /** Where nss_wrapper is installed; none where it is not. */
    static Optional<Path> library() {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> folders = Files.isDirectory(libraries) ? Files.list(libraries) : Stream.empty()) {
            return Stream.concat(folders, Stream.of(libraries)).map(folder -> folder.resolve("libnss_wrapper.so")).filter(Files::exists).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a name lead to an address, whatever it led to before. */
    synchronized void put(String name, String address) {
        addresses.put(name, address);
        write();
    }

    /** What a program has to find in its environment to see the names. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library().orElseThrow().toString(), "NSS_WRAPPER_HOSTS", file.toString());
    }

    /** In one step: a program may be reading it. */
    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, addresses.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey() + "\n").collect(Collectors.joining()));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
