package dev.citusrender.cli;

import dev.citusrender.Log;
import dev.citusrender.go.GoString;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/**
 * The process as the program sees it, so that a test can be one.
 *
 * @param in          standard input
 * @param out         standard output, for manifests only
 * @param err         standard error
 * @param folder      the working directory that relative paths start from; absolute
 * @param environment the environment variables
 */
record Invocation(InputStream in, PrintStream out, PrintStream err, Path folder, Map<String, String> environment) implements Log {

    String env(String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** Go's local zone: {@code TZ}, or the machine's. */
    ZoneId zone() {
        String name = env("TZ", "");
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** Writes a line to standard error, bytes that are not UTF-8 included. */
    void say(String line) {
        byte[] bytes = GoString.encode(line + "\n");
        err.write(bytes, 0, bytes.length);
    }

    @Override
    public void line(String line) {
        say(line);
    }

    /** A path from the command line. */
    Path path(String name) {
        return folder.resolve(name);
    }
}
