package dev.citusrender.kube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API types of one version of Kubernetes, with those of the custom resources that are known. A table is lines of {@code kind VERSION KIND TYPE}
 * and {@code type NAME FIELD:TYPE…}; a type is read when it is first asked for.
 */
final class TypeTable {
    private static final String FOLDER = "/kubernetes/";
    private static final String KIND = "kind ";
    private static final String TYPE = "type ";

    private final Map<String, String> typeByKind = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final SortedSet<String> builtIn = new TreeSet<>();
    private final Map<String, ObjectType> types = new ConcurrentHashMap<>();

    private TypeTable() {
    }

    /** The table of a version out of {@link #versions()}. */
    static TypeTable load(String version) {
        TypeTable table = new TypeTable();
        table.read(version + ".types");
        table.typeByKind.keySet().forEach(kind -> table.builtIn.add(kind.substring(0, kind.indexOf(' '))));
        table.read("custom.types");
        return table;
    }

    /** The versions of Kubernetes that there are tables of, oldest first. */
    static List<String> versions() {
        return text("versions").lines().toList();
    }

    private void read(String resource) {
        text(resource).lines().forEach(line -> {
            if (line.startsWith(KIND)) {
                int end = line.lastIndexOf(' ');
                typeByKind.put(line.substring(KIND.length(), end), line.substring(end + 1));
            } else {
                String type = line.substring(TYPE.length());
                lines.put(type.substring(0, type.indexOf(' ')), type);
            }
        });
    }

    private static String text(String resource) {
        try (InputStream in = TypeTable.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("the build has made no " + FOLDER + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of a kind, or null when the version doesn't have it. */
    ObjectType kind(String apiVersion, String kind) {
        String type = typeByKind.get(apiVersion + " " + kind);
        return type == null ? null : type(type);
    }

    /** A type by its name, or null for one that another library has. */
    ObjectType type(String name) {
        String line = lines.get(name);
        return line == null ? null : types.computeIfAbsent(name, n -> ObjectType.parse(line));
    }

    /** The API versions that have a kind. */
    SortedSet<String> apiVersionsOf(String kind) {
        SortedSet<String> found = new TreeSet<>();
        typeByKind.keySet().forEach(key -> {
            if (key.endsWith(" " + kind)) {
                found.add(key.substring(0, key.length() - kind.length() - 1));
            }
        });
        return found;
    }

    /** The kinds of an API version. */
    SortedSet<String> kindsOf(String apiVersion) {
        SortedSet<String> found = new TreeSet<>();
        typeByKind.keySet().forEach(key -> {
            if (key.startsWith(apiVersion + " ")) {
                found.add(key.substring(apiVersion.length() + 1));
            }
        });
        return found;
    }

    /** Whether Kubernetes itself serves an API group in some version; the core group is empty. */
    boolean isBuiltIn(String group) {
        return builtIn.stream().anyMatch(version -> group.isEmpty() ? version.indexOf('/') < 0 : version.startsWith(group + "/"));
    }

    /** Whether a group has kinds in the table, built in or custom. */
    boolean knows(String apiVersion) {
        return typeByKind.keySet().stream().anyMatch(key -> key.startsWith(apiVersion + " "));
    }
}
