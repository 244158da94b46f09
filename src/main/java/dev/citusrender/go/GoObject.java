package dev.citusrender.go;

/**
 * A Go value of a named type with fields or methods: a struct, a pointer to one, or a named type with methods, such as {@code .Chart},
 * {@code .Capabilities}, {@code .Files}, a time, a version.
 *
 * <p>Methods are {@link GoMethod}s: a name, parameter types and code, bound to this object.
 */
public interface GoObject {
    /** Says that {@link #field} knows no such field. */
    Object NO_FIELD = new Object();

    /** The type as {@code typeOf} prints it. */
    GoType goType();

    /** The method of this name (of the type or of its pointer, where Go would reach it), or null. */
    default GoMethod method(String name) {
        return null;
    }

    /**
     * The value of an exported field, {@link #NO_FIELD} when there is none; for a named map type the element, or its zero value when missing.
     */
    default Object field(String name) {
        return NO_FIELD;
    }

    /** Whether Go's struct has a field of this name that no template may see. */
    default boolean hides(String name) {
        return false;
    }

    /** The text that fmt's {@code %v} prints, the type's own String method included where fmt would call it. */
    String goString();

    /**
     * The text that a template prints for the value itself ({@code {{ .Capabilities.KubeVersion }}}): text/template also finds a String method of the
     * pointer, where the value has an address, while fmt, given the value as an argument, does not.
     */
    default String printed() {
        return goString();
    }

    /** What JSON sees: built of maps, lists, strings, numbers, booleans, null. */
    Object toJson();

    /** The value once it went through an {@code interface {}}, as the arguments of most functions do: a struct has lost its address by then. */
    default Object boxed() {
        return this;
    }

    /** The value as a struct, for encoders that go through its fields without asking it; null when it is none, or has a text of its own. */
    default GoStruct structure() {
        return null;
    }

    /** The value as fmt goes through it where it calls no String method ({@code %d}, {@code %#v}): unexported fields as well. */
    default GoStruct printedFields() {
        return structure();
    }

    /** What its GoString method says, which {@code %#v} asks for; null when it has none. */
    default String goSyntax() {
        return null;
    }

    /** A copy made through reflection, as mitchellh/copystructure makes it for {@code deepCopy}: what is unexported gets lost. */
    default Object reflectCopy() {
        return this;
    }

    /** Whether an {@code if} takes the value as true; a struct always is. */
    default boolean isTrue() {
        return true;
    }
}
