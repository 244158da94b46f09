package dev.citusrender.resource;

import dev.citusrender.go.GoMap;

/**
 * One object of a manifest file.
 *
 * @param id         what it is
 * @param apiVersion its API version
 * @param body       all of it; each entry knows the line and column of the file that it was written at
 * @param template   the template that made it, from helm's {@code # Source:} line; empty without one
 * @param file       the file, or whatever the text was, as it is to be named in messages
 * @param line       the first line of its document in the file, from 1
 * @param text       its document as it stands in the file, without the separator
 */
public record Resource(ResourceId id, String apiVersion, GoMap body, String template, String file, int line, String text) {

    /** A value by the keys that lead to it, or null. */
    public Object at(String... path) {
        return at(body, path);
    }

    /** A value below a map by the keys that lead to it, or null. */
    public static Object at(GoMap from, String... path) {
        Object value = from;
        for (String key : path) {
            if (!(value instanceof GoMap map)) {
                return null;
            }
            value = map.get(key);
        }
        return value;
    }

    /** Whether helm runs it as a hook. */
    public boolean isHook() {
        return at("metadata", "annotations", "helm.sh/hook") != null;
    }
}
