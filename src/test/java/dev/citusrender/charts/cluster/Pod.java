package dev.citusrender.charts.cluster;

import static dev.citusrender.charts.cluster.Manifests.at;
import static dev.citusrender.charts.cluster.Manifests.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A rendered pod on this machine: its volumes are folders, its containers are processes. */
final class Pod {
    /** A machine has these already, and no script depends on what else is in them. */
    private static final Set<String> LEFT_ALONE = Set.of("/tmp", "/dev/shm");

    private final String name;
    private final Map<String, Object> spec;
    private final Manifests manifests;
    private final Machine machine;

    /** @param name name of the pod, also of its folder and of the claims made for it */
    Pod(String name, Map<String, Object> spec, Manifests manifests, Machine machine) {
        this.name = name;
        this.spec = spec;
        this.manifests = manifests;
        this.machine = machine;
    }

    /** A container, with all of its texts relocated. */
    Container container(String containerName) {
        Container container = Container.of(spec, containerName, manifests);
        Relocation relocation = relocation(container);
        Map<String, String> environment = new LinkedHashMap<>();
        container.environment().forEach((variable, value) -> environment.put(variable, relocation.apply(value)));
        Map<String, List<String>> probes = new LinkedHashMap<>();
        container.probes().forEach((kind, command) -> probes.put(kind, command.stream().map(relocation::apply).toList()));
        return new Container(containerName, container.command().stream().map(relocation::apply).toList(), environment, container.mounts(), probes);
    }

    /** Names of the containers that run before the others, in their order. */
    List<String> initContainers() {
        return maps(spec.get("initContainers")).stream().map(init -> (String) init.get("name")).toList();
    }

    /** The folder or file that stands for what a container sees at a path. */
    Path file(Container container, String mountPath) {
        return container.mounts().stream().filter(mount -> mount.path().equals(mountPath)).findFirst()
                .map(mount -> mount.subPath() == null ? folder(mount.volume()) : folder(mount.volume()).resolve(mount.subPath()))
                .orElseThrow(() -> new AssertionError(container.name() + " mounts nothing at " + mountPath));
    }

    /** What happens when a pod is made: the volumes of its own are new, claims are as they were left. */
    void create() {
        for (Map<String, Object> volume : maps(spec.get("volumes"))) {
            Path folder = folder((String) volume.get("name"));
            if (!volume.containsKey("persistentVolumeClaim")) {
                empty(folder);
            }
            fill(folder, volume);
        }
        for (Container.Mount mount : Container.of(spec, mainContainer(), manifests).mounts()) {
            makeFolder(folder(mount.volume()));
            if (hasHolder(mount)) {
                link(mount);
            }
        }
        makeFolder(machine.folder(name));
        Programs.handOver(machine.folder(name));
    }

    /** Runs a container's command to its end. */
    Outcome run(String containerName, Map<String, String> more) {
        Container container = container(containerName);
        return run(container, container.command(), more);
    }

    /** Runs another command in a container. */
    Outcome run(Container container, List<String> command, Map<String, String> more) {
        Map<String, String> environment = machine.environment();
        environment.putAll(container.environment());
        environment.putAll(more);
        return Programs.run(command, environment, machine.log(name));
    }

    private void fill(Path folder, Map<String, Object> volume) {
        makeFolder(folder);
        if (volume.containsKey("configMap")) {
            String configMap = (String) at(volume, "configMap", "name");
            Relocation relocation = relocation(Container.of(spec, mainContainer(), manifests));
            manifests.configMap(configMap).forEach((file, text) -> write(folder.resolve(file), relocation.apply(text)));
        } else if (volume.containsKey("secret")) {
            Map<String, String> values = manifests.secret((String) at(volume, "secret", "secretName"));
            maps(at(volume, "secret", "items")).forEach(item ->
                    writeSecret(folder.resolve((String) item.get("path")), values.get((String) item.get("key"))));
        }
    }

    private String mainContainer() {
        return (String) maps(spec.get("containers")).getFirst().get("name");
    }

    private Relocation relocation(Container container) {
        Map<String, Path> mounts = new LinkedHashMap<>();
        for (Container.Mount mount : container.mounts()) {
            if (mount.subPath() == null && !LEFT_ALONE.contains(mount.path())) {
                mounts.put(mount.path(), folder(mount.volume()));
            }
            if (hasHolder(mount)) {
                mounts.put(Path.of(mount.path()).getParent().toString(), holder(mount));
            }
        }
        return Relocation.of(mounts, machine.addresses());
    }

    private Path folder(String volume) {
        for (Map<String, Object> candidate : maps(spec.get("volumes"))) {
            if (volume.equals(candidate.get("name"))) {
                String claim = (String) at(candidate, "persistentVolumeClaim", "claimName");
                return claim == null ? machine.folder(name).resolve(volume) : machine.claim(claim);
            }
        }
        return machine.claim(volume + "-" + name);
    }

    /** Whether a volume is mounted in a folder that the image has only for this, and that a script may go through: {@code /nodes/NAME}. */
    private static boolean hasHolder(Container.Mount mount) {
        return mount.subPath() == null && Path.of(mount.path()).getNameCount() == 2 && !Files.exists(Path.of(mount.path()).getParent());
    }

    private Path holder(Container.Mount mount) {
        return machine.folder(name).resolve("mounts-of-" + Path.of(mount.path()).getName(0));
    }

    private void link(Container.Mount mount) {
        Path link = makeFolder(holder(mount)).resolve(Path.of(mount.path()).getFileName());
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder(mount.volume()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Programs.handOver(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cluster's own files of a Secret are root's, and its pod's group may read them. Here they are the pod's user's, of whom PostgreSQL expects more. */
    private static void writeSecret(Path file, String text) {
        write(file, text);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            file.toFile().setExecutable(true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
