package dev.citusrender.golden;

import java.nio.file.Path;
import java.util.List;

/**
 * A {@code citus-render.yaml}: the renders of a repository that have golden files.
 *
 * @param name    the file as the user named it, for messages
 * @param folder  the folder that it is in, which all its paths start from; absolute
 * @param goldens the folder of the golden files; absolute
 * @param layout  how a case is laid out in it
 * @param ignore  fields that don't count in a comparison by resource, as texts
 * @param cases   the cases, every matrix expanded, in the order of the file
 */
public record GoldenFile(String name, Path folder, Path goldens, Layout layout, List<String> ignore, List<GoldenCase> cases) {

    /** The name by which it is looked for. */
    public static final String DEFAULT_NAME = "citus-render.yaml";

    /** What the golden files of a case are. */
    public enum Layout {
        /** One file with all that the render prints. */
        FILE,
        /** A folder with a file for each resource. */
        RESOURCES
    }

    public GoldenFile {
        ignore = List.copyOf(ignore);
        cases = List.copyOf(cases);
    }

    /** A path below the folder of golden files as messages name it: from the folder of this file, if that leads there. */
    public String display(String golden) {
        Path path = goldens.resolve(golden);
        return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
    }
}
