package dev.citusrender.cli;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.render.ClusterObjects;
import dev.citusrender.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The manifests of {@code --lookup-from}: a file, or all YAML and JSON files below a folder, with any number of documents each; lists are taken apart. */
final class LookupFolder {
    private LookupFolder() {
    }

    static ClusterObjects read(String name, Invocation invocation) {
        Path root = invocation.path(name);
        if (!Files.exists(root)) {
            throw new UsageException("--lookup-from " + name + ": no such file or folder");
        }
        List<GoMap> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(LookupFolder::isManifest).sorted().toList()) {
                objects.addAll(ClusterObjects.parse(GoString.decode(Files.readAllBytes(file)), file.toString()).objects());
            }
        } catch (IOException e) {
            throw new UsageException("--lookup-from " + name + ": " + e.getMessage());
        } catch (YamlException e) {
            throw new UsageException("--lookup-from " + name + ": " + e.getMessage());
        }
        return new ClusterObjects(List.copyOf(objects));
    }

    private static boolean isManifest(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }
}
