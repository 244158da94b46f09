package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders that backups are kept in ({@code folders.sh}), with a backup that is one small file. */
class BackupFoldersTest {
    private static final Map<String, String> SCRIPTS = Manifests.of("postgres").configMap("postgres-scripts");
    private static final String BACK_UP = """
            set -eu
            . ./log.sh
            . ./folders.sh
            open_folder base
            echo rows > "$BACKUP_PARTIAL/data"
            publish_folder
            """;

    @TempDir
    Path scripts;
    @TempDir
    Path backups;

    @Test
    void runs_one_right_after_the_other_each_get_a_name() throws IOException {
        assumeTrue(Programs.isInstalled("flock"), "there is no flock, which the image has");
        for (String name : List.of("log.sh", "folders.sh")) {
            Files.writeString(scripts.resolve(name), SCRIPTS.get(name));
        }
        String three = "cd '%s'%nfor run in 1 2 3; do sh -c '%s'; done".formatted(scripts, BACK_UP.replace("'", "'\\''"));

        Programs.runAsSelf(List.of("sh", "-euc", three), Map.of("BACKUP_DIR", backups.toString()), scripts.resolve("log")).succeeded();

        try (Stream<Path> made = Files.list(backups)) {
            assertThat(made.map(folder -> folder.getFileName().toString()).filter(name -> name.startsWith("base-"))).hasSize(3).doesNotHaveDuplicates();
        }
    }
}
