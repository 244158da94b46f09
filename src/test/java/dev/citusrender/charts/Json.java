package dev.citusrender.charts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places in the maps and lists that YAML is read into. */
final class Json {

    private Json() {
    }

    /**
     * The value that a JSON pointer (RFC 6901) names, null where there is none. An element of a list goes by its number or, as Kubernetes merges
     * lists, by its {@code name}.
     */
    static Object at(Object from, String pointer) {
        Object value = from;
        if (!pointer.isEmpty()) {
            for (String step : pointer.substring(1).split("/")) {
                value = step(value, step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return value;
    }

    private static Object step(Object from, String key) {
        return switch (from) {
            case Map<?, ?> map -> map.get(key);
            case List<?> list when key.matches("[0-9]+") -> Integer.parseInt(key) < list.size() ? list.get(Integer.parseInt(key)) : null;
            case List<?> list -> list.stream().filter(element -> element instanceof Map<?, ?> map && Objects.equals(key, map.get("name")))
                    .findFirst().orElse(null);
            case null, default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
