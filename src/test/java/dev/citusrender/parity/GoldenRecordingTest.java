package dev.citusrender.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.oracle.NeedsOracle;
import dev.citusrender.oracle.RealHelm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** That the golden files are complete, that none is left over, and that they are what real helm prints today. */
class GoldenRecordingTest {
    private static final Set<String> KINDS = Set.of("yaml", "err", "exit", "files");

    @TempDir
    Path scratch;

    @Test
    void everyCaseIsRecordedAndNothingElseIs() throws IOException {
        Set<String> problems = new TreeSet<>();
        for (GoldenCase golden : GoldenCase.all()) {
            for (HelmVersion version : HelmVersion.values()) {
                if (!golden.isRecorded(version)) {
                    problems.add(golden.name() + ": nothing recorded for helm " + version.number());
                }
            }
            for (String file : golden.recordings()) {
                String[] parts = file.split("\\.", 3);
                if (!parts[1].matches("v[34]") || !KINDS.contains(parts[2]) || Files.size(golden.folder().resolve(file)) == 0) {
                    problems.add(golden.name() + ": " + file + " belongs to nothing");
                }
            }
        }
        assertThat(problems).as("run tools/record-goldens").isEmpty();
    }

    @NeedsOracle
    @EnabledIfSystemProperty(named = "oracle", matches = "required", disabledReason = "runs helm hundreds of times; .ci/run asks for it")
    @TestFactory
    Stream<DynamicTest> recordingsAreWhatHelmPrints() throws IOException {
        return GoldenCase.all().stream().flatMap(golden -> Arrays.stream(HelmVersion.values())
                .map(version -> DynamicTest.dynamicTest(golden.name() + " " + version, () -> helmAgrees(golden, version))));
    }

    private void helmAgrees(GoldenCase golden, HelmVersion version) throws IOException, InterruptedException {
        Path tmp = Files.createTempDirectory(scratch, "tmp");
        Path home = Files.createTempDirectory(scratch, "home");
        RealHelm.Run run = RealHelm.template(version, golden.arguments(tmp), golden.folder(), golden.stdin(), home);
        Outcome outcome = Outcome.of(run.stdout(), run.stderr(), run.exitCode(), golden.folder(), tmp);
        Outcome expected = golden.expected(version);
        if (golden.unordered()) {
            assertThat(outcome.stderr().lines()).containsExactlyInAnyOrderElementsOf(expected.stderr().lines().toList());
            outcome = new Outcome(outcome.stdout(), expected.stderr(), outcome.exitCode(), outcome.files());
        }
        assertThat(outcome).isEqualTo(expected);
    }
}
