package dev.citusrender.resource;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads manifests: a text of any number of documents, a file, or all YAML and JSON files below a folder. Lists of objects are taken apart. */
public final class ResourceReader {
    private static final String SEPARATOR = "---";
    private static final String SOURCE = "# Source: ";

    private final String file;
    private final List<Resource> resources = new ArrayList<>();

    private ResourceReader(String file) {
        this.file = file;
    }

    /**
     * The objects in a text, in their order. Documents that are empty or no map are left out.
     *
     * @param file what the text is called in messages
     * @throws dev.citusrender.yaml.YamlException when a document is no YAML; it knows the line
     */
    public static List<Resource> read(String text, String file) {
        ResourceReader reader = new ResourceReader(file);
        reader.readDocuments(text);
        return List.copyOf(reader.resources);
    }

    /**
     * The objects of a file, or of all manifests below a folder, files in the order of their names.
     *
     * @param name what the path is called in messages
     * @throws dev.citusrender.yaml.YamlException when a document is no YAML
     * @throws UncheckedIOException               when a file can't be read
     */
    public static List<Resource> read(Path path, String name) {
        try {
            if (!Files.isDirectory(path)) {
                return read(GoString.decode(Files.readAllBytes(path)), name);
            }
            List<Resource> resources = new ArrayList<>();
            for (Path child : manifestsBelow(path)) {
                String childName = name + "/" + path.relativize(child);
                resources.addAll(read(GoString.decode(Files.readAllBytes(child)), childName));
            }
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> manifestsBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(ResourceReader::isManifest).sorted().toList();
        }
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    private void readDocuments(String text) {
        int start = 0;
        int startLine = 0;
        int line = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (isSeparator(text, at)) {
                readDocument(text.substring(start, at), startLine);
                // what stands behind the dashes on their line belongs to the document
                start = at + SEPARATOR.length();
                startLine = line;
            }
            at = next;
            line++;
        }
        readDocument(text.substring(start), startLine);
    }

    private static boolean isSeparator(String text, int at) {
        return text.startsWith(SEPARATOR, at)
                && (at + SEPARATOR.length() == text.length() || Character.isWhitespace(text.charAt(at + SEPARATOR.length())));
    }

    private void readDocument(String text, int firstLine) {
        if (text.isBlank()) {
            return;
        }
        if (YamlReader.read(text, file, firstLine) instanceof GoMap map) {
            int blank = leadingBlankLines(text);
            add(map, text.stripLeading(), firstLine + blank + 1);
        }
    }

    private static int leadingBlankLines(String text) {
        int lines = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private void add(GoMap map, String text, int line) {
        if (map.get("items") instanceof GoList items && map.get("kind") instanceof String kind && kind.endsWith("List")) {
            items.forEach(item -> {
                if (item instanceof GoMap object) {
                    add(object, text, line);
                }
            });
        } else if (map.containsKey("kind")) {
            resources.add(new Resource(ResourceId.of(map), ResourceId.text(map, "apiVersion"), map, template(text), file, line, text));
        }
    }

    private static String template(String text) {
        if (!text.startsWith(SOURCE)) {
            return "";
        }
        int end = text.indexOf('\n');
        return text.substring(SOURCE.length(), end < 0 ? text.length() : end).strip();
    }
}
