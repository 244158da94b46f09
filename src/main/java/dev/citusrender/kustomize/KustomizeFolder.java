package dev.citusrender.kustomize;

import dev.citusrender.files.Staging;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A {@link Kustomization} on disk. A folder that is there already must be one of these and hold nothing else: its files are replaced, and those of objects that
 * are no more go, as kustomize would not apply them and nobody would see it.
 */
public final class KustomizeFolder {
    private final Path folder;
    private final String name;

    /** @param name the folder as messages are to name it */
    public KustomizeFolder(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Writes all of it, or nothing.
     *
     * @throws KustomizeException   when the folder holds what is not ours
     * @throws UncheckedIOException when it can't be written
     */
    public void write(Kustomization kustomization) {
        Set<String> stale = new HashSet<>(ours());
        try (Staging staging = new Staging(folder)) {
            kustomization.files().forEach((file, text) -> staging.write(file, GoString.encode(text)));
            // last: until it is there the old list leads to files that all exist
            staging.write(Kustomization.FILE, GoString.encode(kustomization.text()));
            staging.commit();
            stale.removeAll(kustomization.files().keySet());
            staging.prune(List.copyOf(stale));
        }
    }

    /** The files of objects that an earlier run wrote. */
    private Set<String> ours() {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new KustomizeException(name + " is a file; --output-dir needs a folder");
        }
        List<String> names = names();
        Set<String> ours = listed();
        // a list that somebody changed may lead out of the folder
        ours.retainAll(names);
        List<String> foreign = names.stream().filter(file -> !ours.contains(file) && !file.equals(Kustomization.FILE)).toList();
        if (!foreign.isEmpty()) {
            throw new KustomizeException(name + " holds what citus-render did not write (" + String.join(", ", foreign.stream().limit(5).toList())
                    + (foreign.size() > 5 ? ", …" : "") + "); nothing was written: move that elsewhere, or name a folder of its own");
        }
        return ours;
    }

    private Set<String> listed() {
        Path list = folder.resolve(Kustomization.FILE);
        try {
            if (!Files.exists(list)) {
                return new HashSet<>();
            }
            String text = Files.readString(list);
            if (!text.startsWith(Kustomization.MARK)) {
                throw new KustomizeException(name + "/" + Kustomization.FILE + " is not one that citus-render wrote; nothing was written: "
                        + "name a folder of its own and list that under resources there");
            }
            Set<String> files = new HashSet<>();
            if (YamlReader.read(text, name + "/" + Kustomization.FILE) instanceof GoMap map && map.get("resources") instanceof GoList resources) {
                resources.forEach(file -> files.add(String.valueOf(file)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the folder, without what a stopped run left: that is cleared away. */
    private List<String> names() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).filter(child -> !Staging.isStaging(child)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
