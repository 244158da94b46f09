package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs with an environment of their own, and not as root: PostgreSQL refuses to be root. */
final class Programs {
    private static final String UNPRIVILEGED = isKnown("postgres") ? "postgres" : "daemon";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int TIMEOUT_SECONDS = 120;

    private Programs() {
    }

    /** Runs a program to its end; its output goes through a file, so that what it leaves running can't keep a pipe open. */
    static Outcome run(List<String> command, Map<String, String> environment, Path log) {
        return finish(start(command, environment, log), command, log);
    }

    /** The same as the user that the test runs as: for a program that reads files which only that user may. */
    static Outcome runAsSelf(List<String> command, Map<String, String> environment, Path log) {
        return finish(startAsSelf(command, environment, log), command, log);
    }

    private static Outcome finish(Process process, List<String> command, Path log) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " did not end within " + TIMEOUT_SECONDS + " s and said:\n" + Files.readString(log));
            }
            return new Outcome(String.join(" ", command), process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program in the background, and not as root. */
    static Process start(List<String> command, Map<String, String> environment, Path log) {
        List<String> words = new ArrayList<>();
        if (ROOT) {
            words.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--init-groups", "--"));
        }
        words.addAll(command);
        return startAsSelf(words, environment, log);
    }

    /** Starts a program in the background as the user that the test runs as. */
    static Process startAsSelf(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).directory(log.getParent().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a folder and all that is in it to the user that programs run as. */
    static void handOver(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            if (ROOT) {
                UserPrincipal owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
                for (Path file : files.toList()) {
                    Files.setOwner(file, owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets other users into a folder that JUnit made for one. */
    static void letIn(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a program of that name. */
    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static boolean isKnown(String user) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(line -> line.startsWith(user + ":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
