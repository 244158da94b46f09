package dev.citusrender.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.citusrender.ProgramUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases in one process: their outputs, their errors, their shards, and the memory that they don't take. */
class BatchCommandTest {
    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void chart() throws IOException {
        write("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
        write("web/values.yaml", "size: 1\ncolor: red\n");
        write("web/templates/a.yaml", "kind: A\nname: {{ .Release.Name }}\nsize: {{ .Values.size }}\ncolor: {{ .Values.color }}\n"
                + "{{ if eq .Values.color \"black\" }}{{ fail \"no black\" }}{{ end }}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String in, String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        int code = ProgramUnderTest.run(arguments, bytes(in), stdout, stderr, folder, Map.of("HOME", folder.toString()));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cases(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, count).forEach(i -> lines.append("{\"name\":\"c").append(i).append("\",\"chart\":\"web\"}\n"));
        return lines.toString();
    }

    @Test
    void aFileIsWhatARenderPrints() throws IOException {
        write("big.yaml", "size: 1000000\ncolor: blue\n");
        String line = "{\"name\": \"one\", \"chart\": \"web\", \"release\": \"r\", \"values\": \"big.yaml\", \"set\": \"color=green\"}\n";
        assertThat(run(line, "batch", "-", "--output-dir", "out")).isZero();
        assertThat(run("", "r", "web", "-f", "big.yaml", "--set", "color=green")).isZero();
        assertThat(Files.readString(folder.resolve("out/one.yaml"))).isEqualTo(out);
    }

    @Test
    void inlineValuesGoOverDefaultsAndBelowSets() {
        String line = "{\"name\": \"one\", \"chart\": \"web\", \"namespace\": \"n\", \"values\": {\"size\": 1000000, \"color\": \"blue\"}, \"set\": [\"color=green\"]}";
        assertThat(run("\n" + line, "batch", "-")).isZero();
        assertThat(out).isEqualTo("{\"case\":\"one\",\"manifest\":\"---\\n# Source: web/templates/a.yaml\\nkind: A\\nname: release-name\\nsize: 1e+06\\n"
                + "color: green\\n\",\"namespace\":\"n\",\"release\":\"release-name\"}\n");
        assertThat(err).startsWith("1 cases: 1 rendered, 0 failed (");
    }

    @Test
    void aCaseThatFailsStopsNoOther() {
        String lines = "{\"name\":\"a\",\"chart\":\"web\"}\n{\"name\":\"b\",\"chart\":\"web\",\"set\":\"color=black\"}\n{\"name\":\"c\",\"chrt\":\"web\"}\nno\n"
                + "{\"name\":\"d\",\"chart\":\"web\",\"seed\":1}\n";
        assertThat(run(lines, "batch", "-")).isEqualTo(1);
        assertThat(out.lines().map(line -> line.substring(0, 11))).containsExactly("{\"case\":\"a\"", "{\"case\":\"b\"", "{\"error\":\"<", "{\"error\":\"<",
                "{\"case\":\"d\"");
        assertThat(out).contains("no black", "<stdin>:3:13: unknown key 'chrt'; did you mean chart?", "<stdin>:4:1: must be a case as a JSON object");
        assertThat(err).startsWith("5 cases: 2 rendered, 3 failed (");
        assertThat(run(lines, "batch", "-", "--output-dir", "out")).isEqualTo(1);
        assertThat(err).contains("b: execution error at (web/templates/a.yaml:5:", "<stdin>:3:13");
        assertThat(folder.resolve("out/d.yaml")).exists();
    }

    @Test
    void wrongCommandLinesAreRefused() {
        assertThat(run("", "batch", "nowhere.jsonl")).isEqualTo(2);
        assertThat(err).contains("nowhere.jsonl");
        assertThat(run("", "batch", "-", "--shard", "4/3")).isEqualTo(2);
        assertThat(run("", "batch", "a", "b")).isEqualTo(2);
        assertThat(run("{\"name\":\"a\",\"chart\":\"web\",\"output\":\"../a.yaml\"}", "batch", "-", "--output-dir", "out")).isEqualTo(1);
        assertThat(folder.resolve("a.yaml")).doesNotExist();
    }

    @Test
    void allShardsTogetherAreTheWhole() {
        assertThat(run(cases(50), "batch", "-")).isZero();
        List<String> whole = out.lines().toList();
        assertThat(whole).hasSize(50).first().asString().startsWith("{\"case\":\"c0\"");
        assertThat(whole.get(49)).startsWith("{\"case\":\"c49\"");
        List<String> together = Stream.of("1/3", "2/3", "3/3").flatMap(shard -> {
            assertThat(run(cases(50), "batch", "-", "--shard", shard)).isZero();
            return out.lines();
        }).toList();
        assertThat(together).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void theCasesOfAGoldenFileAreRenderedToo() throws IOException {
        write("citus-render.yaml", "defaults: {chart: web}\ncases:\n  - name: m\n    matrix: {set: [size=1, size=2]}\n");
        assertThat(run("", "batch")).isZero();
        assertThat(out.lines()).hasSize(2);
        assertThat(run("", "batch", "citus-render.yaml", "--shard", "2/2")).isZero();
        assertThat(out.lines()).hasSize(1);
    }

    /** Each case carries 100 KB of its own, 100 MB in all: what keeps a fifth of it shows. */
    @Test
    void memoryDoesNotGrowWithTheNumberOfCases() {
        String padding = "x".repeat(100_000);
        long[] inUse = new long[2];
        Iterator<InputStream> lines = IntStream.range(0, 1000)
                .mapToObj(i -> bytes("{\"name\":\"c" + i + "\",\"chart\":\"web\",\"values\":{\"unused\":\"" + padding + "\",\"size\":" + i + "}}\n")).iterator();
        int code = Main.run(new String[] {"batch", "-"}, new Joined(lines, inUse), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), folder,
                Map.of());
        assertThat(code).isZero();
        assertThat(inUse[1]).as("bytes in use near the end; %s near the beginning", inUse[0]).isPositive().isLessThan(inUse[0] + 15_000_000);
    }

    /** Streams one after the other, made as they are needed; looks at the heap near the beginning and near the end. */
    private static final class Joined extends InputStream {
        private static final int BEGINNING = 200;
        private static final int END = 950;
        private final Iterator<InputStream> parts;
        private final long[] inUse;
        private InputStream part = InputStream.nullInputStream();
        private int taken;

        Joined(Iterator<InputStream> parts, long[] inUse) {
            this.parts = parts;
            this.inUse = inUse;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = part.read(to, from, length);
            while (read < 0 && parts.hasNext()) {
                part = parts.next();
                taken++;
                if (taken == BEGINNING || taken == END) {
                    System.gc();
                    inUse[taken == BEGINNING ? 0 : 1] = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                }
                read = part.read(to, from, length);
            }
            return read;
        }
    }
}
