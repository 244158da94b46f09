package dev.citusrender.parity;

import dev.citusrender.HelmVersion;
import dev.citusrender.ProgramUnderTest;
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
    /** How many lines are shown before and after a difference. */
    private static final int CONTEXT = 5;

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
        String name = golden.name() + " " + version + ": ";
        sameText(all, name + "stdout", outcome.stdout(), expected.stdout());
        sameText(all, name + "files", outcome.files(), expected.files());
        all.assertThat(outcome.exitCode()).as(name + "exit code; stderr is " + outcome.stderr()).isEqualTo(expected.exitCode());
        List<String> expectedLines = expected.stderr().lines().toList();
        List<String> firstLines = outcome.stderr().lines().limit(expectedLines.size()).toList();
        if (golden.unordered()) {
            all.assertThat(firstLines).as(name + "stderr").containsExactlyInAnyOrderElementsOf(expectedLines);
        } else {
            sameText(all, name + "stderr", String.join("\n", firstLines), String.join("\n", expectedLines));
        }
        all.assertAll();
    }

    /** Compares two texts and shows the few lines where they part. */
    private static void sameText(SoftAssertions all, String what, String actual, String expected) {
        String[] ours = actual.split("\n", -1);
        String[] theirs = expected.split("\n", -1);
        int parting = Math.max(0, Arrays.mismatch(ours, theirs));
        all.assertThat(around(ours, parting)).as(what + ", line " + (parting + 1)).isEqualTo(around(theirs, parting));
    }

    private static String around(String[] lines, int line) {
        return String.join("\n", Arrays.copyOfRange(lines, Math.min(lines.length, Math.max(0, line - CONTEXT)), Math.min(lines.length, line + CONTEXT)));
    }

    private Outcome run(GoldenCase golden, HelmVersion version) throws IOException {
        Path tmp = Files.createTempDirectory(scratch, "tmp");
        List<String> arguments = new ArrayList<>(golden.arguments(tmp));
        arguments.add("--helm-version=" + (version == HelmVersion.V3 ? 3 : 4));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (InputStream in = golden.stdin() == null ? InputStream.nullInputStream() : Files.newInputStream(golden.stdin())) {
            int exitCode = ProgramUnderTest.run(arguments.toArray(String[]::new), in, out, err, golden.folder(), Map.of());
            return Outcome.of(out.toByteArray(), err.toByteArray(), exitCode, golden.folder(), tmp);
        }
    }
}
