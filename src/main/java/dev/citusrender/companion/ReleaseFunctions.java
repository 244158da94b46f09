package dev.citusrender.companion;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * What companion templates ask a release: {@code objects(kind)}, {@code object(kind, component)} (null when there is none), {@code secretNeeds()},
 * {@code storageClasses()}; and of an object, {@code x | at("spec.replicas")} (null when it is not there) and {@code list | named("citus")}.
 */
final class ReleaseFunctions extends AbstractExtension {
    private final ReleaseView release;

    ReleaseFunctions(ReleaseView release) {
        this.release = release;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "objects", new Query(List.of("kind"), given -> release.objects((String) given.get("kind"), null)),
                "object", new Query(List.of("kind", "component"), this::object),
                "secretNeeds", new Query(List.of(), given -> SecretNeeds.of(release.resources())),
                "storageClasses", new Query(List.of(), given -> ClaimedStorage.of(release.resources())));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("at", new Selection("path", ReleaseFunctions::at), "named", new Selection("name", ReleaseFunctions::named));
    }

    private Object object(Map<String, Object> given) {
        List<Object> found = release.objects((String) given.get("kind"), (String) given.get("component"));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Object at(Object input, String path) {
        Object value = input;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    private static Object named(Object input, String name) {
        if (input instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map && name.equals(map.get("name"))) {
                    return element;
                }
            }
        }
        return null;
    }

    private record Query(List<String> names, java.util.function.Function<Map<String, Object>, Object> code) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return names;
        }

        @Override
        public Object execute(Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
            return code.apply(given);
        }
    }

    private record Selection(String name, java.util.function.BiFunction<Object, String, Object> code) implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return List.of(name);
        }

        @Override
        public Object apply(Object input, Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
            return code.apply(input, String.valueOf(given.get(name)));
        }
    }
}
