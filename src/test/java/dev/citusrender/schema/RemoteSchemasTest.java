package dev.citusrender.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import dev.citusrender.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Schemas that refer to others, some of them on a server, with the text that helm 3.21.4 and 4.2.4 give for them (recorded; both give the same). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteSchemasTest {
    private static final RemoteSchemas NETWORK = new HttpSchemas(Map.of());

    record Case(String schema, String values, String expected) {
    }

    private record Table(Map<String, String> documents, List<Case> cases) {
    }

    private final Table table = table();
    /** What the server was asked, and by whom. */
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String host;

    private static Table table() {
        try (InputStream in = RemoteSchemasTest.class.getResourceAsStream("/values/remote-schema-cases.json")) {
            return JsonMapper.shared().readValue(in, Table.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    /** Documents of the table; {@code /moved/NAME} leads to NAME, {@code /round} to itself, and a number is a status. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        String document = table.documents.get(path);
        byte[] body = document == null ? new byte[0] : GoString.encode(document.replace("HOST", host));
        int status = document != null ? 200 : path.equals("/moved/ok.json") || path.equals("/round") ? 302 : path.matches("/\\d+") ? Integer.parseInt(path.substring(1)) : 404;
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", path.replace("/moved", ""));
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    List<Case> cases() {
        return table.cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatHelmSays(Case c) {
        // helm goes through the properties of an object in no order
        assertThat(check(c.schema, c.values, NETWORK).lines().sorted()).containsExactlyElementsOf(c.expected.lines().sorted().toList());
    }

    private String check(String schema, String values, RemoteSchemas remote) {
        SchemaParts parts = new SchemaParts();
        try {
            SchemaPart read = new SchemaSource(new HelmLog(HelmVersion.V4, Log.NONE), remote, parts).read(GoString.encode(schema.replace("HOST", host)));
            var map = YamlReader.readMap(values, "values.yaml");
            SchemaError error = new SchemaWalk(false, parts).check(read, ValuesJson.of(map));
            assertThat(error == null || !new SchemaFit(read, parts).accepts(map)).as("the quick test agrees").isTrue();
            return error == null ? "" : error.text();
        } catch (SchemaProblem e) {
            return e.getMessage().replace(host, "HOST");
        }
    }

    @Test
    void asksOnceAsHelmWould() {
        asked.clear();
        check("{\"properties\":{\"a\":{\"$ref\":\"http://HOST/ok.json\"},\"b\":{\"$ref\":\"http://HOST/ok.json#/definitions/x\"}}}", "a: 1", NETWORK);
        assertThat(asked).containsExactly("/ok.json Helm/4.2", "/sub/b.json Helm/4.2");
    }

    @Test
    void aCacheKeepsWhatIsFetchedAndDoesWithoutTheNetworkThen(@TempDir Path folder) {
        String schema = "{\"$ref\":\"http://HOST/ok.json?v=1\"}";
        SchemaCache offline = new SchemaCache(folder, null);
        assertThat(check(schema, "b: x", offline)).startsWith("failing loading \"http://HOST/ok.json?v=1\": it is not in the schema cache as ")
                .endsWith("/ok.json%3Fv=1, and nothing is fetched without --remote-schemas");
        assertThat(check(schema, "b: x", new SchemaCache(folder, NETWORK))).isEqualTo("- at '/b': minLength: got 1, want 3");
        asked.clear();
        assertThat(check(schema, "b: x", offline)).isEqualTo("- at '/b': minLength: got 1, want 3");
        assertThat(asked).isEmpty();
        String inCache = host.replace(":", "%3A");
        assertThat(folder.resolve(inCache).resolve("sub/b.json")).hasContent(table.documents.get("/sub/b.json"));
    }

    @Test
    void aCacheKeepsNothingThatIsNoJsonAndStaysInItsFolder(@TempDir Path folder) throws IOException {
        SchemaCache cache = new SchemaCache(folder.resolve("cache"), (url, agent) -> GoString.encode(url.endsWith("l") ? "<html>" : "{}"));
        assertThat(GoString.decode(cache.get("http://x.example/page.html", ""))).isEqualTo("<html>");
        assertThat(folder.resolve("cache")).doesNotExist();
        cache.get("http://x.example/../../../a//b", "");
        assertThat(Files.list(folder)).containsExactly(folder.resolve("cache"));
        assertThat(folder.resolve("cache/x.example/%../%../%../a/%/b")).exists();
    }

    @Test
    void goesThroughTheProxyThatTheEnvironmentNames() {
        RemoteSchemas proxied = new HttpSchemas(Map.of("http_proxy", host, "NO_PROXY", "10.0.0.1,.direct.example"));
        asked.clear();
        assertThat(GoString.decode(proxied.get("http://schemas.example/true.json", "me"))).isEqualTo("true");
        assertThat(asked).containsExactly("/true.json me");
        assertThatThrownBy(() -> proxied.get("http://no.direct.example/true.json", "me")).isInstanceOf(RemoteSchemaException.class);
    }
}
