package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives a PostgreSQL without Citus an extension of that name, without writing to where it is installed: PostgreSQL looks for its files by the place of its
 * own program, so a copy of what it needs is an installation that the test may add to.
 */
final class StandIn {
    private static final Path EXTENSION = Path.of("src/test/resources/citus/stand-in");

    private StandIn() {
    }

    /** An installation below a folder, with the SQL functions that stand in for Citus. */
    static PostgresInstallation install(PostgresInstallation real, Path folder) {
        String version = String.valueOf(real.major());
        Path home = folder.resolve("lib/postgresql").resolve(version);
        Path share = folder.resolve("share/postgresql").resolve(version);
        try {
            copy(real.bin(), home.resolve("bin"), name -> true);
            copy(real.lib().resolve("lib"), home.resolve("lib"), name -> name.endsWith(".so") && !name.startsWith("llvmjit") && !name.startsWith("citus"));
            // shared_preload_libraries asks for a file of that name: one that does nothing when it is loaded
            Files.copy(real.lib().resolve("lib/dict_int.so"), home.resolve("lib/citus.so"));
            copy(real.share(), share, name -> true);
            copy(real.share().resolve("timezonesets"), share.resolve("timezonesets"), name -> true);
            copy(real.share().resolve("tsearch_data"), share.resolve("tsearch_data"), name -> true);
            copy(real.share().resolve("extension"), share.resolve("extension"), name -> name.startsWith("plpgsql") || name.startsWith("pg_trgm"));
            copy(EXTENSION, share.resolve("extension"), name -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PostgresInstallation(home.resolve("bin"), share, home, false);
    }

    /** Copies the files of a folder whose names are wanted, and no folders. */
    private static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        Files.createDirectories(to);
        for (Path file : list(from)) {
            if (Files.isRegularFile(file) && wanted.test(file.getFileName().toString())) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
