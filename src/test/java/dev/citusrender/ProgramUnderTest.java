package dev.citusrender;

import dev.citusrender.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as tests run it: in their own process, or, with {@code -Dcitus-render=FILE}, as an executable such as {@code tools/native} makes, so
 * that the same tests tell whether that one does the same.
 */
public final class ProgramUnderTest {
    private static final String EXECUTABLE = System.getProperty("citus-render");

    private ProgramUnderTest() {
    }

    /** As {@link Main#run}; an executable finds on its PATH what the tests find on theirs. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err, Path folder, Map<String, String> environment) {
        return EXECUTABLE == null ? Main.run(args, in, out, err, folder, environment) : execute(args, in, out, err, folder, environment);
    }

    private static int execute(String[] args, InputStream in, OutputStream out, OutputStream err, Path folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(Path.of(EXECUTABLE).toAbsolutePath().toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread.ofVirtual().start(() -> feed(in, process.getOutputStream()));
            Thread messages = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), err));
            copy(process.getInputStream(), out);
            messages.join();
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (from) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void feed(InputStream from, OutputStream process) {
        try (process) {
            from.transferTo(process);
        } catch (IOException e) {
            // It has ended without reading all, as a program may
        }
    }
}
