package dev.citusrender.oracle;

import dev.citusrender.HelmVersion;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that {@code tools/install-helm} fills: both helms and the oracle. */
final class OracleCache {
    /** What to say where something is missing. */
    static final String HOW_TO_INSTALL = "run tools/install-helm (it needs Go)";

    private OracleCache() {
    }

    static Path oracle() {
        return root().resolve("oracle").resolve("oracle");
    }

    static Path helm(HelmVersion version) {
        return root().resolve("helm").resolve(version.number()).resolve("helm");
    }

    static Path helmServer(HelmVersion version) {
        return root().resolve("helm-server").resolve(version.number()).resolve("helm");
    }

    static boolean complete() {
        return Files.isExecutable(oracle()) && Files.isExecutable(helm(HelmVersion.V3)) && Files.isExecutable(helm(HelmVersion.V4));
    }

    private static Path root() {
        String configured = System.getenv("CITUS_RENDER_CACHE");
        return configured != null && !configured.isEmpty()
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache", "citus-render");
    }
}
