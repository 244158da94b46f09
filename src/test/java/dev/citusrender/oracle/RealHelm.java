package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The helm programs that {@code tools/install-helm} built. */
public final class RealHelm {
    private static final File NOTHING = new File("/dev/null");

    private RealHelm() {
    }

    /**
     * Runs {@code helm template}, away from the user's own helm and kubectl settings and in UTC.
     *
     * @param workingDirectory what relative paths start from
     * @param stdin            a file to read from, or null for nothing
     * @param scratch          an empty folder for this run's own use
     */
    public static Run template(HelmVersion version, List<String> arguments, Path workingDirectory, Path stdin, Path scratch)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(OracleCache.helm(version).toString(), "template"));
        command.addAll(arguments);
        File stdout = scratch.resolve("stdout").toFile();
        File stderr = scratch.resolve("stderr").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile())
                .redirectInput(stdin == null ? NOTHING : stdin.toFile()).redirectOutput(stdout).redirectError(stderr);
        isolate(builder, scratch);
        int exitCode = builder.start().waitFor();
        return new Run(Files.readAllBytes(stdout.toPath()), Files.readAllBytes(stderr.toPath()), exitCode);
    }

    /** Gives a program nothing of the user's own environment but where programs are found. */
    static void isolate(ProcessBuilder builder, Path home) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH"));
        environment.putAll(Map.of("HOME", home.toString(), "KUBECONFIG", home.resolve("none").toString(), "TZ", "UTC"));
    }

    /** What a program did. */
    public record Run(byte[] stdout, byte[] stderr, int exitCode) {
    }
}
