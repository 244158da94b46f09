package dev.citusrender.golden;

import dev.citusrender.values.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Where new golden files wait until all of them are there: {@code .update-PID} in the folder of golden files, and so on the same file system. From there
 * each takes the place of the old one in a single step, after its bytes are on the disk: whenever the process or the machine stops, every golden
 * file is whole, the old or the new one. What a stopped process left is cleared away by the next.
 */
final class Staging implements AutoCloseable {
    private static final String PREFIX = ".update-";

    private final Path goldens;
    private final Path folder;
    private final boolean isNew;
    private final SortedSet<String> written = new ConcurrentSkipListSet<>();

    /** @param goldens the folder of golden files; it is made when the first file is written */
    Staging(Path goldens) {
        this.goldens = goldens;
        this.isNew = !Files.exists(goldens);
        this.folder = goldens.resolve(PREFIX + ProcessHandle.current().pid());
        Bundled.names(goldens).stream().filter(Staging::isAbandoned).forEach(name -> delete(goldens.resolve(name)));
    }

    private static boolean isAbandoned(String name) {
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        try {
            long pid = Long.parseLong(name.substring(PREFIX.length()));
            return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Writes a new golden file and waits for the disk. Any thread may. */
    void write(String path, byte[] content) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the golden file " + path, e);
        }
        written.add(path);
    }

    /** Puts all new files into their places. */
    void commit() {
        for (String path : written) {
            Path target = goldens.resolve(path);
            try {
                Files.createDirectories(target.getParent());
                Files.move(folder.resolve(path), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("can't replace the golden file " + path, e);
            }
        }
        written.stream().map(path -> goldens.resolve(path).getParent()).distinct().forEach(Staging::force);
    }

    /** Lets the disk remember new names, where the system can; a lost rename leaves the old file, which is whole. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories
        }
    }

    /** Removes golden files, and the folders that are empty without them. */
    void prune(List<String> paths) {
        for (String path : paths) {
            try {
                Files.deleteIfExists(goldens.resolve(path));
                for (Path parent = goldens.resolve(path).getParent(); !parent.equals(goldens) && Bundled.names(parent).isEmpty();
                        parent = parent.getParent()) {
                    Files.delete(parent);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("can't remove the golden file " + path, e);
            }
        }
    }

    /** Clears away what was not put into its place; a folder that was made for nothing goes, too. */
    @Override
    public void close() {
        delete(folder);
        if (isNew && Bundled.names(goldens).isEmpty()) {
            delete(goldens);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
