package dev.citusrender.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of classes and the archive of an installed copy give the same. */
class BundledTest {
    private static final List<String> FILES = List.of("charts/web/Chart.yaml", "charts/web/templates-of-old/a.yaml", "charts/web/templates/b.yaml",
            "charts/web/templates/a.yaml", "charts-of-others/Chart.yaml", "values-presets/values-dev.yaml");

    @TempDir
    private Path folder;
    private Path archive;

    @BeforeEach
    void writeBoth() throws IOException {
        archive = folder.resolve("charts.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("charts/"));
            for (String path : FILES) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(path.getBytes(StandardCharsets.UTF_8));
                Files.createDirectories(folder.resolve(path).getParent());
                Files.writeString(folder.resolve(path), path);
            }
        }
    }

    @Test
    void pathsComeInTheOrderOfAWalk() {
        List<String> paths = List.of("web/Chart.yaml", "web/templates/a.yaml", "web/templates/b.yaml", "web/templates-of-old/a.yaml");

        assertThat(Bundled.place(folder).paths("charts")).isEqualTo(paths);
        assertThat(Bundled.place(archive).paths("charts")).isEqualTo(paths);
    }

    @Test
    void filesHaveTheirContents() {
        assertThat(contents(folder)).isEqualTo(contents(archive)).containsExactly(
                "templates/a.yaml=charts/web/templates/a.yaml", "templates/b.yaml=charts/web/templates/b.yaml",
                "templates-of-old/a.yaml=charts/web/templates-of-old/a.yaml");
    }

    @Test
    void oneFileIsReadAlone() {
        assertThat(Bundled.place(folder).file("charts/web/Chart.yaml")).isEqualTo(Bundled.place(archive).file("charts/web/Chart.yaml")).asString()
                .isEqualTo("charts/web/Chart.yaml");
        assertThat(Bundled.place(folder).file("charts/web/no.yaml")).isNull();
        assertThat(Bundled.place(archive).file("charts/web/no.yaml")).isNull();
        assertThat(Bundled.place(folder).file("charts/../../secret")).isNull();
    }

    private static List<String> contents(Path place) {
        return Bundled.files(Bundled.place(place), "charts/web").entrySet().stream().filter(file -> file.getKey().startsWith("templates"))
                .map(file -> file.getKey() + "=" + new String(file.getValue(), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void whereThereIsNoSuchFolderThereIsNothing() {
        assertThat(Bundled.place(folder).paths("manifests")).isEmpty();
        assertThat(Bundled.files(Bundled.place(archive), "manifests")).isEmpty();
    }
}
