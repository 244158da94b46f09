package dev.citusrender.golden;

import dev.citusrender.render.Unpinned;
import java.time.Duration;
import java.util.List;

/**
 * What came of one case.
 *
 * @param testCase    the case
 * @param failure     why it could not be rendered, an exception of a room below; null when it could
 * @param differences the golden files that are not what was rendered; of an update, those that it writes, and orphans
 * @param unpinned    the calls that will make it differ next time
 * @param time        how long it took
 */
public record CaseResult(GoldenCase testCase, RuntimeException failure, List<Difference> differences, List<Unpinned> unpinned, Duration time) {

    /** How it ended. */
    public enum Status {
        /** Rendered, and the golden files are the same. */
        SAME,
        /** Rendered, and they are not. */
        DIFFERENT,
        /** Not rendered. */
        FAILED
    }

    public CaseResult {
        differences = List.copyOf(differences);
        unpinned = List.copyOf(unpinned);
    }

    /** How it ended. */
    public Status status() {
        return failure != null ? Status.FAILED : differences.isEmpty() ? Status.SAME : Status.DIFFERENT;
    }
}
