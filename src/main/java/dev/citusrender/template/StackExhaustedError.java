package dev.citusrender.template;

/**
 * A template recursed deeper than this thread's stack goes, where Go would go on. It is no mistake of the chart's yet: render again, with fresh
 * values, on a thread with a larger stack.
 */
public final class StackExhaustedError extends Error {
    private static final long serialVersionUID = 1L;

    StackExhaustedError(StackOverflowError cause) {
        super("templates are nested too deeply for the stack of this thread", cause, false, false);
    }
}
