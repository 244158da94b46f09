package dev.citusrender.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The program: a command line in, manifests to standard output, messages to standard error, helm's exit code. */
public final class Main {
    private Main() {
    }

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        int code = run(args, System.in, out, err, Path.of("").toAbsolutePath(), System.getenv());
        if (code != 0) {
            // not exit: that looks for a logger first, in every jar of the class path, which takes longer than many a render
            Runtime.getRuntime().halt(code);
        }
    }

    /**
     * Runs the program as if it were a process of its own.
     *
     * @param folder      the working directory; absolute
     * @param environment the environment variables
     * @return the exit code: 0, or 1 after an error
     */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err, Path folder, Map<String, String> environment) {
        PrintStream stdout = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream stderr = new PrintStream(new BufferedOutputStream(err), false, StandardCharsets.UTF_8);
        Invocation invocation = new Invocation(in, stdout, stderr, folder, environment);
        try {
            return new Program(invocation).run(args);
        } finally {
            stdout.flush();
            stderr.flush();
        }
    }
}
