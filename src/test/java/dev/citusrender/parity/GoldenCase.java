package dev.citusrender.parity;

import dev.citusrender.HelmVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of src/test/resources/golden: arguments of {@code helm template}, and what real helm made of them. {@code tools/record-goldens} says
 * what the files mean.
 *
 * @param folder    the case's folder, absolute
 * @param arguments the arguments, one a line in the file {@code args}; {@code {tmp}} stands for an empty folder
 * @param unordered whether helm writes its lines on stderr in random order
 */
record GoldenCase(Path folder, List<String> arguments, boolean unordered) {
    static final Path ROOT = Path.of("src/test/resources/golden").toAbsolutePath();

    /** All cases, by name. A folder without arguments is no case and an error. */
    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(GoldenCase::read).toList();
        }
    }

    private static GoldenCase read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("args"));
            List<String> arguments = lines.stream().filter(line -> !line.startsWith("#")).toList();
            return new GoldenCase(folder, arguments, lines.stream().anyMatch(line -> line.startsWith("# unordered")));
        } catch (IOException e) {
            throw new AssertionError(folder + " is no golden case: it has no args", e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The arguments, with a real folder for {@code {tmp}}. */
    List<String> arguments(Path tmp) {
        return arguments.stream().map(argument -> argument.replace("{tmp}", tmp.toString())).toList();
    }

    /** What is to be read from standard input, or null. */
    Path stdin() {
        Path stdin = folder.resolve("stdin");
        return Files.exists(stdin) ? stdin : null;
    }

    /** What real helm did, as recorded. */
    Outcome expected(HelmVersion version) throws IOException {
        String exit = recorded(version, "exit").strip();
        int exitCode = exit.isEmpty() ? 0 : Integer.parseInt(exit);
        return new Outcome(recorded(version, "yaml"), recorded(version, "err"), exitCode, recorded(version, "files"));
    }

    private String recorded(HelmVersion version, String kind) throws IOException {
        Path file = folder.resolve(prefix(version) + kind);
        return Files.exists(file) ? Outcome.text(Files.readAllBytes(file)) : "";
    }

    /** Whether anything was recorded: helm always says something, be it on stdout or on stderr. */
    boolean isRecorded(HelmVersion version) {
        return Files.exists(folder.resolve(prefix(version) + "yaml")) || Files.exists(folder.resolve(prefix(version) + "err"));
    }

    /** The names of the files that {@code tools/record-goldens} wrote for this case. */
    List<String> recordings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("expected.")).toList();
        }
    }

    private static String prefix(HelmVersion version) {
        return version == HelmVersion.V3 ? "expected.v3." : "expected.v4.";
    }
}
