package dev.citusrender.render;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoType;
import dev.citusrender.yaml.YamlWriter;
import java.util.List;

/** The methods of helm's values type, which a template reaches as {@code .Values.YAML} and the like (and which hide keys of the same name). */
final class ValuesMethods {
    private static final GoType WRITER = GoType.named("io.Writer", GoType.ANY);

    private ValuesMethods() {
    }

    static GoMethod find(Object receiver, String name) {
        GoMap values = (GoMap) receiver;
        return switch (name) {
            case "YAML" -> new GoMethod(name, List.of(), false, GoType.STRING, a -> YamlWriter.write(values));
            case "AsMap" -> new GoMethod(name, List.of(), false, GoType.MAP, a -> values.isEmpty() ? new GoMap() : values.as(GoType.MAP));
            case "Table" -> new GoMethod(name, List.of(GoType.STRING), false, values.type(), a -> table(values, (String) a[0]));
            case "PathValue" -> new GoMethod(name, List.of(GoType.STRING), false, GoType.ANY, a -> pathValue(values, (String) a[0]));
            case "Encode" -> new GoMethod(name, List.of(WRITER), false, GoType.ANY, a -> encode());
            default -> null;
        };
    }

    /** A template has no writer to give: nil is all that gets this far. */
    private static Object encode() {
        throw new GoError("runtime error: invalid memory address or nil pointer dereference");
    }

    private static GoMap table(GoMap values, String path) {
        GoMap table = values;
        for (String name : path.split("\\.", -1)) {
            if (!(table.get(name) instanceof GoMap next)) {
                throw new GoError(GoQuote.quote(name) + " is not a table");
            }
            table = next;
        }
        return table.as(values.type());
    }

    private static Object pathValue(GoMap values, String path) {
        if (path.isEmpty()) {
            throw new GoError("YAML path cannot be empty");
        }
        int dot = path.lastIndexOf('.');
        String key = path.substring(dot + 1);
        GoMap table = values;
        if (dot >= 0) {
            try {
                table = table(values, path.substring(0, dot));
            } catch (GoError e) {
                throw noValue(key);
            }
        }
        if (!table.containsKey(key) || table.get(key) instanceof GoMap) {
            throw noValue(key);
        }
        return table.get(key);
    }

    private static GoError noValue(String key) {
        return new GoError(GoQuote.quote(key) + " is not a value");
    }
}
