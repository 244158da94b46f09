package dev.citusrender.corpus;

import dev.citusrender.HelmVersion;
import dev.citusrender.corpus.CaseRunner.Row;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Renders every chart below a folder with helm and with ours, both in processes that stay, and writes a table of what came of it:
 * {@code tools/parity --corpus DIR --report FILE [--mutate N | --command-lines N] [--seed S] [--helm 3|4] [--only TEXT] [--kube-version V]}.
 */
public final class CorpusParity {
    private static final String KUBE_VERSION = "1.35.0";
    /** One case in so many is a check of the helm that stays. */
    private static final int SAMPLE = 50;

    private final Path corpus;
    private final String kubeVersion;
    private final List<HelmVersion> helms;

    private CorpusParity(Path corpus, String kubeVersion, List<HelmVersion> helms) {
        this.corpus = corpus;
        this.kubeVersion = kubeVersion;
        this.helms = helms;
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
        boolean good = new CorpusParity(corpus, flags.getOrDefault("--kube-version", KUBE_VERSION), helms)
                .run(cases, flags.containsKey("--report") ? Path.of(flags.get("--report")) : Files.createTempFile("parity", ".tsv"));
        System.exit(good ? 0 : 1);
    }

    private static List<CorpusCase> cases(Path corpus, Map<String, String> flags) throws IOException {
        if (!flags.containsKey("--mutate") && !flags.containsKey("--command-lines")) {
            return CorpusCases.shipped(corpus);
        }
        long seed = flags.containsKey("--seed") ? Long.parseLong(flags.get("--seed")) : ThreadLocalRandom.current().nextInt(1_000_000);
        System.out.println("seed " + seed);
        return flags.containsKey("--mutate") ? CorpusCases.mutated(corpus, Integer.parseInt(flags.get("--mutate")), seed)
                : CorpusCases.commandLines(corpus, Integer.parseInt(flags.get("--command-lines")), seed);
    }

    private boolean run(List<CorpusCase> cases, Path report) throws IOException, InterruptedException, ExecutionException {
        Map<Verdict.Outcome, Integer> counts = new EnumMap<>(Verdict.Outcome.class);
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        BlockingQueue<CaseRunner> runners = new LinkedBlockingQueue<>();
        for (int i = 0; i < threads; i++) {
            runners.add(new CaseRunner(corpus, kubeVersion, helms));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads);
                PrintStream table = new PrintStream(Files.newOutputStream(report), true, StandardCharsets.UTF_8)) {
            table.println("chart\tvalues\thelm\toutcome\thelm ms\tours ms\tfirst difference, or random fields");
            List<Future<Row>> rows = new ArrayList<>();
            for (CorpusCase given : cases) {
                for (HelmVersion helm : helms) {
                    boolean isSample = rows.size() % SAMPLE == 0;
                    rows.add(pool.submit(() -> row(runners, given, helm, isSample)));
                }
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i).get();
                counts.merge(row.verdict().outcome(), 1, Integer::sum);
                table.println(row.line(corpus));
                if (!row.verdict().outcome().isGood()) {
                    System.out.println((System.console() == null ? "" : "\r\u001b[K") + row.line(corpus));
                }
                progress(i + 1, rows.size());
            }
        }
        for (CaseRunner runner : runners) {
            runner.close();
        }
        int all = cases.size() * helms.size();
        int good = counts.entrySet().stream().filter(e -> e.getKey().isGood()).mapToInt(Map.Entry::getValue).sum();
        System.out.printf("%n%d of %d the same: %s; %d s, %d of them held against the helm program; the table is %s%n", good, all, counts,
                (System.nanoTime() - start) / 1_000_000_000, (all + SAMPLE - 1) / SAMPLE, report);
        return good == all;
    }

    private static Row row(BlockingQueue<CaseRunner> runners, CorpusCase given, HelmVersion helm, boolean isSample) throws IOException, InterruptedException {
        CaseRunner runner = runners.take();
        try {
            return runner.run(given, helm, isSample);
        } finally {
            runners.add(runner);
        }
    }

    private static void progress(int done, int all) {
        if (System.getenv("TERM") != null && System.console() != null) {
            int filled = done * 40 / all;
            System.err.printf("\r[%s%s] %d/%d", "#".repeat(filled), " ".repeat(40 - filled), done, all);
        }
    }
}
