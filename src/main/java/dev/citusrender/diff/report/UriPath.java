package dev.citusrender.diff.report;

import java.nio.charset.StandardCharsets;

/** Paths of files as the URIs that SARIF names files by. */
final class UriPath {
    /** What RFC 3986 lets stand in a path as it is; a colon in the first name would make that a scheme. */
    private static final String PLAIN = "-._~/!$&'()*+,;=@";

    private UriPath() {
    }

    /** A relative or absolute path, with what a URI can't hold escaped. */
    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : Texts.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0)) {
                uri.append((char) b);
            } else {
                uri.append(String.format("%%%02X", b));
            }
        }
        return uri.toString();
    }
}
