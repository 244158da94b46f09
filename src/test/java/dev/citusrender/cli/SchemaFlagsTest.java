package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart whose schema refers to another on a server: refused, fetched, or taken from a folder. */
class SchemaFlagsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void chart() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] schema = "{\"properties\":{\"a\":{\"type\":\"integer\"}}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, schema.length);
            exchange.getResponseBody().write(schema);
            exchange.close();
        });
        server.start();
        Path chart = Files.createDirectories(folder.resolve("app/templates")).getParent();
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: app\nversion: 0.1.0\n");
        Files.writeString(chart.resolve("values.schema.json"), "{\"$ref\":\"http://127.0.0.1:" + server.getAddress().getPort() + "/a/app.json\"}");
        Files.writeString(chart.resolve("templates/t.yaml"), "a: {{ .Values.a }}\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(Map<String, String> environment, String... flags) {
        List<String> arguments = new ArrayList<>(List.of("app"));
        arguments.addAll(List.of(flags));
        err.reset();
        return ProgramUnderTest.run(arguments.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err, folder, environment);
    }

    @Test
    void nothingIsFetchedUnlessAskedForAndTheErrorSaysHow() {
        assertThat(run(Map.of(), "--set=a=1")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("failing loading \"http://127.0.0.1:").contains("--remote-schemas", "--schema-cache");
        assertThat(run(Map.of(), "--set=a=1", "--skip-schema-validation")).isZero();
    }

    @Test
    void theFlagOrTheVariableAsksForIt() {
        assertThat(run(Map.of(), "--set=a=1", "--remote-schemas")).isZero();
        assertThat(run(Map.of("CITUS_RENDER_REMOTE_SCHEMAS", "true"), "--set=a=x")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("- at '/a': got string, want integer");
        assertThat(run(Map.of("CITUS_RENDER_REMOTE_SCHEMAS", "true"), "--set=a=1", "--remote-schemas=false")).isEqualTo(1);
    }

    @Test
    void aFolderOfSchemasDoesWithoutTheNetwork() {
        assertThat(run(Map.of(), "--set=a=1", "--schema-cache=schemas")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not in the schema cache");
        assertThat(run(Map.of(), "--set=a=1", "--schema-cache=schemas", "--remote-schemas")).isZero();
        server.stop(0);
        assertThat(run(Map.of(), "--set=a=1", "--remote-schemas")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("connect: connection refused");
        assertThat(run(Map.of("CITUS_RENDER_SCHEMA_CACHE", "schemas"), "--set=a=1")).isZero();
    }
}
