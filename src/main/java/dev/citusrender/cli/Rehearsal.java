package dev.citusrender.cli;

import dev.citusrender.values.Bundled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The run that an ahead-of-time cache is made of: what plain renders need is loaded, linked and put into the cache, and nothing else, for all of it is
 * there from the start of every later run. It prints nothing.
 */
public final class Rehearsal {
    /** The chart that the presets are for. */
    private static final String CHART = "citus";

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Renders as users do: {@code Rehearsal FOLDER}, an empty folder that is filled and left to the caller. */
    public static void main(String[] args) throws IOException {
        new Rehearsal(Path.of(args[0])).run();
    }

    private void run() throws IOException {
        unpack("charts/" + CHART, folder.resolve(CHART));
        unpack("values-presets", folder);
        Files.writeString(folder.resolve("values.yaml"), "# nothing\n{}\n");
        render("--version");
        render("--preset", "prod");
        render("my-release", "./" + CHART, "-f", "values-prod.yaml", "-f", "values.yaml", "-n", "databases", "--set", "nameOverride=a", "--include-crds");
        render("./" + CHART, "--preset", "dev", "--helm-version", "3", "--kube-version", "1.34", "--show-only", "templates/NOTES.txt");
        render("./" + CHART, "--set", "noSuchValue=1"); // against the schema
        render("./no-such-chart");
    }

    private void render(String... arguments) {
        Main.run(arguments, InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), folder, Map.of());
    }

    private static void unpack(String bundled, Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : Bundled.files(bundled).entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
