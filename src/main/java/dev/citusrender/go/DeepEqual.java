package dev.citusrender.go;

import java.util.HashSet;
import java.util.Set;

/** {@code reflect.DeepEqual}: the same types all the way down; a nil list or map is not an empty one. */
final class DeepEqual {
    /** So deep in, one starts to remember what is being compared, for a dict can contain itself. */
    private static final int DEEP = 64;

    private final Set<Pair> open = new HashSet<>();

    /** Two values that are being compared further out; Go takes them for equal when it meets them again. */
    private record Pair(Object a, Object b) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair p && a == p.a && b == p.b;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(a) + System.identityHashCode(b);
        }
    }

    boolean equal(Object first, Object second, int depth) {
        Object a = GoNil.toNull(first);
        Object b = GoNil.toNull(second);
        if (a == null || b == null) {
            return a == b;
        }
        return switch (a) {
            case String s -> s.equals(b);
            case Double d -> b instanceof Double e && d.doubleValue() == e.doubleValue();
            case GoComplex c -> b instanceof GoComplex d && c.real() == d.real() && c.imaginary() == d.imaginary();
            case GoList l -> b instanceof GoList m && lists(l, m, depth);
            case GoMap m -> b instanceof GoMap n && maps(m, n, depth);
            default -> a.equals(b);
        };
    }

    private boolean isOpen(Object a, Object b, int depth) {
        return depth > DEEP && !open.add(new Pair(a, b));
    }

    private boolean lists(GoList a, GoList b, int depth) {
        if (!a.type().equals(b.type()) || a.isNil() != b.isNil() || a.size() != b.size()) {
            return false;
        }
        if (a == b || isOpen(a, b, depth)) {
            return true;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.get(i), b.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean maps(GoMap a, GoMap b, int depth) {
        if (!a.type().equals(b.type()) || a.isNil() != b.isNil() || a.size() != b.size()) {
            return false;
        }
        if (a.isSameAs(b) || isOpen(a, b, depth)) {
            return true;
        }
        for (String key : a.sortedKeys()) {
            if (!b.containsKey(key) || !equal(a.get(key), b.get(key), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
