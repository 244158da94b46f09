package dev.citusrender.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The example's repository, copied and committed as a branch {@code main}, and a machine of a CI service to run scripts in it. */
final class Workspace {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path EXAMPLE = PROJECT.resolve("examples/pull-request");
    private static final int SECONDS = 120;

    private final Path folder;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    /** What a script printed, standard error included, and its exit code. */
    record Outcome(int code, String text) { }

    Workspace(Path temp) throws IOException, InterruptedException {
        folder = temp.resolve("repository");
        tools = Files.createDirectories(temp.resolve("tools"));
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(EXAMPLE.relativize(file)));
            }
        }
        tool("citus-render", "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:TieredStopAtLevel=1 -Xss8m -cp '"
                + System.getProperty("java.class.path") + "' dev.citusrender.cli.Main \"$@\"");
        set("CITUS_RENDER", tools.resolve("citus-render").toString());
        set("OUT", temp.resolve("out").toString());
        set("GITHUB_OUTPUT", temp.resolve("output").toString());
        set("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
        set("FROM", "main");
        set("PATH", tools + ":" + System.getenv("PATH"));
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "one");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Puts a program on PATH, of one line of shell. */
    void tool(String name, String shell) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + shell + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void git(String... arguments) throws IOException, InterruptedException {
        assertThat(run(Stream.concat(Stream.of("git", "-c", "user.name=t", "-c", "user.email=t@t"), Stream.of(arguments)).toArray(String[]::new)).code())
                .isZero();
    }

    /** Runs a command in the repository. */
    Outcome run(String... command) throws IOException, InterruptedException {
        Path log = tools.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s ends", command[0]).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readString(log));
    }

    /** Runs a script of {@code ci/}. */
    Outcome script(String name, String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of(PROJECT.resolve("ci").resolve(name).toString()), Stream.of(arguments)).toArray(String[]::new));
    }
}
