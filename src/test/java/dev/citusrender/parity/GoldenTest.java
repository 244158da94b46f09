package dev.citusrender.parity;

import dev.citusrender.HelmVersion;
import dev.citusrender.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Our command against what real helm printed, case by case: stdout, files and exit code to the byte, stderr helm's lines first and then ours. */
class GoldenTest {
    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> printsWhatHelmPrints() throws IOException {
        return GoldenCase.all().stream().flatMap(golden -> Arrays.stream(HelmVersion.values())
                .map(version -> DynamicTest.dynamicTest(golden.name() + " " + version, () -> agrees(golden, version))));
    }

    private void agrees(GoldenCase golden, HelmVersion version) throws IOException {
        Outcome expected = golden.expected(version);
        Outcome outcome = run(golden, version);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(outcome.stdout()).as("stdout").isEqualTo(expected.stdout());
        all.assertThat(outcome.files()).as("files").isEqualTo(expected.files());
        all.assertThat(outcome.exitCode()).as("exit code; stderr is " + outcome.stderr()).isEqualTo(expected.exitCode());
        List<String> expectedLines = expected.stderr().lines().toList();
        List<String> firstLines = outcome.stderr().lines().limit(expectedLines.size()).toList();
        if (golden.unordered()) {
            all.assertThat(firstLines).as("stderr").containsExactlyInAnyOrderElementsOf(expectedLines);
        } else {
            all.assertThat(String.join("\n", firstLines)).as("stderr").isEqualTo(String.join("\n", expectedLines));
        }
        all.assertAll();
    }

    private Outcome run(GoldenCase golden, HelmVersion version) throws IOException {
        Path tmp = Files.createTempDirectory(scratch, "tmp");
        List<String> arguments = new ArrayList<>(golden.arguments(tmp));
        arguments.add("--helm-version=" + (version == HelmVersion.V3 ? 3 : 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (InputStream in = golden.stdin() == null ? InputStream.nullInputStream() : Files.newInputStream(golden.stdin())) {
            int exitCode = Main.run(arguments.toArray(String[]::new), in, out, err, golden.folder(), Map.of());
            return Outcome.of(out.toByteArray(), err.toByteArray(), exitCode, golden.folder(), tmp);
        }
    }
}
