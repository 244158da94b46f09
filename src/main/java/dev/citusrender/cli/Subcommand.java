package dev.citusrender.cli;

/**
 * A command beside the render itself, such as {@code golden} or {@code diff}: one class each, loaded when it is called.
 *
 * <p>Exit codes of all of them: {@link #FINE}, {@link #FINDINGS}, {@link #FAILED}. What can't be done is thrown as the exceptions of the rooms or as a
 * {@link UsageException}; {@link Program} turns it into a message and {@link #FAILED}.
 */
interface Subcommand {
    /** Done, and nothing to report. */
    int FINE = 0;
    /** Done, and there is something that a reviewer should look at. */
    int FINDINGS = 1;
    /** Not done: a wrong command line, or a chart or file that can't be used. */
    int FAILED = 2;

    /** How it is called, for its page of help and for reading its command line. */
    CommandDoc doc();

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(Arguments arguments, Invocation invocation);
}
