package dev.citusrender.function;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.Origin;

/** A copy of a value down to the last map. What nobody can change is shared with the original, and origins are kept. */
final class DeepCopy {
    private DeepCopy() {
    }

    /**
     * The copy of a value.
     *
     * @throws GoError for nil, as mitchellh/copystructure fails
     */
    static Object of(Object value) {
        if (value == null) {
            throw new GoError("reflect: call of reflect.Value.Type on zero Value");
        }
        return copy(value);
    }

    private static Object copy(Object value) {
        return switch (value) {
            case GoMap map -> copy(map);
            case GoList list -> copy(list);
            case GoObject object -> object.reflectCopy();
            case null, default -> value;
        };
    }

    private static GoMap copy(GoMap map) {
        GoMap copy = map.shallowCopy();
        for (String key : copy.sortedKeys()) {
            Object value = copy.get(key);
            Object copied = copy(value);
            if (copied != value) {
                copy.put(key, copied, map.origin(key));
            }
        }
        return copy;
    }

    private static GoList copy(GoList list) {
        Object[] elements = list.toArray();
        boolean changed = false;
        for (int i = 0; i < elements.length; i++) {
            Object copied = copy(elements[i]);
            changed |= copied != elements[i];
            elements[i] = copied;
        }
        return changed ? GoList.ofType(list.type(), elements).withOrigins(originsOf(list)) : list;
    }

    private static Origin[] originsOf(GoList list) {
        Origin[] origins = new Origin[list.size()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = list.origin(i);
        }
        return origins;
    }
}
