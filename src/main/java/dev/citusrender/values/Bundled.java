package dev.citusrender.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What travels with this tool: folders of its own jar, or of the class folder it runs from. A class path can't be listed portably, so the place that
 * this class came from is opened and looked into.
 */
public final class Bundled {
    private Bundled() {
    }

    /** Does something with a folder of the jar, which is open only meanwhile. */
    public static <T> T in(String folder, Function<Path, T> use) {
        return in(home(), folder, use);
    }

    static <T> T in(Path home, String folder, Function<Path, T> use) {
        if (Files.isDirectory(home)) {
            return use.apply(home.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return use.apply(jar.getPath("/" + folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + home, e);
        }
    }

    private static Path home() {
        try {
            URI location = Bundled.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a bad location", e);
        }
    }

    /** The names of the files and folders in a folder, sorted; none when there is no such folder. */
    public static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            // a folder in a jar may have its name with a slash at the end
            return children.map(child -> child.getFileName().toString().replace("/", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
