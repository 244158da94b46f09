package dev.citusrender.go;

/**
 * A URL as Go's net/url takes it apart and puts it together.
 *
 * @param opaque what follows the scheme of a URL without a slash there, such as {@code mailto:x}
 * @param user   user and password, escaped; null when there are none
 * @param host   the host, with its port if it has one
 * @param path   the path, its escapes resolved
 * @param query  what follows the question mark, as it is
 * @param fragment what follows the number sign, its escapes resolved
 */
public record GoUrl(String scheme, String opaque, String user, String host, String path, String query, String fragment) {

    /**
     * The parts of a URL.
     *
     * @throws GoError with the text of Go's error
     */
    public static GoUrl parse(String text) {
        String bytes = ByteText.bytes(text);
        int hash = bytes.indexOf('#');
        String url = hash < 0 ? bytes : bytes.substring(0, hash);
        String fragment = hash < 0 ? "" : bytes.substring(hash + 1);
        GoUrl parsed = reporting(url, () -> new UrlParser(url).parse());
        return reporting(bytes, () -> parsed.decoded(UrlEscape.FRAGMENT.unescape(fragment)));
    }

    private interface Step {
        GoUrl parse();
    }

    private static GoUrl reporting(String url, Step step) {
        try {
            return step.parse();
        } catch (GoError e) {
            throw new GoError("parse " + GoQuote.quote(ByteText.text(url)) + ": " + e.getMessage());
        }
    }

    /** This URL of bytes as one of text, with its fragment. */
    private GoUrl decoded(String fragmentBytes) {
        return new GoUrl(scheme, ByteText.text(opaque), user, ByteText.text(host), ByteText.text(path), ByteText.text(query),
            ByteText.text(fragmentBytes));
    }

    /** The host without port and brackets. */
    public String hostname() {
        int colon = host.lastIndexOf(':');
        String name = colon >= 0 && UrlParser.isPort(host.substring(colon)) ? host.substring(0, colon) : host;
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /** The URL as text. */
    public String join() {
        StringBuilder out = new StringBuilder();
        if (!scheme.isEmpty()) {
            out.append(scheme).append(':');
        }
        if (!opaque.isEmpty()) {
            out.append(opaque);
        } else {
            appendAuthority(out);
            appendPath(out);
        }
        if (!query.isEmpty()) {
            out.append('?').append(query);
        }
        if (!fragment.isEmpty()) {
            out.append('#').append(UrlEscape.FRAGMENT.escape(ByteText.bytes(fragment)));
        }
        return out.toString();
    }

    private void appendAuthority(StringBuilder out) {
        if (!host.isEmpty() || user != null || !scheme.isEmpty() && !path.isEmpty()) {
            out.append("//");
        }
        if (user != null) {
            out.append(user).append('@');
        }
        out.append(UrlEscape.HOST.escape(ByteText.bytes(host)));
    }

    private void appendPath(StringBuilder out) {
        String escaped = path.equals("*") ? path : UrlEscape.PATH.escape(ByteText.bytes(path));
        if (!escaped.isEmpty() && escaped.charAt(0) != '/' && !host.isEmpty()) {
            out.append('/');
        }
        // RFC 3986, section 4.2: a colon in the first segment would make it a scheme
        int slash = escaped.indexOf('/');
        if (out.isEmpty() && (slash < 0 ? escaped : escaped.substring(0, slash)).indexOf(':') >= 0) {
            out.append("./");
        }
        out.append(escaped);
    }
}
