package dev.citusrender.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * A parameter set to something else, and what has to become of it.
 *
 * @param parameter its dotted name
 * @param value     as JSON
 * @param given     values that it needs beside it, as JSON of dotted names
 * @param object    where the change shows: {@code Kind/name}
 * @param pointer   the place in it
 * @param expected  {@code = JSON} there, {@code has TEXT} there, or {@code absent}
 * @param changed   ids of all objects that change, blank-separated; {@code *} for any
 */
record Mutation(String parameter, String value, String given, String object, String pointer, String expected, String changed) {

    /** The rows of a table. */
    static List<Mutation> table(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).map(Mutation::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutation parse(String line) {
        String[] columns = line.split("\t", -1);
        return new Mutation(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]);
    }

    /** The values that it needs, as YAML. */
    String before() {
        return nest(Json.map(new Yaml().load(given)));
    }

    /** The same with the parameter set. */
    String after() {
        Map<String, Object> values = new LinkedHashMap<>(Json.map(new Yaml().load(given)));
        values.put(parameter, new Yaml().load(value));
        return nest(values);
    }

    /** Whether a render has at the place what is expected after the mutation. */
    boolean isMetBy(RenderedChart render) {
        Object found = render.at(object, pointer);
        return switch (expected.split(" ", 2)[0]) {
            case "=" -> found != null && found.equals(new Yaml().load(expected.substring(2)));
            case "has" -> found != null && found.toString().contains(expected.substring(4));
            case "absent" -> found == null;
            default -> throw new IllegalArgumentException(expected);
        };
    }

    /** Whether the objects that differ are those of the row. */
    static Set<String> differing(RenderedChart one, RenderedChart other) {
        Set<String> ids = new TreeSet<>(one.objects().keySet());
        ids.addAll(other.objects().keySet());
        ids.removeIf(id -> one.objects().containsKey(id) && one.objects().get(id).equals(other.objects().get(id)));
        return ids;
    }

    private static String nest(Map<String, Object> dotted) {
        Map<String, Object> values = new LinkedHashMap<>();
        dotted.forEach((name, value) -> {
            Map<String, Object> level = values;
            String[] keys = name.split("\\.");
            for (int i = 0; i < keys.length - 1; i++) {
                level = Json.map(level.computeIfAbsent(keys[i], key -> new LinkedHashMap<String, Object>()));
            }
            level.put(keys[keys.length - 1], value);
        });
        return new Yaml().dump(values);
    }

    @Override
    public String toString() {
        return parameter + " = " + value;
    }
}
