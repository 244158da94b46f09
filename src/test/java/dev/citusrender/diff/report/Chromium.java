package dev.citusrender.diff.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser that opens a page and says what became of it. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 120;

    private final Path program;
    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** What became of a page: its elements as scripts left them, and what the browser wrote to its log. */
    record Page(String dom, String log) { }

    /** The browser of this machine, working in a folder. Without one the test is skipped, or fails under {@code -Dchromium=required}. */
    static Chromium inFolder(Path folder) {
        return Stream.of(System.getenv("PATH").split(":")).flatMap(path -> NAMES.stream().map(name -> Path.of(path, name)))
                .filter(Files::isExecutable).findFirst().map(program -> new Chromium(program, folder)).orElseGet(Chromium::missing);
    }

    private static Chromium missing() {
        return System.getProperty("chromium", "").equals("required") ? fail("Chromium is required but not installed") : abort("no Chromium here");
    }

    /** Opens a page, {@code #fragment} included. */
    Page open(String html, String fragment) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), html);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--v=0",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"), "--dump-dom", file.toUri() + fragment));
        Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Page(Files.readString(dom), Files.readString(log));
    }
}
