package dev.citusrender.golden;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a check or an update: what reports are written from.
 *
 * @param file    the file that the cases are of
 * @param results of each case that was asked for, in the order of the file
 * @param orphans golden files that belong to no case
 * @param time    how long all of it took
 */
public record GoldenReport(GoldenFile file, List<CaseResult> results, List<Difference> orphans, Duration time) {
    public GoldenReport {
        results = List.copyOf(results);
        orphans = List.copyOf(orphans);
    }

    /** How many cases ended in some way. */
    public long count(CaseResult.Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /** All golden files that nothing makes any more, those in the folders of cases included. */
    public Stream<Difference> allOrphans() {
        return Stream.concat(results.stream().flatMap(result -> result.differences().stream())
                .filter(difference -> difference.kind() == Difference.Kind.ORPHAN), orphans.stream());
    }

    /** The worst that came of a case; orphans are differences. */
    public CaseResult.Status status() {
        return count(CaseResult.Status.FAILED) > 0 ? CaseResult.Status.FAILED
                : count(CaseResult.Status.DIFFERENT) > 0 || !orphans.isEmpty() ? CaseResult.Status.DIFFERENT : CaseResult.Status.SAME;
    }
}
