package dev.citusrender.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a schema is, taken apart; joined as Go's {@code net/url} does (RFC 3986, 5.2), which minds no odd characters.
 *
 * @param document the URL without what follows {@code #}
 * @param fragment what follows, without percent signs: a JSON pointer, the name of an anchor, or nothing
 */
record SchemaUrl(String document, String fragment) {

    static SchemaUrl of(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? new SchemaUrl(url, "") : new SchemaUrl(url.substring(0, hash), decoded(url.substring(hash + 1)));
    }

    private static String decoded(String fragment) {
        return fragment.contains("%") ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8) : fragment;
    }

    /** What a reference means in a document. */
    static SchemaUrl join(String base, String reference) {
        SchemaUrl given = of(reference);
        String to = given.document;
        String scheme = scheme(to);
        if (to.isEmpty()) {
            return new SchemaUrl(base, given.fragment);
        }
        if (!scheme.isEmpty()) {
            return new SchemaUrl(scheme.toLowerCase() + to.substring(scheme.length()), given.fragment);
        }
        int pathAt = pathStart(base);
        int queryAt = base.indexOf('?', pathAt);
        String path = base.substring(pathAt, queryAt < 0 ? base.length() : queryAt);
        return new SchemaUrl(to.startsWith("//") ? base.substring(0, base.indexOf(':') + 1) + to
                : base.substring(0, pathAt) + (to.startsWith("?") ? path + to : below(path, to)), given.fragment);
    }

    /** {@code http} or the like; empty for what is relative. */
    static String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return url.substring(0, i);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || (c < '0' || c > '9') && "+-.".indexOf(c) < 0)) {
                return "";
            }
        }
        return "";
    }

    private static int pathStart(String base) {
        int afterScheme = scheme(base).length() + (scheme(base).isEmpty() ? 0 : 1);
        if (!base.startsWith("//", afterScheme)) {
            return afterScheme;
        }
        int slash = base.indexOf('/', afterScheme + 2);
        return slash < 0 ? base.length() : slash;
    }

    /** A relative path, whose last folder is that of the base; dots are resolved. */
    private static String below(String base, String reference) {
        int query = reference.indexOf('?');
        String path = query < 0 ? reference : reference.substring(0, query);
        String whole = path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
        Deque<String> steps = new ArrayDeque<>();
        String[] parts = whole.split("/", -1);
        for (String part : parts) {
            if (part.equals("..")) {
                steps.pollLast();
            } else if (!part.equals(".")) {
                steps.addLast(part);
            }
        }
        String last = parts[parts.length - 1];
        String resolved = written(String.join("/", steps) + (last.equals(".") || last.equals("..") ? "/" : ""));
        return (resolved.startsWith("/") ? resolved : "/" + resolved) + (query < 0 ? "" : reference.substring(query));
    }

    /** A path as it was given when nothing in it is odd, all of it with percent signs otherwise (Go: {@code URL.EscapedPath}). */
    private static String written(String path) {
        return path.chars().allMatch(SchemaUrl::isPlain) ? path : SchemaWords.path(decoded(path));
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.~/%!$&'()*+,;=:@[]".indexOf(c) >= 0;
    }
}
