package dev.citusrender.corpus;

import dev.citusrender.diff.DiffOptions;
import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.ManifestComparison;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoString;
import dev.citusrender.oracle.RealHelm;
import dev.citusrender.resource.Resource;
import dev.citusrender.resource.ResourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Holds a run of ours against a run of helm; further runs of helm tell what is random in its output. */
final class Comparison {
    private static final DiffOptions WHOLE = new DiffOptions("", List.of(), true);
    private static final int MOST_RUNS = 9;

    /** Another run of helm, made only where it is needed. */
    interface SecondRun {
        RealHelm.Run get() throws IOException, InterruptedException;
    }

    private Comparison() {
    }

    static Verdict compare(RealHelm.Run helm, RealHelm.Run ours, SecondRun again) throws IOException, InterruptedException {
        if (helm.exitCode() != ours.exitCode()) {
            return Verdict.different("exit code " + helm.exitCode() + " | " + ours.exitCode() + ": " + first(ours.exitCode() == 0 ? helm : ours));
        }
        String said = firstDifference(messages(helm), messages(ours, messages(helm).size()));
        if (Arrays.equals(helm.stdout(), ours.stdout())) {
            return said == null || isRandom(helm, ours, again) ? Verdict.of(helm.exitCode() == 0 ? Verdict.Outcome.EQUAL : Verdict.Outcome.EQUAL_ERROR)
                    : Verdict.different("stderr " + said);
        }
        return beside(helm, ours, again);
    }

    /** Whether helm words its messages in another order in another run, such as the keys of a map, and ours are the same words. */
    private static boolean isRandom(RealHelm.Run helm, RealHelm.Run ours, SecondRun again) throws IOException, InterruptedException {
        if (!words(messages(helm)).equals(words(messages(ours, messages(helm).size())))) {
            return false;
        }
        for (int i = 1; i < MOST_RUNS; i++) {
            if (!messages(again.get()).equals(messages(helm))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(List<String> lines) {
        return lines.stream().flatMap(line -> Arrays.stream(line.split("[ ,]+"))).sorted().toList();
    }

    /**
     * Whether ours differs only where runs of helm differ. Two are not always enough to see that: a certificate's lines stay where they are when two
     * random serial numbers happen to be of the same length.
     */
    private static Verdict beside(RealHelm.Run helm, RealHelm.Run ours, SecondRun again) throws IOException, InterruptedException {
        List<List<String>> runs = new ArrayList<>(List.of(lines(helm)));
        TreeSet<String> random = new TreeSet<>();
        Verdict verdict;
        RealHelm.Run other;
        do {
            other = again.get();
            runs.add(lines(other));
            random.addAll(differingFields(helm, other));
            verdict = beside(helm, runs, ours, random);
        } while (!verdict.outcome().isGood() && !Arrays.equals(helm.stdout(), other.stdout()) && runs.size() < MOST_RUNS);
        return verdict;
    }

    private static Verdict beside(RealHelm.Run helm, List<List<String>> runs, RealHelm.Run ours, TreeSet<String> random) {
        String lines = differenceBesideRandom(runs, lines(ours));
        if (lines != null) {
            return Verdict.different("stdout " + lines);
        }
        TreeSet<String> different = differingFields(helm, ours);
        different.removeAll(random);
        return different.isEmpty() ? new Verdict(Verdict.Outcome.EQUAL_BUT_RANDOM, "", List.copyOf(random))
                : Verdict.different("fields that are not random: " + different);
    }

    /**
     * The fields that two runs fill in another way. An object whose name is random counts as a whole, but its lines have been held against each
     * other before.
     */
    private static TreeSet<String> differingFields(RealHelm.Run a, RealHelm.Run b) {
        TreeSet<String> fields = new TreeSet<>();
        for (ResourceChange change : ManifestComparison.compare(resources(a), resources(b), WHOLE).changes()) {
            if (change.fields().isEmpty()) {
                fields.add(change.id().kind() + " under another name");
            }
            for (FieldChange field : change.fields()) {
                fields.add(change.id() + " " + field.path());
            }
        }
        return fields;
    }

    private static List<Resource> resources(RealHelm.Run run) {
        return ResourceReader.read(GoString.decode(run.stdout()), "manifests");
    }

    /**
     * The first line that is the same in all runs of helm and another one in ours, or null. Runs of other lengths than ours say nothing of its lines.
     */
    private static String differenceBesideRandom(List<List<String>> helm, List<String> ours) {
        List<List<String>> alike = helm.stream().filter(run -> run.size() == ours.size()).toList();
        if (alike.isEmpty()) {
            return firstDifference(helm.getFirst(), ours);
        }
        List<String> expected = new ArrayList<>(alike.getFirst());
        for (List<String> run : alike) {
            for (int i = 0; i < ours.size(); i++) {
                if (!alike.getFirst().get(i).equals(run.get(i))) {
                    expected.set(i, ours.get(i));
                }
            }
        }
        return firstDifference(expected, ours);
    }

    private static String firstDifference(List<String> helm, List<String> ours) {
        for (int i = 0; i < Math.max(helm.size(), ours.size()); i++) {
            String theirs = i < helm.size() ? helm.get(i) : "(end)";
            String own = i < ours.size() ? ours.get(i) : "(end)";
            if (!theirs.equals(own)) {
                return "line " + (i + 1) + ": " + theirs + " | " + own;
            }
        }
        return null;
    }

    private static List<String> lines(RealHelm.Run run) {
        return List.of(GoString.decode(run.stdout()).split("\n", -1));
    }

    /** Go walks maps at random, so the order of warnings says nothing. */
    private static List<String> messages(RealHelm.Run run) {
        return messages(run, Integer.MAX_VALUE);
    }

    /** As many lines as helm wrote: ours goes on with what helm doesn't say. */
    private static List<String> messages(RealHelm.Run run, int count) {
        return GoString.decode(run.stderr()).lines().limit(count).map(Comparison::inOrder).sorted().toList();
    }

    /** The schema check names the properties that are too many in the order of a Go map. */
    private static String inOrder(String line) {
        if (!line.contains("additional properties '")) {
            return line;
        }
        String[] words = line.replace(",", "").split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static String first(RealHelm.Run failed) {
        return GoString.decode(failed.stderr()).lines().filter(line -> line.startsWith("Error")).findFirst().orElse("");
    }
}
