package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The helm programs that {@code tools/install-helm} built. */
public final class RealHelm {
    private RealHelm() {
    }

    /**
     * Runs {@code helm template} with these arguments in a folder, away from the user's own helm and kubectl settings.
     *
     * @return what it printed, as bytes, and its exit code
     */
    public static Run template(HelmVersion version, Path workingDirectory, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(OracleCache.helm(version).toString(), "template"));
        command.addAll(arguments);
        Path home = Files.createTempDirectory("helm-home");
        Path stdout = home.resolve("stdout");
        Path stderr = home.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile())
                .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HELM_") || name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("KUBECONFIG", home.resolve("none").toString());
        int exitCode = builder.start().waitFor();
        return new Run(Files.readAllBytes(stdout), Files.readAllBytes(stderr), exitCode);
    }

    /** What a program did. */
    public record Run(byte[] stdout, byte[] stderr, int exitCode) {
    }
}
