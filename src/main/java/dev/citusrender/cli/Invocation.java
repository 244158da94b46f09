package dev.citusrender.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
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
record Invocation(InputStream in, PrintStream out, PrintStream err, Path folder, Map<String, String> environment) {

    String env(String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** A path from the command line. */
    Path path(String name) {
        return folder.resolve(name);
    }
}
