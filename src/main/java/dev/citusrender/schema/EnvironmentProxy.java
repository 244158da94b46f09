package dev.citusrender.schema;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The proxy that {@code HTTPS_PROXY} or {@code HTTP_PROXY} names, but not for this machine and what {@code NO_PROXY} lists; as curl and Go read them. */
final class EnvironmentProxy extends ProxySelector {
    private final Map<String, String> environment;

    EnvironmentProxy(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String named = variable(uri.getScheme().equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY");
        if (named.isEmpty() || isExcepted(uri.getHost().toLowerCase())) {
            return List.of(Proxy.NO_PROXY);
        }
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        int port = proxy.getPort() >= 0 ? proxy.getPort() : "https".equals(proxy.getScheme()) ? 443 : 80;
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    private String variable(String name) {
        String upper = environment.getOrDefault(name, "");
        return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(), "") : upper;
    }

    private boolean isExcepted(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        for (String listed : variable("NO_PROXY").toLowerCase().split(",")) {
            String name = listed.strip();
            String below = name.startsWith(".") ? name : name.startsWith("*.") ? name.substring(1) : "." + name;
            if (name.equals("*") || !name.isEmpty() && (host.equals(name) || host.endsWith(below))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // whoever sends the request hears of it, too
    }
}
