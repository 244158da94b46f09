package dev.citusrender.corpus;

import dev.citusrender.HelmVersion;
import dev.citusrender.ProgramUnderTest;
import dev.citusrender.oracle.HelmServer;
import dev.citusrender.oracle.RealHelm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Renders cases with both and compares; one thread's own. helm is a process that stays, and the helm program itself wherever that may make a difference. */
final class CaseRunner implements AutoCloseable {
    private final Path corpus;
    private final String kubeVersion;
    private final Map<HelmVersion, HelmServer> servers = new EnumMap<>(HelmVersion.class);
    private final Path scratch;

    /** A case with one helm, and what came of it; times in milliseconds. */
    record Row(CorpusCase given, HelmVersion helm, Verdict verdict, long helmMillis, long ourMillis) {
        String line(Path corpus) {
            return String.join("\t", corpus.relativize(given.chart()).toString(), given.valuesName(), helm.number(),
                    verdict.outcome().name().toLowerCase().replace('_', '-'), Long.toString(helmMillis), Long.toString(ourMillis),
                    verdict.outcome() == Verdict.Outcome.EQUAL_BUT_RANDOM ? "random: " + String.join("; ", verdict.random()) : verdict.note());
        }
    }

    CaseRunner(Path corpus, String kubeVersion, List<HelmVersion> helms) throws IOException {
        this.corpus = corpus;
        this.kubeVersion = kubeVersion;
        this.scratch = Files.createTempDirectory("parity");
        for (HelmVersion helm : helms) {
            servers.put(helm, new HelmServer(helm, corpus));
        }
    }

    /**
     * Renders a case twice and compares.
     *
     * @param isSample whether the helm that stays is held against the helm program, too
     */
    Row run(CorpusCase given, HelmVersion version, boolean isSample) throws IOException, InterruptedException {
        List<String> arguments = given.arguments(kubeVersion, scratch);
        long start = System.nanoTime();
        RealHelm.Run helm = staying(version, arguments);
        long between = System.nanoTime();
        RealHelm.Run ours = ours(version, arguments);
        long end = System.nanoTime();
        Verdict verdict = Comparison.compare(helm, ours, () -> staying(version, arguments));
        if (!verdict.outcome().isGood()) {
            verdict = Comparison.compare(program(version, arguments), ours, () -> program(version, arguments));
        } else if (isSample) {
            Verdict check = Comparison.compare(program(version, arguments), helm, () -> program(version, arguments));
            verdict = check.outcome().isGood() ? verdict : Verdict.different("the helm that stays is not as helm: " + check.note());
        }
        return new Row(given, version, verdict, (between - start) / 1_000_000, (end - between) / 1_000_000);
    }

    private RealHelm.Run staying(HelmVersion version, List<String> arguments) throws IOException, InterruptedException {
        return servers.get(version).template(arguments, scratch);
    }

    private RealHelm.Run program(HelmVersion version, List<String> arguments) throws IOException, InterruptedException {
        return RealHelm.template(version, arguments, corpus, null, scratch);
    }

    private RealHelm.Run ours(HelmVersion version, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("--helm-version=" + version.number()));
        line.addAll(arguments);
        int code = ProgramUnderTest.run(line.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), out, err, corpus, Map.of("TZ", "UTC"));
        return new RealHelm.Run(out.toByteArray(), err.toByteArray(), code);
    }

    @Override
    public void close() throws IOException {
        for (HelmServer server : servers.values()) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
