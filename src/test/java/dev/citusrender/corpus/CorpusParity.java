package dev.citusrender.corpus;

import dev.citusrender.HelmVersion;
import dev.citusrender.cli.Main;
import dev.citusrender.oracle.RealHelm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Renders every chart below a folder with real helm and, in this one process, with ours, and writes a table of what came of it:
 * {@code tools/parity --corpus DIR --report FILE [--mutate N [--seed S]] [--helm 3|4] [--only TEXT] [--kube-version V]}.
 *
 * <p>helm is started once a case, and once more where its own two runs are needed to tell what is random. That is the program itself with its
 * start, its files and its printing, where a library linked into a server would leave those out of the comparison.
 */
public final class CorpusParity {
    private static final String KUBE_VERSION = "1.35.0";

    /** A case with one helm, and what came of it; times in milliseconds. */
    private record Row(CorpusCase given, HelmVersion helm, Verdict verdict, long helmMillis, long ourMillis) {
        String line(Path corpus) {
            return String.join("\t", corpus.relativize(given.chart()).toString(), given.valuesName(), helm.number(),
                    verdict.outcome().name().toLowerCase().replace('_', '-'), Long.toString(helmMillis), Long.toString(ourMillis),
                    verdict.outcome() == Verdict.Outcome.EQUAL_BUT_RANDOM ? "random: " + String.join("; ", verdict.random()) : verdict.note());
        }
    }

    private final Path corpus;
    private final String kubeVersion;

    private CorpusParity(Path corpus, String kubeVersion) {
        this.corpus = corpus;
        this.kubeVersion = kubeVersion;
    }

    /** Takes the flags of {@code tools/parity --corpus}; ends with 1 when anything differs. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            flags.put(args[i], args[i + 1]);
        }
        Path corpus = Path.of(flags.get("--corpus")).toAbsolutePath().normalize();
        List<CorpusCase> cases = cases(corpus, flags).stream()
                .filter(c -> (c.chart() + " " + c.valuesName()).contains(flags.getOrDefault("--only", ""))).toList();
        List<HelmVersion> helms = switch (flags.getOrDefault("--helm", "")) {
            case "3" -> List.of(HelmVersion.V3);
            case "4" -> List.of(HelmVersion.V4);
            default -> List.of(HelmVersion.V3, HelmVersion.V4);
        };
        boolean good = new CorpusParity(corpus, flags.getOrDefault("--kube-version", KUBE_VERSION))
                .run(cases, helms, flags.containsKey("--report") ? Path.of(flags.get("--report")) : null);
        System.exit(good ? 0 : 1);
    }

    private static List<CorpusCase> cases(Path corpus, Map<String, String> flags) throws IOException {
        if (!flags.containsKey("--mutate")) {
            return CorpusCases.shipped(corpus);
        }
        long seed = flags.containsKey("--seed") ? Long.parseLong(flags.get("--seed")) : ThreadLocalRandom.current().nextInt(1_000_000);
        System.out.println("seed " + seed);
        return CorpusCases.mutated(corpus, Integer.parseInt(flags.get("--mutate")), seed);
    }

    private boolean run(List<CorpusCase> cases, List<HelmVersion> helms, Path report) throws IOException, InterruptedException, ExecutionException {
        Map<Verdict.Outcome, Integer> counts = new EnumMap<>(Verdict.Outcome.class);
        Path file = report == null ? Files.createTempFile("parity", ".tsv") : report;
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                PrintStream table = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
            table.println("chart\tvalues\thelm\toutcome\thelm ms\tours ms\tfirst difference, or random fields");
            List<Future<Row>> rows = new ArrayList<>();
            for (CorpusCase given : cases) {
                helms.forEach(helm -> rows.add(pool.submit(() -> compare(given, helm))));
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i).get();
                counts.merge(row.verdict.outcome(), 1, Integer::sum);
                table.println(row.line(corpus));
                if (!row.verdict.outcome().isGood()) {
                    System.out.println((System.console() == null ? "" : "\r\u001b[K") + row.line(corpus));
                }
                progress(i + 1, rows.size());
            }
        }
        int good = counts.entrySet().stream().filter(e -> e.getKey().isGood()).mapToInt(Map.Entry::getValue).sum();
        System.out.printf("%n%d of %d the same: %s; the table is %s%n", good, cases.size() * helms.size(), counts, file);
        return good == cases.size() * helms.size();
    }

    private static void progress(int done, int all) {
        if (System.getenv("TERM") != null && System.console() != null) {
            int filled = done * 40 / all;
            System.err.printf("\r[%s%s] %d/%d", "#".repeat(filled), " ".repeat(40 - filled), done, all);
        }
    }

    private Row compare(CorpusCase given, HelmVersion version) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("parity");
        try {
            return compare(given, version, scratch);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private Row compare(CorpusCase given, HelmVersion version, Path scratch) throws IOException, InterruptedException {
        List<String> arguments = given.arguments(kubeVersion, scratch);
        long start = System.nanoTime();
        RealHelm.Run helm = RealHelm.template(version, arguments, corpus, null, scratch);
        long between = System.nanoTime();
        RealHelm.Run ours = ours(version, arguments);
        long end = System.nanoTime();
        Verdict verdict = Comparison.compare(helm, ours, () -> RealHelm.template(version, arguments, corpus, null, scratch));
        return new Row(given, version, verdict, (between - start) / 1_000_000, (end - between) / 1_000_000);
    }

    private RealHelm.Run ours(HelmVersion version, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(arguments);
        line.add("--helm-version=" + version.number());
        int code = Main.run(line.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, corpus, Map.of("TZ", "UTC"));
        return new RealHelm.Run(out.toByteArray(), err.toByteArray(), code);
    }
}
