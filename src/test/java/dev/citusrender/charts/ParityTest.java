package dev.citusrender.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.ProgramUnderTest;
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

/** Every chart with its presets and a hundred generated values files, byte for byte as both helms print it, or fail with it. */
@NeedsOracle
@EnabledIfSystemProperty(named = "oracle", matches = "required", disabledReason = "runs helm two hundred times for each chart; .ci/run asks for it")
class ParityTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> presetsAndGeneratedValuesRenderAsInHelm() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (ChartUnderTest chart : ChartUnderTest.all()) {
            for (String preset : chart.presets()) {
                add(chart, preset, chart.presetValues(preset), tests);
            }
            int number = 0;
            for (GoMap values : GeneratedChartValues.of(chart)) {
                add(chart, "values-" + number++, values, tests);
            }
        }
        return tests.stream();
    }

    private void add(ChartUnderTest chart, String name, GoMap values, List<DynamicTest> tests) throws IOException {
        Path file = folder.resolve(chart + "-" + name + ".yaml");
        Files.writeString(file, YamlWriter.write(values));
        Arrays.stream(HelmVersion.values()).forEach(helm -> tests.add(
                DynamicTest.dynamicTest(file.getFileName() + " " + helm, () -> rendersAsInHelm(chart, file, helm))));
    }

    private void rendersAsInHelm(ChartUnderTest chart, Path file, HelmVersion version) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(chart.release(), chart.folder().toAbsolutePath().toString(), "-n", chart.namespace(), "-f",
                file.toString(), "--kube-version", "1.34.0"));
        RealHelm.Run helm = RealHelm.template(version, arguments, folder, null, Files.createTempDirectory(folder, "home"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        arguments.add("--helm-version=" + version.number());
        int code = ProgramUnderTest.run(arguments.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("TZ", "UTC"));

        assertThat(out.toString(StandardCharsets.UTF_8)).as(Files.readString(file)).isEqualTo(new String(helm.stdout(), StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(helm.exitCode());
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(new String(helm.stderr(), StandardCharsets.UTF_8).stripTrailing());
    }
}
