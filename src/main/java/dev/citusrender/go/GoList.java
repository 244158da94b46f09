package dev.citusrender.go;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/**
 * A Go slice. It is never changed once it is shared: the template language has nothing that writes to an element.
 *
 * <p>A nil slice and an empty one print alike but differ in JSON ({@code null} and {@code []}), so {@link #isNil} keeps the difference.
 */
public final class GoList extends AbstractList<Object> implements RandomAccess {
    private static final Object[] NONE = {};

    private final GoType type;
    private final Object[] elements;
    private final boolean nil;
    private Origin[] origins;

    private GoList(GoType type, Object[] elements, boolean nil) {
        this.type = type;
        this.elements = elements;
        this.nil = nil;
    }

    /** A {@code []interface {}} of these elements; the array is kept. */
    public static GoList of(Object... elements) {
        return new GoList(GoType.LIST, elements, false);
    }

    /** A {@code []interface {}} of these elements. */
    public static GoList copyOf(Collection<?> elements) {
        return new GoList(GoType.LIST, elements.toArray(), false);
    }

    /** A slice of any type; the array is kept. */
    public static GoList ofType(GoType type, Object... elements) {
        return new GoList(type, elements, false);
    }

    /** A {@code []string}. */
    public static GoList ofStrings(List<String> elements) {
        return new GoList(GoType.STRINGS, elements.toArray(), false);
    }

    /** The nil slice of a type. */
    public static GoList nil(GoType type) {
        return new GoList(type, NONE, true);
    }

    public GoType type() {
        return type;
    }

    /** Whether this is the nil slice, which JSON writes as {@code null}. */
    public boolean isNil() {
        return nil;
    }

    @Override
    public Object get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(elements, elements.length, Object[].class);
    }

    /** The elements from one index to before another, as a slice of the same type. */
    public GoList slice(int from, int to) {
        return new GoList(type, Arrays.copyOfRange(elements, from, to), false);
    }

    /** Gives each element its origin; the array has this list's length and may hold nulls. */
    public GoList withOrigins(Origin[] elementOrigins) {
        this.origins = elementOrigins;
        return this;
    }

    /** Where an element was written, or null when nobody knows. */
    public Origin origin(int index) {
        return origins == null ? null : origins[index];
    }
}
