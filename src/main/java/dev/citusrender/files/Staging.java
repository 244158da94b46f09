package dev.citusrender.files;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Where new files of a folder wait until all of them are there: {@code .update-PID} in the folder, and so on the same file system. From there each takes
 * the place of the old one in a single step, after its bytes are on the disk: whenever the process or the machine stops, every file is whole, the old
 * or the new one. What a stopped process left is cleared away by the next.
 */
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".update-";

    private final Path target;
    private final Path folder;
    private final boolean isNew;
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    /** @param target the folder that the files are for; it is made when the first of them is written */
    public Staging(Path target) {
        this.target = target;
        this.isNew = !Files.exists(target);
        this.folder = target.resolve(PREFIX + ProcessHandle.current().pid());
        names(target).stream().filter(Staging::isAbandoned).forEach(name -> delete(target.resolve(name)));
    }

    /** Whether a file's name is that of a place where files wait, of this process or another. */
    public static boolean isStaging(String name) {
        return name.startsWith(PREFIX);
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

    /** Writes a new file and waits for the disk. Any thread may. */
    public void write(String path, byte[] content) {
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
            throw new UncheckedIOException("can't write " + path, e);
        }
        written.add(path);
    }

    /** Puts all new files into their places, in the order in which they were written. */
    public void commit() {
        for (String path : written) {
            Path place = target.resolve(path);
            try {
                Files.createDirectories(place.getParent());
                Files.move(folder.resolve(path), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("can't replace " + path, e);
            }
        }
        written.stream().map(path -> target.resolve(path).getParent()).distinct().forEach(Staging::force);
    }

    /** Lets the disk remember new names, where the system can; a lost rename leaves the old file, which is whole. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories
        }
    }

    /** Removes files, and the folders that are empty without them. */
    public void prune(List<String> paths) {
        for (String path : paths) {
            try {
                Files.deleteIfExists(target.resolve(path));
                for (Path parent = target.resolve(path).getParent(); !parent.equals(target) && names(parent).isEmpty();
                        parent = parent.getParent()) {
                    Files.delete(parent);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("can't remove " + path, e);
            }
        }
    }

    /** Clears away what was not put into its place; a folder that was made for nothing goes, too. */
    @Override
    public void close() {
        delete(folder);
        if (isNew && names(target).isEmpty()) {
            delete(target);
        }
    }

    /** The names of what is in a folder; none when there is no such folder. */
    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
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
