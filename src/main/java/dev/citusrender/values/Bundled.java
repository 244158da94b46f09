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
import java.util.Enumeration;
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

    private Bundled() {
    }

    /** Opened when it is first needed, and once: to open an archive is to read its whole list. */
    private static final class Own {
        static final Place PLACE = place(ownPath());

        private Own() {
        }
    }

    /** Where bundled files are. */
    sealed interface Place {
        /** The paths of all files below a folder, starting from it, in the order of a walk: {@code a/b} before {@code a-b}. */
        List<String> paths(String folder);

        /** The content of one file, by its path; null when there is no such file. */
        byte[] file(String path);
    }

    /** A folder of classes, which has the charts in it. */
    private record Folder(Path root) implements Place {
        @Override
        public List<String> paths(String folder) {
            Path top = root.resolve(folder);
            if (!Files.isDirectory(top)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(top)) {
                return files.filter(Files::isRegularFile).map(file -> top.relativize(file).toString().replace('\\', '/'))
                        .sorted(Bundled::compareAsInAWalk).toList();
            } catch (IOException e) {
                throw unreadable(top, e);
            }
        }

        @Override
        public byte[] file(String path) {
            Path file = root.resolve(path).normalize();
            try {
                return file.startsWith(root) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
    }

    /** The archive of an installed copy; it stays open. */
    private record Archive(ZipFile zip) implements Place {
        @Override
        public List<String> paths(String folder) {
            String prefix = folder + "/";
            List<String> paths = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    paths.add(entry.getName().substring(prefix.length()));
                }
            }
            paths.sort(Bundled::compareAsInAWalk);
            return paths;
        }

        @Override
        public byte[] file(String path) {
            ZipEntry entry = zip.getEntry(path);
            if (entry == null || entry.isDirectory()) {
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw unreadable(Path.of(zip.getName()), e);
            }
        }
    }

    /** The folder or archive at a path. */
    static Place place(Path path) {
        try {
            return Files.isDirectory(path) ? new Folder(path) : new Archive(new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The paths of all files below a folder, starting from it, in the order of a walk. */
    public static List<String> paths(String folder) {
        return Own.PLACE.paths(folder);
    }

    /** All files below a folder: their paths, as {@link #paths} has them, and their contents. */
    public static Map<String, byte[]> files(String folder) {
        return files(Own.PLACE, folder);
    }

    static Map<String, byte[]> files(Place place, String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : place.paths(folder)) {
            files.put(path, place.file(folder + "/" + path));
        }
        return files;
    }

    /** The content of one file, by its path; null when there is no such file. */
    public static byte[] file(String path) {
        return Own.PLACE.file(path);
    }

    private static int compareAsInAWalk(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x == '/' ? -1 : y == '/' ? 1 : x - y;
            }
        }
        return a.length() - b.length();
    }

    private static Path ownPath() {
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
