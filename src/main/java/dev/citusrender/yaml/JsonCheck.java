package dev.citusrender.yaml;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.Origin;

/** Refuses what YAML can say and JSON can't, in the order in which Go comes upon it: first all keys, then all numbers. */
final class JsonCheck {
    private JsonCheck() {
    }

    /** Throws a {@link JsonProblem} when a value has a key or a number that JSON has no text for. A number that is wanted as text has one. */
    static void verify(Object value, Shape shape) {
        verifyKeys(value, null);
        verifyNumbers(value, shape, null);
    }

    private static void verifyKeys(Object value, Origin origin) {
        switch (value) {
            case GoMap m -> m.forEachSorted((key, entry) -> verifyKeys(entry, m.origin(key)));
            case GoList l -> {
                for (int i = 0; i < l.size(); i++) {
                    verifyKeys(l.get(i), l.origin(i));
                }
            }
            case Composer.BadEntry bad -> throw new JsonProblem(bad.problem(), origin);
            case null, default -> { }
        }
    }

    private static void verifyNumbers(Object value, Shape shape, Origin origin) {
        switch (value) {
            case GoMap m -> m.forEachSorted((key, entry) -> verifyNumbers(entry, ofEntry(shape, key), m.origin(key)));
            case GoList l -> {
                for (int i = 0; i < l.size(); i++) {
                    verifyNumbers(l.get(i), shape instanceof Shape.ListOf list ? list.element() : Shape.ANY, l.origin(i));
                }
            }
            case Double d when shape != Shape.TEXT && (Double.isNaN(d) || Double.isInfinite(d)) ->
                    throw new JsonProblem("json: unsupported value: " + GoFloat.format(d), origin);
            case null, default -> { }
        }
    }

    private static Shape ofEntry(Shape shape, String key) {
        return switch (shape) {
            case Shape.MapOf m -> m.element();
            case Shape.Pointer p -> ofEntry(p.target(), key);
            case Shape.Struct s -> s.field(key) instanceof Shape.Field field ? field.shape() : Shape.ANY;
            default -> Shape.ANY;
        };
    }
}
