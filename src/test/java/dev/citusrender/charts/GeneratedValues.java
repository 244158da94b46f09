package dev.citusrender.charts;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that a chart's schema allows: a handful of parameters each, out of its booleans, enumerations, numbers and known formats. */
final class GeneratedValues {
    private static final Map<String, List<Object>> SAMPLES = Map.of(
            "quantity", List.of("250m", "2Gi", 3.0), "cron", List.of("@daily", "5 4 * * 0"), "duration", List.of("15s", "1m30s"),
            "port", List.of(5433.0, 9999.0), "labels", List.of(GoMap.of("example.org/team", "data")), "strings", List.of(GoMap.of("example.org/note", "two words")));
    private static final double MOST = 20;

    private record Parameter(List<String> path, List<Object> samples) { }

    private final List<Parameter> parameters = new ArrayList<>();

    GeneratedValues(GoMap schema) {
        collect((GoMap) schema.get("properties"), List.of());
    }

    int parameters() {
        return parameters.size();
    }

    private void collect(GoMap properties, List<String> above) {
        properties.forEachSorted((name, value) -> {
            GoMap schema = (GoMap) value;
            List<String> path = new ArrayList<>(above);
            path.add(name);
            List<Object> samples = samples(schema);
            if (!samples.isEmpty()) {
                parameters.add(new Parameter(path, samples));
            } else if (schema.get("properties") instanceof GoMap inner) {
                collect(inner, path);
            }
        });
    }

    private static List<Object> samples(GoMap schema) {
        if (schema.get("$ref") instanceof String reference) {
            return SAMPLES.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), List.of());
        }
        if (schema.get("enum") instanceof GoList words) {
            return words;
        }
        Object type = schema.get("type");
        return "boolean".equals(type) ? List.of(true, false) : "integer".equals(type) ? numbers(schema) : List.of();
    }

    private static List<Object> numbers(GoMap schema) {
        double least = schema.get("minimum") instanceof Double d ? d : 0;
        double most = schema.get("maximum") instanceof Double d ? d : least + MOST;
        return List.of(least, Math.min(most, least + 3), Math.min(most, least + MOST));
    }

    /** Some parameters, each set to one of its samples. */
    GoMap some(Random random, int count) {
        GoMap values = new GoMap();
        for (int i = 0; i < count; i++) {
            Parameter parameter = parameters.get(random.nextInt(parameters.size()));
            set(values, parameter.path, parameter.samples.get(random.nextInt(parameter.samples.size())));
        }
        return values;
    }

    /** Everything that can be switched on. */
    GoMap allSwitchedOn() {
        GoMap values = new GoMap();
        parameters.stream().filter(parameter -> parameter.path.getLast().equals("enabled")).forEach(parameter -> set(values, parameter.path, true));
        return values;
    }

    private static void set(GoMap values, List<String> path, Object value) {
        GoMap map = values;
        for (String key : path.subList(0, path.size() - 1)) {
            if (map.get(key) == null) {
                map.put(key, new GoMap());
            }
            map = (GoMap) map.get(key);
        }
        map.put(path.getLast(), value);
    }
}
