package dev.citusrender.chart;

import dev.citusrender.HelmLog;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import dev.citusrender.values.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files of a chart in a folder: walked in the byte order of their names, links followed and reported, {@code .helmignore} obeyed. */
final class ChartFolder {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String root;
    private final IgnoreRules rules;
    private final HelmLog log;
    private final List<ChartFile> files = new ArrayList<>();

    private ChartFolder(String root, IgnoreRules rules, HelmLog log) {
        this.root = root;
        this.rules = rules;
        this.log = log;
    }

    /**
     * The files of a chart.
     *
     * @throws ChartException in helm's words
     */
    static List<ChartFile> read(Path folder, HelmLog log) {
        Path top = folder.toAbsolutePath().normalize();
        Path ignoreFile = top.resolve(".helmignore");
        IgnoreRules rules = IgnoreRules.parse(Files.exists(ignoreFile) ? GoString.decode(readFile(ignoreFile, ignoreFile.toString())) : "");
        ChartFolder reader = new ChartFolder(top.toString(), rules, log);
        reader.readChildren(top, "");
        return reader.files;
    }

    private void readChildren(Path directory, String path) {
        for (String name : sortedNames(directory)) {
            visit(directory.resolve(name), path.isEmpty() ? name : path + "/" + name);
        }
    }

    private static String[] sortedNames(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            String[] names = children.map(child -> child.getFileName().toString()).toArray(String[]::new);
            Arrays.sort(names, GoString.BYTE_ORDER);
            return names;
        } catch (IOException e) {
            throw new ChartException("open " + directory + ": " + FileText.cause(e));
        }
    }

    /** Links are reported before the rules are asked, even when they are ignored in the end. */
    private void visit(Path file, String path) {
        if (Files.isSymbolicLink(file)) {
            reportLink(file, path);
        }
        boolean directory = Files.isDirectory(file);
        if (rules.ignores(path, directory)) {
            return;
        }
        if (directory) {
            readChildren(file, path);
        } else {
            files.add(new ChartFile(path, readContent(file, path)));
        }
    }

    private void reportLink(Path file, String path) {
        String where = root + "/" + path;
        try {
            String target = file.toRealPath().toString();
            log.info("walk.go:75", "found symbolic link in path: " + where + " resolves to " + target + ". Contents of linked file included and used",
                    "found symbolic link in path. Contents of linked file included and used", "path", where, "resolved", target);
        } catch (IOException e) {
            // Go stops following after 255 links, and says so; the operating system stops earlier
            boolean circle = FileText.cause(e).startsWith("too many levels of symbolic links");
            String why = circle ? "EvalSymlinks: too many links" : "lstat " + missing(file) + ": " + FileText.cause(e);
            throw new ChartException("error evaluating symlink " + where + ": " + why);
        }
    }

    /** What is not there of the path that a broken link leads along. */
    private static Path missing(Path link) {
        try {
            Path missing = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
            while (missing.getParent() != null && !Files.exists(missing.getParent(), LinkOption.NOFOLLOW_LINKS)) {
                missing = missing.getParent();
            }
            return missing;
        } catch (IOException e) {
            return link;
        }
    }

    private byte[] readContent(Path file, String path) {
        String where = root + "/" + path;
        try {
            if (!Files.isRegularFile(file)) {
                throw new ChartException("cannot load irregular file " + where + " as it has file mode type bits set");
            }
            if (Files.size(file) > ChartArchive.MAX_FILE_SIZE) {
                String name = GoQuote.quote(file.getFileName().toString());
                throw new ChartException("chart file " + name + " is larger than the maximum file size " + ChartArchive.MAX_FILE_SIZE);
            }
        } catch (IOException e) {
            throw new ChartException("lstat " + where + ": " + FileText.cause(e));
        }
        return withoutMark(readFile(file, "error reading " + path + ": open " + where));
    }

    private static byte[] readFile(Path file, String context) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ChartException(context + ": " + FileText.cause(e));
        }
    }

    /** A file's bytes without a byte order mark in front. */
    static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
