package dev.citusrender.cli;

import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoString;
import dev.citusrender.golden.Batch;
import dev.citusrender.golden.BatchCase;
import dev.citusrender.golden.CaseLines;
import dev.citusrender.golden.GoldenCase;
import dev.citusrender.golden.GoldenFile;
import dev.citusrender.golden.GoldenFileReader;
import dev.citusrender.golden.Selection;
import dev.citusrender.golden.Shard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code batch}: many renders in one process. */
final class BatchCommand implements Subcommand {
    private static final List<Flag> FLAGS = List.of(
            CommandDoc.flag("output-dir", Flag.Kind.STRING, "write each case into a file below this folder, NAME.yaml or its output, instead of standard output"),
            CaseFlags.JOBS, CaseFlags.SHARD);

    @Override
    public CommandDoc doc() {
        return new CommandDoc("batch", "[FILE] [flags]",
                List.of("Renders many cases in one process, over all processors. FILE is a citus-render.yaml (default " + GoldenFile.DEFAULT_NAME
                                + ") or has a case on each line, as JSON with the same keys; - reads such lines from standard input. In a line, values may be "
                                + "files or the values themselves.",
                        "Standard output gets a line of JSON for each case, in the order of the cases: case, release, namespace and manifest, "
                                + "or error. With --output-dir manifests go into files, and errors to standard error.",
                        "Lines are read as they are needed: memory does not grow with their number.",
                        "A case that fails stops no other. Exit code 0: all are rendered; 1: some failed; 2: a wrong command line, or a file that can't be used."),
                FLAGS, false, List.of("citus-render batch tenants.jsonl --output-dir out", "citus-render batch - < tenants.jsonl > manifests.jsonl",
                        "citus-render batch tenants.jsonl --shard 3/8 --output-dir out"));
    }

    /** How many there were, counted on the thread that takes results. */
    private static final class Count {
        private long all;
        private long failed;
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        List<String> words = arguments.positionals();
        if (words.size() > 1) {
            throw new UsageException("expected one file with cases", "citus-render batch tenants.jsonl");
        }
        String name = words.isEmpty() ? GoldenFile.DEFAULT_NAME : words.getFirst();
        long start = System.nanoTime();
        Count count = new Count();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            GoldenFile file = GoldenFileReader.read(invocation.folder(), name);
            List<GoldenCase> cases = Selection.of(file, List.of(), CaseFlags.shard(arguments)).cases();
            render(Batch.of(cases), file.folder(), arguments, invocation, count);
        } else {
            renderLines(name, arguments, invocation, count);
        }
        invocation.say(String.format("%d cases: %d rendered, %d failed (%.1f s)", count.all, count.all - count.failed, count.failed,
                (System.nanoTime() - start) / 1e9));
        return count.failed == 0 ? FINE : FINDINGS;
    }

    private static void renderLines(String name, Arguments arguments, Invocation invocation, Count count) {
        boolean stdin = name.equals("-");
        Shard shard = CaseFlags.shard(arguments);
        try (InputStream in = stdin ? invocation.in() : Files.newInputStream(invocation.path(name))) {
            render(new CaseLines(invocation.folder(), stdin ? "<stdin>" : name, in, shard), invocation.folder(), arguments, invocation, count);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    private static void render(Iterator<Supplier<BatchCase>> cases, Path folder, Arguments arguments, Invocation invocation, Count count) {
        Batch batch = new Batch(folder, CaseFlags.jobs(arguments));
        if (arguments.has("output-dir")) {
            Path target = invocation.path(arguments.last("output-dir", ""));
            batch.run(cases, result -> written(result, target), told(invocation::say, count));
            return;
        }
        batch.run(cases, BatchCommand::line, line -> {
            count.all++;
            count.failed += line.failed ? 1 : 0;
            invocation.out().write(line.bytes, 0, line.bytes.length);
        });
    }

    private static Consumer<String> told(Consumer<String> err, Count count) {
        return error -> {
            count.all++;
            if (!error.isEmpty()) {
                count.failed++;
                err.accept(error);
            }
        };
    }

    private record Line(byte[] bytes, boolean failed) {
    }

    private static Line line(Batch.Result result) {
        GoMap line = new GoMap();
        if (result.testCase() != null) {
            line.put("case", result.testCase().name());
            line.put("release", result.testCase().release().name());
            line.put("namespace", result.testCase().release().namespace());
        }
        if (result.failure() == null) {
            line.put("manifest", result.text());
        } else {
            line.put("error", error(result.failure()));
        }
        // JSON has no bytes that are not UTF-8
        return new Line((GoJson.write(line, false) + "\n").getBytes(StandardCharsets.UTF_8), result.failure() != null);
    }

    private static String error(RuntimeException thrown) {
        Failure failure = Failure.of(thrown);
        if (failure == null) {
            return thrown.getMessage();
        }
        return failure.details().isEmpty() ? failure.message() : failure.message() + "\n" + String.join("\n", failure.details());
    }

    /** The error of a case, or an empty text. A file that can't be written ends the batch: the next one could not be written either. */
    private static String written(Batch.Result result, Path folder) {
        if (result.failure() != null) {
            return (result.testCase() == null ? "" : result.testCase().name() + ": ") + error(result.failure());
        }
        Path file = folder.resolve(result.testCase().output());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, GoString.encode(result.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
        return "";
    }
}
