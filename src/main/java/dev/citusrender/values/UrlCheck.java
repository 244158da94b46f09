package dev.citusrender.values;

import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;

/** Helm takes the name of a values file for a URL first. Here nothing is ever downloaded, and names that Go can't read as URLs are refused alike. */
final class UrlCheck {
    private UrlCheck() {
    }

    /**
     * Lets the names of files pass.
     *
     * @throws ValuesException for what helm would download, and for what it can't parse
     */
    static void check(String name) {
        String scheme = scheme(name);
        if (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("oci")) {
            throw new ValuesException("values file " + GoQuote.quote(name) + " is not read: nothing is downloaded here; fetch the file first");
        }
        if (scheme.isEmpty()) {
            checkFirstSegment(name);
        }
        checkEscapes(name);
    }

    /** What stands before the first colon, when it is letters, digits and {@code +-.} and begins with a letter. */
    private static String scheme(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c < ' ' || c == 0x7f) {
                throw problem(name, "net/url: invalid control character in URL");
            }
            if (c == ':') {
                if (i == 0) {
                    throw problem(name, "missing protocol scheme");
                }
                return name.substring(0, i);
            }
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return "";
            }
        }
        return "";
    }

    private static void checkFirstSegment(String name) {
        int slash = name.indexOf('/');
        if ((slash < 0 ? name : name.substring(0, slash)).indexOf(':') >= 0) {
            throw problem(name, "first path segment in URL cannot contain colon");
        }
    }

    private static void checkEscapes(String name) {
        String path = name.indexOf('?') < 0 ? name : name.substring(0, name.indexOf('?'));
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            String escape = GoString.substring(path, GoString.byteLength(path.substring(0, at)),
                    Math.min(GoString.byteLength(path), GoString.byteLength(path.substring(0, at)) + 3));
            if (escape.length() < 3 || Character.digit(escape.charAt(1), 16) < 0 || Character.digit(escape.charAt(2), 16) < 0) {
                throw problem(name, "invalid URL escape " + GoQuote.quote(escape));
            }
        }
    }

    private static ValuesException problem(String name, String what) {
        return new ValuesException("parse " + GoQuote.quote(name) + ": " + what);
    }
}
