package dev.citusrender.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of golden files. Whatever in it ends in {@code .yaml} is a golden file, unless a part of its path begins with a dot. */
final class GoldenFolder {
    private final Path folder;
    private final SortedSet<String> present;

    private GoldenFolder(Path folder, SortedSet<String> present) {
        this.folder = folder;
        this.present = present;
    }

    /** Looks at a folder, which need not be there. */
    static GoldenFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new GoldenFolder(folder, new TreeSet<>());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return new GoldenFolder(folder, paths.filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a golden file, or null when there is none. */
    byte[] read(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the golden file " + path, e);
        }
    }

    /** The golden files that belong to no case. */
    List<Difference> orphans(GoldenFile file) {
        Set<String> outputs = file.cases().stream().map(GoldenCase::output).collect(Collectors.toSet());
        return present.stream().filter(path -> !outputs.contains(owner(path, file.layout(), outputs)))
                .map(path -> new Difference(Difference.Kind.ORPHAN, path, "")).toList();
    }

    private static String owner(String path, GoldenFile.Layout layout, Set<String> outputs) {
        if (layout == GoldenFile.Layout.RESOURCES) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                if (outputs.contains(path.substring(0, slash))) {
                    return path.substring(0, slash);
                }
            }
            return "";
        }
        return path;
    }

    /** The golden files of a case that lives in a folder which its render makes no more. */
    List<Difference> orphans(GoldenCase testCase, Set<String> made) {
        String inside = testCase.output() + "/";
        return present.tailSet(inside).stream().takeWhile(path -> path.startsWith(inside)).filter(path -> !made.contains(path))
                .map(path -> new Difference(Difference.Kind.ORPHAN, path, "")).toList();
    }
}
