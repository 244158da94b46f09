package dev.citusrender.yaml;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;

/** Refuses what YAML can say and JSON can't, in the order in which Go comes upon it: first all keys, then all numbers. */
final class JsonCheck {
    private JsonCheck() {
    }

    /** Throws when a value has a key or a number that JSON has no text for. */
    static void verify(Object value) {
        verifyKeys(value);
        verifyNumbers(value);
    }

    private static void verifyKeys(Object value) {
        switch (value) {
            case GoMap m -> m.forEachSorted((key, entry) -> verifyKeys(entry));
            case GoList l -> l.forEach(JsonCheck::verifyKeys);
            case Composer.BadEntry bad -> throw new JsonProblem("unsupported map key of type: " + bad.keyType() + ", key: " + (bad.key().equals(GoSyntax.NIL_ELEMENT) ? "<nil>" : bad.key())
                    + ", value: " + GoSyntax.of(bad.value()));
            case null, default -> { }
        }
    }

    private static void verifyNumbers(Object value) {
        switch (value) {
            case GoMap m -> m.forEachSorted((key, entry) -> verifyNumbers(entry));
            case GoList l -> l.forEach(JsonCheck::verifyNumbers);
            case Double d when Double.isNaN(d) || Double.isInfinite(d) ->
                    throw new JsonProblem("json: unsupported value: " + GoFloat.format(d));
            case null, default -> { }
        }
    }
}
