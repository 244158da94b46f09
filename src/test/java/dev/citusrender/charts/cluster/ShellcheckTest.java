package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** shellcheck finds nothing to say of the scripts as they are rendered. Skipped without shellcheck, unless {@code -Dpostgres=required}. */
class ShellcheckTest {
    private static final Map<String, String> SCRIPTS = scripts(Map.of(
            "citus", List.of("citus-scripts"),
            "ai-infra", List.of("ai-infra-patroni-scripts", "ai-infra-redis-cluster-scripts", "ai-infra-kafka-scripts"),
            "citus-cluster", List.of("citusdemo-scripts"),
            "postgres", List.of("postgres-scripts")));

    @TempDir
    static Path folder;

    @ParameterizedTest
    @MethodSource("scripts")
    void finds_nothing_to_say_of(String script) throws IOException, InterruptedException {
        assumeTrue(Programs.isInstalled("shellcheck") || "required".equals(System.getProperty("postgres")), "there is no shellcheck: apt-get install shellcheck");
        SCRIPTS.forEach((name, text) -> write(folder.resolve(name), text));

        Process shellcheck = new ProcessBuilder("shellcheck", folder.resolve(script).toString()).redirectErrorStream(true).start();

        assertThat(new String(shellcheck.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(shellcheck.waitFor()).isZero();
    }

    /** From {@code CONFIGMAP/SCRIPT} to text. */
    private static Map<String, String> scripts(Map<String, List<String>> configMaps) {
        Map<String, String> scripts = new TreeMap<>();
        configMaps.forEach((chart, names) -> {
            Manifests manifests = Manifests.of(chart, "{}");
            names.forEach(name -> manifests.configMap(name).forEach((script, text) -> scripts.put(name + "/" + script, text)));
        });
        // those that are no part of a release
        for (String script : List.of("image/entrypoint.sh", "scripts/generate-ssl-certs.sh")) {
            scripts.put("citus-cluster/" + script, read(Path.of("charts/citus-cluster", script)));
        }
        return scripts;
    }

    private static Stream<String> scripts() {
        return SCRIPTS.keySet().stream().filter(name -> name.endsWith(".sh"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
