package dev.citusrender.values;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What travels with this tool: files in an archive beside its jar, or in the class folder it runs from. It is an archive of its own, and opened as one:
 * a class path can't be listed portably, the jar's many classes would take longer to list than a chart to read, and the JDK's file system for
 * archives looks for others of its kind in every jar first.
 */
public final class Bundled {
    static final String ARCHIVE = "citus-render-charts.jar";

    /** As one walks through folders: {@code a/b} before {@code a-b}. */
    private static final Comparator<String> WALK = Comparator.comparing(path -> path.replace('/', '\0'));

    private Bundled() {
    }

    /** The paths of all files below a folder, starting from it, in the order of a walk. */
    public static List<String> paths(String folder) {
        return paths(place(), folder);
    }

    static List<String> paths(Path place, String folder) {
        List<String> paths = new ArrayList<>();
        try {
            if (Files.isDirectory(place)) {
                addFiles(place.resolve(folder), paths);
            } else {
                try (ZipFile archive = new ZipFile(place.toFile())) {
                    addEntries(archive, folder + "/", paths);
                }
            }
        } catch (IOException e) {
            throw unreadable(place, e);
        }
        paths.sort(WALK);
        return paths;
    }

    /** All files below a folder: their paths, as {@link #paths} has them, and their contents. */
    public static Map<String, byte[]> files(String folder) {
        return files(place(), folder);
    }

    static Map<String, byte[]> files(Path place, String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> paths = paths(place, folder);
        try {
            if (Files.isDirectory(place)) {
                for (String path : paths) {
                    files.put(path, Files.readAllBytes(place.resolve(folder).resolve(path)));
                }
            } else {
                try (ZipFile archive = new ZipFile(place.toFile())) {
                    for (String path : paths) {
                        files.put(path, content(archive, folder + "/" + path));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(place, e);
        }
        return files;
    }

    /** The content of one file, by its path; null when there is no such file. */
    static byte[] file(String path) {
        return file(place(), path);
    }

    static byte[] file(Path place, String path) {
        try {
            if (Files.isDirectory(place)) {
                Path file = place.resolve(path).normalize();
                return file.startsWith(place) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            }
            try (ZipFile archive = new ZipFile(place.toFile())) {
                return archive.getEntry(path) == null ? null : content(archive, path);
            }
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }

    private static void addFiles(Path folder, List<String> paths) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> paths.add(folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static void addEntries(ZipFile archive, String prefix, List<String> paths) {
        archive.entries().asIterator().forEachRemaining(entry -> {
            if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                paths.add(entry.getName().substring(prefix.length()));
            }
        });
    }

    private static byte[] content(ZipFile archive, String path) throws IOException {
        ZipEntry entry = archive.getEntry(path);
        try (InputStream in = archive.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Path place() {
        Path own = own();
        return Files.isDirectory(own) ? own : own.resolveSibling(ARCHIVE);
    }

    /** The jar or class folder that this class is from. Out of an ahead-of-time cache that was moved it is unknown: the first then. */
    private static Path own() {
        URL location = Bundled.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return location != null ? Path.of(location.toURI()) : Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a bad location", e);
        }
    }

    private static UncheckedIOException unreadable(Path place, IOException cause) {
        return new UncheckedIOException("cannot read " + place + ", which belongs to citus-render", cause);
    }

    /** The names of the files and folders in any folder, sorted; none when there is no such folder. */
    public static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
