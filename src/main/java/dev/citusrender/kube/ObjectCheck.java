package dev.citusrender.kube;

import dev.citusrender.NearestKey;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;
import dev.citusrender.kube.FieldType.ListOf;
import dev.citusrender.kube.FieldType.MapOf;
import dev.citusrender.kube.FieldType.ObjectOf;
import dev.citusrender.kube.FieldType.Scalar;
import dev.citusrender.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Walks one object along its type. Null is taken anywhere, as the API server does: it says that the field is not set. */
final class ObjectCheck {
    private static final Pattern STEPS = Pattern.compile("[.\\[\\]]+");

    private final TypeTable table;
    private final Resource resource;
    private final List<Finding> findings;

    ObjectCheck(TypeTable table, Resource resource, List<Finding> findings) {
        this.table = table;
        this.resource = resource;
        this.findings = findings;
    }

    void run(ObjectType type) {
        Origin start = new Origin(resource.file(), resource.line(), 1);
        checkObject(resource.body(), type, "", start);
        NameRules.check(resource, (path, message) -> add(path, originOf(resource.body(), path, start), message));
    }

    private void check(Object value, FieldType type, String path, Origin origin) {
        if (value == null) {
            return;
        }
        switch (type) {
            case Scalar scalar -> {
                String problem = Scalars.problem(value, scalar);
                if (problem != null) {
                    add(path, origin, problem);
                }
            }
            case ListOf list when value instanceof GoList elements -> checkList(elements, list.element(), path, origin);
            case ListOf ignored -> add(path, origin, "must be a list, not " + Scalars.describe(value));
            case MapOf map when value instanceof GoMap entries -> checkMap(entries, map.value(), path, origin);
            case MapOf ignored -> add(path, origin, "must be a map, not " + Scalars.describe(value));
            case ObjectOf object when value instanceof GoMap fields -> {
                ObjectType known = table.type(object.type());
                if (known != null) {
                    checkObject(fields, known, path, origin);
                }
            }
            case ObjectOf object -> {
                if (table.type(object.type()) != null) {
                    add(path, origin, "must be an object, not " + Scalars.describe(value));
                }
            }
        }
    }

    private void checkObject(GoMap object, ObjectType type, String path, Origin origin) {
        Set<String> misspelt = new HashSet<>();
        for (String key : object.sortedKeys()) {
            FieldType field = type.fields().get(key);
            String below = Paths.child(path, key);
            Origin at = or(object.origin(key), origin);
            if (field == null) {
                String meant = NearestKey.of(key, type.fields().keySet().toArray(String[]::new));
                add(below, at, "unknown field in " + type.title() + (meant == null ? "" : "; did you mean " + meant + "?"));
                misspelt.add(meant);
            } else {
                check(object.get(key), field, below, at);
            }
        }
        // a field that is there, but misspelt, is not missing as well
        BiConsumer<String, String> report = (key, message) -> {
            if (object.containsKey(key) || !misspelt.contains(key)) {
                add(key.isEmpty() ? path : below(path, key), deepest(object, key, origin), message);
            }
        };
        type.required().stream().filter(field -> object.get(field) == null)
                .forEach(field -> report.accept(field, "is missing; " + type.title() + " needs it"));
        TypeRules.check(object, type.name(), report);
        FieldRules.check(object, type, report);
        PartRules.check(object, type.name(), report);
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Where the last field that is there stands, of those that a dotted way such as {@code ports[0].name} leads along. */
    private static Origin deepest(GoMap object, String way, Origin otherwise) {
        Object value = object;
        Origin nearest = otherwise;
        for (String step : STEPS.split(way)) {
            if (value instanceof GoMap map && map.containsKey(step)) {
                nearest = or(map.origin(step), nearest);
                value = map.get(step);
            } else if (value instanceof GoList list && !step.isEmpty() && Character.isDigit(step.charAt(0))) {
                int index = Integer.parseInt(step);
                nearest = or(list.origin(index), nearest);
                value = list.get(index);
            } else {
                return nearest;
            }
        }
        return nearest;
    }

    private void checkList(GoList list, FieldType element, String path, Origin origin) {
        for (int i = 0; i < list.size(); i++) {
            check(list.get(i), element, path + "[" + i + "]", or(list.origin(i), origin));
        }
        if (element instanceof ObjectOf object) {
            ListKeys.check(list, object.type(), (index, message) ->
                    add(path + "[" + index + "]", or(list.origin(index), origin), message));
        }
    }

    private void checkMap(GoMap map, FieldType value, String path, Origin origin) {
        for (String key : map.sortedKeys()) {
            check(map.get(key), value, Paths.child(path, key), or(map.origin(key), origin));
        }
    }

    private static Origin originOf(GoMap body, String path, Origin otherwise) {
        GoMap metadata = body.get("metadata") instanceof GoMap map ? map : new GoMap();
        String key = path.substring(path.indexOf('.') + 1);
        return or(metadata.origin(key), or(body.origin("metadata"), otherwise));
    }

    private static Origin or(Origin origin, Origin otherwise) {
        return origin == null ? otherwise : origin;
    }

    private void add(String path, Origin origin, String message) {
        findings.add(new Finding(origin, resource, path, message));
    }
}
