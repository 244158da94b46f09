package dev.citusrender.function;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoType;
import java.util.List;

/**
 * How dario.cat/mergo merges maps. Values are taken over as they are, so that the result shares nested maps and lists with the sources; lists are
 * never joined. What counts as empty is what {@code empty} says, pointers looked through.
 */
enum Merge {
    /** A value stays unless it is empty. */
    FILL,
    /** A value gives way to the source's, even to an empty one. */
    OVERWRITE;

    /** Two values that mergo refuses to merge. */
    static final class MismatchException extends GoError {
        private static final long serialVersionUID = 1L;

        private MismatchException() {
            super("src and dst must be of same type");
        }
    }

    /** The target with the sources merged into it, one after the other; a nil target gives a new map if a source is not nil. */
    GoMap into(GoMap target, List<GoMap> sources) {
        GoMap merged = target;
        for (GoMap source : sources) {
            if (merged.isNil() && !source.isNil()) {
                merged = new GoMap(merged.type());
            }
            merge(merged, source);
        }
        return merged;
    }

    private void merge(GoMap target, GoMap source) {
        for (String key : source.sortedKeys()) {
            Object from = source.get(key);
            if (from != null) {
                mergeKey(target, source, key, from);
            } else if (this == OVERWRITE) {
                put(target, source, key);
            }
        }
    }

    private void mergeKey(GoMap target, GoMap source, String key, Object from) {
        Object old = target.get(key);
        if (old instanceof GoMap oldMap && from instanceof GoMap fromMap) {
            if (!oldMap.isNil()) {
                merge(oldMap, fromMap);
            }
            if (!oldMap.isEmpty()) {
                return; // filled, if only just now: an empty source map clears nothing
            }
        } else if (this == FILL && isPointer(old) && (isPointer(from) || from instanceof GoMap || isStruct(from))) {
            if (!isPointer(from)) {
                throw new MismatchException();
            }
        }
        if (this == OVERWRITE || DefaultFunctions.isEmpty(old)) {
            put(target, source, key);
        }
    }

    private static boolean isPointer(Object value) {
        return value instanceof GoObject && Go.kindOf(value) == GoKind.PTR;
    }

    private static boolean isStruct(Object value) {
        return value instanceof GoObject && Go.kindOf(value) == GoKind.STRUCT;
    }

    private static void put(GoMap target, GoMap source, String key) {
        GoType element = target.type().element();
        if (!element.isAny() && !source.type().element().equals(element)) {
            throw new GoError("reflect.Value.SetMapIndex: value of type " + source.type().element() + " is not assignable to type " + element);
        }
        target.putFrom(source, key);
    }
}
