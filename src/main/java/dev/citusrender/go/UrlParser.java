package dev.citusrender.go;

import java.util.Locale;

/** Takes a URL without its fragment apart, by the rules and with the errors of Go's net/url. Texts are bytes, one a char: see {@link ByteText}. */
final class UrlParser {
    private static final String USERINFO_MARKS = "-._:~!$&'()*+,;=%@";

    private final String url;
    private String scheme = "";
    private String user;
    private String host = "";

    UrlParser(String url) {
        this.url = url;
    }

    GoUrl parse() {
        if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new GoError("net/url: invalid control character in URL");
        }
        if (url.equals("*")) {
            return new GoUrl("", "", null, "", "*", "", "");
        }
        String rest = cutScheme();
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                return new GoUrl(scheme, rest, null, "", "", query, "");
            }
            if (before(rest, '/').indexOf(':') >= 0) {
                throw new GoError("first path segment in URL cannot contain colon");
            }
        }
        if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
            String authority = before(rest.substring(2), '/');
            rest = rest.substring(2 + authority.length());
            parseAuthority(authority);
        }
        return new GoUrl(scheme, "", user, host, UrlEscape.PATH.unescape(rest), query, "");
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** Sets the scheme, if there is one, and gives what follows it. */
    private String cutScheme() {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                if (i == 0) {
                    throw new GoError("missing protocol scheme");
                }
                scheme = url.substring(0, i).toLowerCase(Locale.ROOT);
                return url.substring(i + 1);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
            if (!letter && !later) {
                return url;
            }
        }
        return url;
    }

    private void parseAuthority(String authority) {
        int at = authority.lastIndexOf('@');
        host = parseHost(authority.substring(at + 1));
        if (at >= 0) {
            user = parseUser(authority.substring(0, at));
        }
    }

    private static String parseUser(String userinfo) {
        if (!userinfo.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || USERINFO_MARKS.indexOf(c) >= 0)) {
            throw new GoError("net/url: invalid userinfo");
        }
        int colon = userinfo.indexOf(':');
        if (colon < 0) {
            return reescaped(userinfo);
        }
        return reescaped(userinfo.substring(0, colon)) + ":" + reescaped(userinfo.substring(colon + 1));
    }

    private static String reescaped(String name) {
        return UrlEscape.USER.escape(UrlEscape.USER.unescape(name));
    }

    private String parseHost(String text) {
        int bracket = text.lastIndexOf('[');
        if (bracket > 0) {
            throw new GoError("invalid IP-literal");
        }
        if (bracket == 0) {
            return parseAddress(text);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            // a web address has one port; other schemes, such as a database's, may list hosts
            boolean web = scheme.equals("http") || scheme.equals("https");
            checkPort(text.substring(web ? colon : text.lastIndexOf(':')));
        }
        return UrlEscape.HOST.unescape(text);
    }

    /** {@code [fe80::1%25en0]:8080}. */
    private static String parseAddress(String text) {
        int end = text.lastIndexOf(']');
        if (end < 0) {
            throw new GoError("missing ']' in host");
        }
        String port = text.substring(end + 1);
        checkPort(port);
        String literal = text.substring(1, end);
        int zone = literal.indexOf("%25");
        String address = zone < 0 ? UrlEscape.HOST.unescape(literal)
                : UrlEscape.HOST.unescape(literal.substring(0, zone)) + UrlEscape.ZONE.unescape(literal.substring(zone));
        try {
            Ipv6Literal.check(address);
        } catch (GoError e) {
            throw new GoError("invalid host: " + e.getMessage());
        }
        if (!address.contains(":")) {
            throw new GoError("invalid IP-literal");
        }
        return "[" + address + "]" + port;
    }

    private static void checkPort(String port) {
        if (!port.isEmpty() && !isPort(port)) {
            throw new GoError("invalid port " + GoQuote.quote(ByteText.text(port)) + " after host");
        }
    }

    /** Whether a text is a colon and any number of digits. */
    static boolean isPort(String text) {
        return text.startsWith(":") && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }
}
