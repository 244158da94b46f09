package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.cli.Main;
import dev.citusrender.go.GoMap;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.RealHelm;
import dev.citusrender.yaml.YamlWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The Citus chart with a hundred generated values files, byte for byte as both helms print it, or fail with it. */
@NeedsOracle
@EnabledIfSystemProperty(named = "oracle", matches = "required", disabledReason = "runs helm two hundred times; .ci/run asks for it")
class CitusParityTest {
    private static final Path CHART = Path.of("charts/citus").toAbsolutePath();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> generatedValuesRenderAsInHelm() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        int number = 0;
        for (GoMap values : GeneratedCitusValues.all()) {
            Path file = folder.resolve("values-" + number++ + ".yaml");
            String text = YamlWriter.write(values);
            Files.writeString(file, text);
            Arrays.stream(HelmVersion.values()).forEach(helm -> tests.add(
                    DynamicTest.dynamicTest(file.getFileName() + " " + helm, () -> rendersAsInHelm(file, helm, text))));
        }
        return tests.stream();
    }

    private void rendersAsInHelm(Path file, HelmVersion version, String text) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("my-citus", CHART.toString(), "-n", "databases", "-f", file.toString(), "--kube-version", "1.34.0"));
        RealHelm.Run helm = RealHelm.template(version, arguments, folder, null, Files.createTempDirectory(folder, "home"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        arguments.add("--helm-version=" + version.number());
        int code = Main.run(arguments.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("TZ", "UTC"));

        assertThat(out.toString(StandardCharsets.UTF_8)).as(text).isEqualTo(new String(helm.stdout(), StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(helm.exitCode());
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(new String(helm.stderr(), StandardCharsets.UTF_8).stripTrailing());
    }
}
