package dev.citusrender.charts.cluster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a program left behind.
 *
 * @param command what was run, for messages
 * @param exit    its exit code
 * @param output  its stdout and stderr, in the order in which they came
 */
record Outcome(String command, int exit, String output) {

    /** This outcome, if the program succeeded; a failed assertion with all that it said, if not. */
    Outcome succeeded() {
        assertThat(exit).as("%s said:%n%s", command, output).isZero();
        return this;
    }

    /** This outcome, if the program failed. */
    Outcome failed() {
        assertThat(exit).as("%s said:%n%s", command, output).isNotZero();
        return this;
    }
}
