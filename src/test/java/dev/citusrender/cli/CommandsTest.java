package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all commands have in common: help, exit codes, words that don't hide charts. */
class CommandsTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return ProgramUnderTest.run(arguments, new ByteArrayInputStream(new byte[0]), out, err, folder, Map.of("HOME", folder.toString()));
    }

    private static Iterable<String> words() {
        return Commands.ALL.stream().map(Commands.Entry::word).toList();
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachHasAPageOfHelpUnderItsWord(String word) {
        assertThat(run(word, "--help")).isEqualTo(Subcommand.FINE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: citus-render " + word).contains("Examples:", "Exit codes: 0 fine; 1 findings; 2");
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachAnswersAWrongCommandLineWithTwo(String word) {
        assertThat(run(word, "--nosuch")).isEqualTo(Subcommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Error: unknown flag: --nosuch");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("words")
    void helpOfTheProgramNamesEach(String word) {
        run("--help");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n  " + word + " ");
    }

    @Test
    void theWordTemplateRenders() {
        assertThat(run("template", "--preset", "dev")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("release-name-citus-coordinator");
    }
}
