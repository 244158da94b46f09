package dev.citusrender.corpus;

import java.util.List;

/**
 * What came of a case.
 *
 * @param outcome how both compare
 * @param note    the first differing line of both; empty when they are equal
 * @param random  the fields that helm itself fills with something else at every run
 */
record Verdict(Outcome outcome, String note, List<String> random) {
    /** How two programs compare on a case. */
    enum Outcome {
        /** Exit code, stdout and stderr are the same. */
        EQUAL,
        /** Both fail with the same text. */
        EQUAL_ERROR,
        /** Same in all fields and lines but those in which two runs of helm differ as well. */
        EQUAL_BUT_RANDOM,
        /** Not the same. */
        DIFFERENT;

        boolean isGood() {
            return this != DIFFERENT;
        }
    }

    static Verdict of(Outcome outcome) {
        return new Verdict(outcome, "", List.of());
    }

    static Verdict different(String note) {
        return new Verdict(Outcome.DIFFERENT, note, List.of());
    }
}
