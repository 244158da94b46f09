package dev.citusrender;

/**
 * Where warnings go: each is one finished line of stderr, without its line feed. Whoever prints decides where that is; rendering never prints.
 */
@FunctionalInterface
public interface Log {
    /** Drops every line. */
    Log NONE = new Log() { // no lambda: one of an interface with fields is spun anew at each start
        @Override
        public void line(String line) {
            // dropped
        }
    };

    /** Takes one finished line. */
    void line(String line);

    /** Takes one finished line that helm writes under {@code --debug} only. */
    default void debug(String line) {
    }

    /** Whether {@link #debug} goes anywhere: such a line can be as long as a chart's schema, and is not to be made for nothing. */
    default boolean showsDebug() {
        return false;
    }
}
