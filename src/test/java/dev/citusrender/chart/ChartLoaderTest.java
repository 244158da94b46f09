package dev.citusrender.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.HelmVersion;
import dev.citusrender.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts that are not right, with the messages that helm 3.21.4 and 4.2.4 give for them. In a message {@code DIR} is the chart's folder. */
class ChartLoaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: a/b | validation: chart.metadata.name "a/b" is invalid
            version: 1.2.3.4 | validation: chart.metadata.version "1.2.3.4" is invalid
            version: "" | validation: chart.metadata.version is required
            type: foo | validation: chart.metadata.type must be application or library
            type: library | library charts are not installable
            maintainers: [null] | validation: maintainers must not contain empty or null nodes
            dependencies: [null] | validation: dependencies must not contain empty or null nodes
            dependencies: [{name: a, alias: x y}] | validation: dependency "a" has disallowed characters in the alias
            dependencies: [{name: a}, {name: a}] | validation: more than one dependency with name or alias "a"
            """)
    void saysWhatIsWrongWithMetadata(String line, String expected) throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n" + line + "\n");
        assertThat(message(HelmVersion.V3)).isEqualTo(expected);
        assertThat(message(HelmVersion.V4)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            values.yaml | a: [ | cannot load values.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content \
            | cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON: yaml: line 1: did not find expected node content
            Chart.lock | a: [ | cannot load Chart.lock: error converting YAML to JSON: yaml: line 1: did not find expected node content \
            | cannot load Chart.lock: error converting YAML to JSON: yaml: line 1: did not find expected node content
            charts/README.md | x | error unpacking subchart README.md in c: Chart.yaml file is missing \
            | error unpacking subchart README.md in c: Chart.yaml file is missing
            charts/s/Chart.yaml | name: s | error unpacking subchart s in c: validation: chart.metadata.version is required \
            | error unpacking subchart s in c: validation: chart.metadata.version is required
            charts/s.tgz | nope | error unpacking subchart s.tgz in c: unexpected EOF | error unpacking subchart s.tgz in c: unexpected EOF
            charts/s.tgz/Chart.yaml | x | error unpacking subchart tar in c: expected s.tgz, got s.tgz/Chart.yaml \
            | error unpacking subchart tar in c: expected s.tgz, got s.tgz/Chart.yaml
            charts/_s/x | x | ok | ok
            .helmignore | **/x | double-star (**) syntax is not supported | double-star (**) syntax is not supported
            .helmignore | a[ | syntax error in pattern | syntax error in pattern
            .helmignore | !keep | Chart.yaml file is missing | Chart.yaml file is missing
            Chart.yaml | {apiVersion: v3, name: c, version: 0.1.0} | ok | invalid chart apiVersion
            Chart.yaml | apiVersion: foo | validation: chart.metadata.name is required | unsupported chart version
            """)
    void saysWhatIsWrongWithFiles(String name, String content, String version3, String version4) throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        write(name, content + "\n");
        assertThat(message(HelmVersion.V3)).isEqualTo(version3);
        assertThat(message(HelmVersion.V4)).isEqualTo(version4);
    }

    @Test
    void aFolderWithoutChart() {
        assertThat(message(HelmVersion.V3)).isEqualTo("Chart.yaml file is missing");
        assertThat(message(HelmVersion.V4))
                .isEqualTo("unable to detect chart at DIR/Chart.yaml: open DIR/Chart.yaml: no such file or directory");
    }

    @Test
    void aBrokenLink() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        Files.createSymbolicLink(folder.resolve("l"), Path.of("/nope/x"));
        assertThat(message(HelmVersion.V3)).isEqualTo("error evaluating symlink DIR/l: lstat /nope: no such file or directory");
    }

    /** A time that is none ends the reading, and is the error even when something was wrong before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dependencies: 5, generated: "2020-01-01T1:02:03,5Z" | json: cannot unmarshal number into Go struct field Lock.dependencies \
            of type []*PACKAGE.Dependency
            dependencies: 5, generated: "2020-13-45" | parsing time "2020-13-45": month out of range
            generated: 2020-01-01 | parsing time "2020-01-01" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "T"
            generated: "é<" | parsing time "\\xc3\\xa9\\\\u003c" as "2006-01-02T15:04:05Z07:00": cannot parse "\\xc3\\xa9\\\\u003c" as "2006"
            generated: {a: b} | Time.UnmarshalJSON: input is not a JSON string
            """)
    void saysWhatIsWrongWithALockFile(String lock, String expected) throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: c\nversion: 0.1.0\n");
        for (String name : List.of("requirements.lock", "Chart.lock")) {
            write(name, "{" + lock + "}\n");
            String message = "cannot load " + name + ": error unmarshaling JSON: while decoding JSON: " + expected;
            assertThat(message(HelmVersion.V3)).isEqualTo(message.replace("PACKAGE", "chart"));
            assertThat(message(HelmVersion.V4)).isEqualTo(message.replace("PACKAGE", "v2"));
            Files.delete(folder.resolve(name));
        }
    }

    /** Helm 4 reads a chart of API version 3 and refuses it in the end; helm 3 takes it for any other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [] | ok | CHECK: unsupported chart dependency type
            [{name: s, version: 0.1.0}] | ok | invalid chart apiVersion
            [{name: other, version: 0.1.0}] | An error | CHECK: found in Chart.yaml, but missing in charts/ directory: other
            """)
    void chartsOfTheNextApiVersion(String dependencies, String version3, String version4) throws IOException {
        write("Chart.yaml", "apiVersion: v3\nname: c\nversion: 0.1.0\ndependencies: " + dependencies + "\n");
        write("charts/s/Chart.yaml", "apiVersion: v2\nname: s\nversion: 0.1.0\n");
        assertThat(message(HelmVersion.V3)).startsWith(version3);
        assertThat(message(HelmVersion.V4)).isEqualTo(version4.replace("CHECK", "an error occurred while checking for chart dependencies. "
                + "You may need to run 'helm dependency build' to fetch missing dependencies"));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String message(HelmVersion version) {
        try {
            ChartChecks.check(ChartLoader.load(folder, version, Log.NONE), version, Log.NONE);
            return "ok";
        } catch (ChartException e) {
            return e.getMessage().replace(folder.toString(), "DIR");
        }
    }
}
