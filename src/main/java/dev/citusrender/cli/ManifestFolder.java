package dev.citusrender.cli;

import dev.citusrender.go.GoString;
import dev.citusrender.values.FileText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** The folder of {@code --output-dir}: a file per template, in which the first document of a run replaces what was there and later ones follow. */
final class ManifestFolder {
    private final String name;
    private final Path folder;
    private final PrintStream out;
    private final Set<String> written = new HashSet<>();

    /**
     * @param name   the folder as the command line names it, which the report repeats
     * @param folder the folder itself
     */
    ManifestFolder(String name, Path folder, PrintStream out) {
        this.name = name;
        this.folder = folder;
        this.out = out;
    }

    /** Writes a document of the release. */
    void write(String path, String content) {
        write(path, content, !written.add(path));
    }

    /** Writes a hook: behind whatever is there already, even from an earlier run, as helm does. */
    void writeHook(String path, String content) {
        write(path, content, Files.exists(folder.resolve(path)));
    }

    private void write(String path, String content, boolean append) {
        Path file = folder.resolve(path);
        String text = "---\n# Source: " + path + "\n" + content + "\n";
        makeFolder(file.getParent(), path);
        try (OutputStream stream = append ? Files.newOutputStream(file, StandardOpenOption.APPEND) : Files.newOutputStream(file)) {
            stream.write(GoString.encode(text));
        } catch (IOException e) {
            throw new UsageException("can't write " + name + "/" + path + ": " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")");
        }
        out.println("wrote " + name + "/" + path);
    }

    /** What helm does before it writes: it looks for the folder, then makes it, and names what it was about to do. */
    private void makeFolder(Path wanted, String path) {
        if (Files.exists(wanted)) {
            return;
        }
        Path above = wanted.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new UsageException("stat " + Path.of(name, path).normalize().getParent() + ": not a directory");
        }
        create(wanted);
    }

    private void create(Path wanted) {
        try {
            Files.createDirectories(wanted);
        } catch (FileSystemException e) {
            throw new UsageException("mkdir " + shown(Path.of(e.getFile())) + ": " + FileText.cause(e));
        } catch (IOException e) {
            throw new UsageException("mkdir " + name + ": " + FileText.cause(e));
        }
    }

    /** A folder under the name that the command line gives it. */
    private String shown(Path made) {
        Path given = Path.of(name).normalize();
        Path start = folder.normalize();
        for (int i = 0; i < given.getNameCount() && !given.isAbsolute(); i++) {
            start = start.getParent();
        }
        return given.isAbsolute() ? made.toString() : start.relativize(made.normalize()).toString();
    }
}
