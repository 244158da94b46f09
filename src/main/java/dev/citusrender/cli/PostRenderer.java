package dev.citusrender.cli;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The program of {@code --post-renderer}: all manifests into its standard input, what it prints instead of them. */
final class PostRenderer implements UnaryOperator<String> {
    private final List<String> command;
    private final Invocation invocation;

    private PostRenderer(List<String> command, Invocation invocation) {
        this.command = command;
        this.invocation = invocation;
    }

    /** Finds the program; helm 4 names a plugin here, which nothing but helm can run. */
    static PostRenderer of(Arguments arguments, Invocation invocation) {
        String name = arguments.last("post-renderer", "");
        if (arguments.helm().logsStructured()) {
            throw new UsageException("invalid argument " + GoQuote.quote(name) + " for \"--post-renderer\" flag: plugin: {Name:" + name
                    + " Type:postrenderer/v1} not found\n\nHelm 4 runs plugins here, and citus-render has none: use --helm-version 3, "
                    + "which takes a program, or pipe the output through it");
        }
        List<String> command = new ArrayList<>();
        command.add(locate(name, invocation).toString());
        command.addAll(arguments.all("post-renderer-args"));
        return new PostRenderer(command, invocation);
    }

    private static Path locate(String name, Invocation invocation) {
        String why;
        if (name.contains("/")) {
            Path path = invocation.path(name);
            if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                return path;
            }
            why = Files.exists(path) ? "permission denied" : "stat " + name + ": no such file or directory";
        } else {
            for (String folder : invocation.env("PATH", "").split(":")) {
                Path path = invocation.path(folder).resolve(name);
                if (Files.isExecutable(path) && !Files.isDirectory(path)) {
                    return path;
                }
            }
            why = "executable file not found in $PATH";
        }
        throw new UsageException("invalid argument " + GoQuote.quote(name) + " for \"--post-renderer\" flag: unable to find binary at " + name
                + ": exec: " + GoQuote.quote(name) + ": " + why);
    }

    @Override
    public String apply(String manifests) {
        try {
            Process process = new ProcessBuilder(command).directory(invocation.folder().toFile()).start();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            Thread writer = Thread.ofVirtual().start(() -> write(process, manifests));
            Thread reader = Thread.ofVirtual().start(() -> drain(process, errors));
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            writer.join();
            reader.join();
            if (exit != 0) {
                throw failure(errors.toString(), "exit status " + exit);
            }
            return GoString.decode(output);
        } catch (IOException e) {
            throw failure("", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("", "signal: interrupt");
        }
    }

    private GoError failure(String errors, String why) {
        return new GoError("error while running command " + command.getFirst() + ". error output:\n" + errors + ": " + why);
    }

    private static void write(Process process, String manifests) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(GoString.encode(manifests));
        } catch (IOException e) {
            // A program need not read all that it is given; its exit status says whether that was a mistake.
        }
    }

    private static void drain(Process process, ByteArrayOutputStream into) {
        try {
            process.getErrorStream().transferTo(into);
        } catch (IOException e) {
            into.writeBytes(("(unreadable: " + e.getMessage() + ")").getBytes());
        }
    }
}
