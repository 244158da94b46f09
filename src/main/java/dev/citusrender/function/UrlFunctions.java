package dev.citusrender.function;

import dev.citusrender.go.GoUrl;
import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.MAP;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoMap;
import dev.citusrender.template.TemplateFunction;
import java.util.List;

/** Sprig's functions on URLs and host names. */
final class UrlFunctions {
    private UrlFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("urlParse", takes(STRING).gives(MAP), "urlParse URL",
                "The parts of a URL: scheme, userinfo, host, hostname, path, query, fragment, opaque.", UrlFunctions::parse),
            function("urlJoin", takes(MAP).gives(STRING), "urlJoin DICT",
                "The URL of such parts, escaped where needed.", UrlFunctions::join),
            contextual("getHostByName", takes(STRING).gives(STRING), "getHostByName NAME",
                "The address of a host; empty unless the render may look up names.",
                (context, arguments) -> context.environment().hostByName((String) arguments[0])));
    }

    private static GoMap parse(String text) {
        GoUrl url;
        try {
            url = GoUrl.parse(text);
        } catch (GoError e) {
            throw new GoError("unable to parse url: " + e.getMessage());
        }
        return GoMap.of("scheme", url.scheme(), "host", url.host(), "hostname", url.hostname(), "path", url.path(), "query", url.query(),
            "opaque", url.opaque(), "fragment", url.fragment(), "userinfo", url.user() == null ? "" : url.user());
    }

    private static String join(GoMap parts) {
        String scheme = part(parts, "scheme");
        String host = part(parts, "host");
        String path = part(parts, "path");
        String query = part(parts, "query");
        String opaque = part(parts, "opaque");
        String fragment = part(parts, "fragment");
        return new GoUrl(scheme, opaque, user(part(parts, "userinfo")), host, path, query, fragment).join();
    }

    private static String part(GoMap parts, String key) {
        Object part = parts.get(key);
        if (part == null && parts.containsKey(key)) {
            throw new GoError("runtime error: invalid memory address or nil pointer dereference");
        }
        return switch (part) {
            case null -> "";
            case String text -> text;
            default -> throw new GoError("unable to parse " + key + " key, must be of type string, but " + Go.kindOf(part).goName() + " found");
        };
    }

    private static String user(String userinfo) {
        try {
            return userinfo.isEmpty() ? null : GoUrl.parse("proto://" + userinfo + "@host").user();
        } catch (GoError e) {
            throw new GoError("unable to parse userinfo in dict: " + e.getMessage());
        }
    }
}
