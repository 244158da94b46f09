package dev.citusrender.schema;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoUrl;

/** The formats of addresses, which santhosh-tekuri/jsonschema leaves to Go's net/url for the most part. */
final class UrlFormats {
    private UrlFormats() {
    }

    /** What is wrong with a text; null when nothing is. */
    static String problem(String format, String text) {
        if (format.endsWith("-reference") && text.contains("\\")) {
            return "contains \\";
        }
        GoUrl url;
        try {
            url = GoUrl.parse(text);
        } catch (GoError e) {
            return e.getMessage();
        }
        String host = url.hostname();
        if (host.contains(":")) {
            String address = url.host().contains("[") && url.host().contains("]") ? SchemaFormats.ipv6(host) : "";
            if (address != null) {
                return address.isEmpty() ? "ipv6 address not enclosed in brackets" : "invalid ipv6 address: " + address;
            }
        }
        return switch (format) {
            case "uri", "iri" -> url.scheme().isEmpty() ? "relative url" : null;
            case "uri-template" -> braces(url.path());
            default -> null;
        };
    }

    private static String braces(String path) {
        for (String step : path.split("/", -1)) {
            boolean open = false;
            for (int i = 0; i < step.length(); i++) {
                char c = step.charAt(i);
                if (c == '{' && open || c == '}' && !open) {
                    return "nested curly braces";
                }
                open = c == '{' || open && c != '}';
            }
            if (open) {
                return "no matching closing brace";
            }
        }
        return null;
    }
}
