package dev.citusrender.go;

/**
 * The methods of a named map or slice type, such as {@code .Files} and {@code .Capabilities.APIVersions}. (A {@link GoObject} knows its own.)
 */
@FunctionalInterface
public interface GoMethods {
    /** The method of this name, bound to a receiver, or null when there is none. */
    GoMethod find(Object receiver, String name);
}
