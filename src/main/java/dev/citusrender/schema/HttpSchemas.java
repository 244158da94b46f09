package dev.citusrender.schema;

import dev.citusrender.go.GoQuote;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/**
 * Fetches schemas as helm does: within 15 seconds, through the proxy that the environment names, following up to ten redirections. The words of failures
 * are those of Go's {@code net/http}, as far as they are not about Go's resolver or its TLS.
 */
public final class HttpSchemas implements RemoteSchemas {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_REDIRECTIONS = 10;

    private final Map<String, String> environment;

    /**
     * Takes the way out of this machine; nothing is opened yet.
     *
     * @param environment variables, of which {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} count
     */
    public HttpSchemas(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public byte[] get(String url, String userAgent) {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT)
                .proxy(new EnvironmentProxy(environment)).build()) {
            return get(client, url, userAgent);
        }
    }

    private static byte[] get(HttpClient client, String url, String userAgent) {
        String named = url;
        URI at = uri(url);
        for (int i = 0; i < MOST_REDIRECTIONS; i++) {
            HttpResponse<byte[]> response = response(client, at, userAgent, url);
            String location = response.headers().firstValue("Location").orElse("");
            boolean moved = response.statusCode() / 100 == 3 && response.statusCode() != 304 && !location.isEmpty();
            if (!moved && response.statusCode() == 200) {
                return response.body();
            }
            if (!moved) {
                String phrase = HttpPhrases.of(response.statusCode());
                throw new RemoteSchemaException("HTTP request to " + url + " returned status " + response.statusCode() + " (" + phrase + ")");
            }
            named = location;
            at = at.resolve(uri(location));
        }
        throw failed(url, named, "stopped after " + MOST_REDIRECTIONS + " redirects");
    }

    private static HttpResponse<byte[]> response(HttpClient client, URI at, String userAgent, String url) {
        HttpRequest request = HttpRequest.newBuilder(at).timeout(TIMEOUT).header("User-Agent", userAgent).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw failed(url, at.toString(), "context deadline exceeded (Client.Timeout exceeded while awaiting headers)");
        } catch (ConnectException e) {
            throw failed(url, at.toString(), refusal(at));
        } catch (IOException e) {
            throw failed(url, at.toString(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(url, at.toString(), "context canceled");
        }
    }

    private static String refusal(URI at) {
        try {
            InetAddress address = InetAddress.getByName(at.getHost());
            int port = at.getPort() >= 0 ? at.getPort() : at.getScheme().equals("https") ? 443 : 80;
            return "dial tcp " + address.getHostAddress() + ":" + port + ": connect: connection refused";
        } catch (UnknownHostException e) {
            return "dial tcp: lookup " + at.getHost() + ": no such host";
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new RemoteSchemaException("failed to create HTTP request for " + url + ": " + e.getMessage());
        }
    }

    private static RemoteSchemaException failed(String url, String last, String why) {
        return new RemoteSchemaException("HTTP request failed for " + url + ": Get " + GoQuote.quote(last) + ": " + why);
    }
}
