package dev.citusrender.kube.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The step of the build that makes the tables: {@code TypeTables MODELS OUTPUT}.
 *
 * <p>MODELS holds {@code kubernetes-VERSION.jar} for each version of Kubernetes, and jars with the models of custom resources. OUTPUT gets
 * {@code VERSION.types} for each of the former, {@code custom.types} for all of the latter, and {@code versions}, the list.
 */
public final class TypeTables {
    private static final String KUBERNETES = "kubernetes-";
    private static final String JAR = ".jar";

    private TypeTables() {
    }

    /** Makes the tables anew. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path models, Path output) throws IOException {
        Files.createDirectories(output);
        List<String> versions = new ArrayList<>();
        Set<String> custom = new TreeSet<>();
        for (Path jar : jarsIn(models)) {
            String name = jar.getFileName().toString().replace(JAR, "");
            Set<String> table = new ModelJar(jar).table();
            if (table.isEmpty()) {
                throw new IOException(jar + " has no models that can be read");
            }
            if (name.startsWith(KUBERNETES)) {
                versions.add(name.substring(KUBERNETES.length()));
                Files.write(output.resolve(versions.getLast() + ".types"), table);
            } else {
                custom.addAll(table);
            }
        }
        Files.write(output.resolve("custom.types"), custom);
        Files.write(output.resolve("versions"), versions);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JAR)).sorted().toList();
        }
    }
}
