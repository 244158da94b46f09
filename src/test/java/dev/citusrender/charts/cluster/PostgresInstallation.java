package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on this machine, as Debian's packages lay it out.
 *
 * @param bin   its programs
 * @param share its shared files
 * @param lib   the folder above its libraries
 * @param citus whether it has the Citus extension
 */
record PostgresInstallation(Path bin, Path share, Path lib, boolean citus) {
    static final String HOW_TO_INSTALL = "there is no PostgreSQL server below /usr/lib/postgresql: apt-get install postgresql";

    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final String STAND_IN = "stand-in";

    /** The newest server that is here, preferably one with Citus; none without any. {@code -Dcitus=stand-in} leaves Citus out of account. */
    static Optional<PostgresInstallation> find() {
        if (!Files.isDirectory(SERVERS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(SERVERS)) {
            List<PostgresInstallation> all = versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .map(PostgresInstallation::of).toList();
            Comparator<PostgresInstallation> order = Comparator.comparing(PostgresInstallation::citus).thenComparing(PostgresInstallation::major);
            return all.stream().max(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresInstallation of(Path version) {
        Path share = Path.of("/usr/share/postgresql").resolve(version.getFileName());
        boolean citus = Files.exists(share.resolve("extension/citus.control")) && !STAND_IN.equals(System.getProperty("citus"));
        return new PostgresInstallation(version.resolve("bin"), share, version, citus);
    }

    /** The major version. */
    int major() {
        return Integer.parseInt(share.getFileName().toString());
    }

    /** What the tests run on, for their output. */
    String describe() {
        return "PostgreSQL " + major() + (citus ? " with the Citus extension" : " with SQL functions that stand in for Citus");
    }
}
