package dev.citusrender.charts.lib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.chart.ChartDependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each chart that depends on charts/lib carries what charts/lib is now, so that a plain checkout renders, with real helm too. */
@DisplayName("charts/lib, vendored")
class VendoredLibTest {

    @TestFactory
    Stream<DynamicTest> each_package_and_lock_is_what_the_library_gives() throws IOException {
        Map<Path, byte[]> wanted = VendorLib.here().files();
        assertThat(wanted).isNotEmpty();
        return wanted.entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey().toString(), () ->
                assertThat(Files.exists(file.getKey()) && Arrays.equals(Files.readAllBytes(file.getKey()), file.getValue()))
                        .as("%s drifted from charts/lib or its Chart.yaml: run tools/vendor-lib", file.getKey()).isTrue()));
    }

    @Test
    void no_chart_has_a_package_of_another_version() throws IOException {
        assertThat(VendorLib.here().strays()).isEmpty();
    }

    /** The digest was printed by "helm dependency build", 3.21.4 and 4.2.4, for these dependencies. */
    @Test
    void locks_with_the_digest_that_helm_computes() {
        List<ChartDependency> declared = List.of(dependency("lib", "1.x.x", "file://../../../../../charts/lib", ""),
                dependency("cache", ">=0.1.0", "", "cache.enabled"));

        assertThat(ChartLock.of(declared, List.of("1.0.0", ">=0.1.0"))).isEqualTo("""
                dependencies:
                - name: lib
                  repository: file://../../../../../charts/lib
                  version: 1.0.0
                - name: cache
                  repository: ""
                  version: '>=0.1.0'
                digest: sha256:f0e6f5a2bae4465179c332c182c5e841d2129a8bc9f47f6c2475d600a23eb6e0
                generated: "2020-01-01T00:00:00Z"
                """);
    }

    @Test
    void a_changed_library_shows_in_each_chart_that_uses_it(@TempDir Path folder) throws IOException {
        Path library = write(folder.resolve("lib"), "name: lib\nversion: 1.0.0\ntype: library\n");
        Path template = Files.writeString(Files.createDirectories(library.resolve("templates")).resolve("_a.tpl"), "{{- define \"a\" }}1{{ end }}");
        Path nested = write(folder.resolve("web/charts/db"), """
                name: db
                version: 0.1.0
                dependencies: [{name: lib, version: 1.x.x, repository: "file://../../../lib"}]
                """);
        write(folder.resolve("web"), "name: web\nversion: 0.1.0\n");
        VendorLib vendor = new VendorLib(library, List.of(folder));

        byte[] before = vendor.files().get(nested.resolve("charts/lib-1.0.0.tgz"));
        Files.writeString(template, "{{- define \"a\" }}2{{ end }}");

        assertThat(vendor.files()).containsOnlyKeys(nested.resolve("Chart.lock"), nested.resolve("charts/lib-1.0.0.tgz"));
        assertThat(vendor.files().get(nested.resolve("charts/lib-1.0.0.tgz"))).isNotEqualTo(before);
        Path stray = Files.write(Files.createDirectories(folder.resolve("web/charts")).resolve("lib-0.9.0.tgz"), before);
        assertThat(vendor.strays()).containsExactly(stray);
    }

    private static Path write(Path chart, String text) throws IOException {
        Files.writeString(Files.createDirectories(chart).resolve("Chart.yaml"), "apiVersion: v2\n" + text);
        return chart;
    }

    private static ChartDependency dependency(String name, String version, String repository, String condition) {
        return new ChartDependency(name, version, repository, condition, null, false, null, "");
    }
}
