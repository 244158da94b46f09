package dev.citusrender.lint;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Level {
    /** It does not work, or not as written. */
    ERROR,
    /** It works, and hurts one day. */
    WARNING,
    /** It could be better. */
    INFO;

    /** As it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
